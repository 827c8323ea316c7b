import Charting
import HTML
import Indicators
import Loading

/// Areas by period, or areas by indicator: every figure in its cell, shaded by size.
func heatMapFigure(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  if drawing.figure.hasManyIndicators { return try indicatorsByArea(drawing) }
  return try periodsByArea(drawing)
}

private func periodsByArea(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let (site, id) = (drawing.site, drawing.indicator)
  let indicator = site[id]
  var all: [Series] = []
  for area in try drawing.areas() { all.append(try drawing.series(of: id, in: area)) }
  let periods = Set(all.flatMap { $0.points.map(\.period) }).sorted()
  let values = all.flatMap { $0.points.compactMap(\.value) }
  let shades = Shades(values)
  let cells = all.map { series in periods.map { series[$0] } }
  var highest: (area: AreaID, point: Point)?
  for series in all {
    for point in series.points {
      if let value = point.value, value > highest?.point.value ?? -.infinity {
        highest = (series.area, point)
      }
    }
  }
  var made = drawing.name
  if let highest {
    made +=
      ": highest in \(site[highest.area].name), \(indicator.chartText(highest.point)) in \(highest.point.period.inSentence)"
  }
  let title = drawing.head.title ?? made
  let chart = HeatMap(
    name: ChartName(
      id: drawing.head.id, title: title,
      description:
        "\(made). Values run from \(indicator.figureText(shades.lowest)) to \(indicator.figureText(shades.highest)), over \(counted(periods.count, "period")) and \(counted(all.count, "area"))."
    ),
    columns: periods.map(\.axis),
    rows: zip(all, cells).map { series, points in
      HeatMap.Row(
        name: areaName(series.area, points, drawing),
        cells: points.map {
          HeatMap.Cell(cellText($0, indicator), step: shades.step($0?.value), doubt: cellDoubt($0))
        })
    }, stepNames: shades.names(indicator))
  let points = all.flatMap(\.points)
  return DrawnFigure(
    title: title, subtitle: drawing.subtitle(windowText(indicator)), chart: chart.node(),
    table: FigureTable(
      caption: "\(drawing.catalogue.title(of: id)): \(indicator.unitText)",
      head: ["Area"] + periods.map(\.axis),
      rows: zip(all, cells).map { series, points in
        (site[series.area].name, points.map { figureNode($0, indicator) })
      }), notes: drawing.markNotes(points), sources: drawing.sources, indicators: [id],
    isIllustrative: points.contains(where: \.isIllustrative))
}

private func indicatorsByArea(_ drawing: SeriesDrawing) throws(FigureFault) -> DrawnFigure {
  let site = drawing.site
  let areas = try drawing.areas()
  let ids = drawing.figure.indicators
  // Each indicator at the newest period that any of the areas has.
  var columns: [(period: Period, points: [Point?], shades: Shades)] = []
  for id in ids {
    var all: [Series] = []
    for area in areas { all.append(try drawing.series(of: id, in: area)) }
    guard let period = all.compactMap({ $0.latest?.period }).max() else {
      throw drawing.missing("figure", id, areas[0])
    }
    let points = all.map { $0[period] }
    columns.append((period, points, Shades(points.compactMap { $0?.value })))
  }
  let made = highestWords(ids, areas, columns.map { $0.points.map { $0?.value } }, drawing)
  let title = drawing.head.title ?? made
  let letters = ids.indices.map { String(UnicodeScalar(UInt8(ascii: "A") + UInt8($0 % 26))) }
  let told = ids.indices.map { index -> String in
    let (indicator, shades) = (site[ids[index]], columns[index].shades)
    let range = "\(indicator.fullText(shades.lowest)) to \(indicator.figureText(shades.highest))"
    return "\(drawing.catalogue.rowTitle(of: ids[index])): from \(range)"
  }
  let rows = areas.indices.map { row in
    HeatMap.Row(
      name: areaName(areas[row], columns.map { $0.points[row] }, drawing),
      cells: ids.indices.map { index in
        let point = columns[index].points[row]
        return HeatMap.Cell(
          cellText(point, site[ids[index]]), step: columns[index].shades.step(point?.value),
          doubt: cellDoubt(point))
      })
  }
  let chart = HeatMap(
    name: ChartName(
      id: drawing.head.id, title: title,
      description: told.joined(separator: "; ") + "."),
    columns: letters, rows: rows, stepNames: ["Lowest in its column", "", "", "", "Highest in its column"])
  let key = Node.el(
    "p", ["class": "column-key"],
    ids.indices.flatMap { index -> [Node] in
      let title = drawing.catalogue.rowTitle(of: ids[index])
      let end = index + 1 < ids.count ? "; " : "."
      let words = " \(title) (\(site[ids[index]].unitText), \(columns[index].period.inSentence))\(end)"
      return [.el("b", [.text(letters[index])]), .text(words)]
    })
  let points = columns.flatMap { $0.points.compactMap { $0 } }
  let heads = ids.indices.map { index in
    "\(drawing.catalogue.label(of: ids[index])), \(site[ids[index]].shortUnitText), \(columns[index].period.short)"
  }
  return DrawnFigure(
    title: title,
    subtitle: drawing.head.subtitle ?? "Newest figure of each indicator, each shaded within its own column.",
    chart: [key, chart.node()],
    table: FigureTable(
      caption: title,
      head: ["Area"] + heads,
      rows: areas.indices.map { row -> (name: String, cells: [Node]) in
        (site[areas[row]].name, ids.indices.map { figureNode(columns[$0].points[row], site[ids[$0]]) })
      }), notes: drawing.markNotes(points), sources: drawing.sources, indicators: ids,
    isIllustrative: points.contains(where: \.isIllustrative))
}

/// "Blaby is highest on 3 of 4 indicators", or where no area leads alone, which is highest on which.
private func highestWords(
  _ ids: [IndicatorID], _ areas: [AreaID], _ columns: [[Double?]], _ drawing: SeriesDrawing
) -> String {
  // Areas that share the highest figure lead together, and none of them alone.
  let tops = columns.map { values in
    let highest = values.compactMap { $0 }.max()
    return values.indices.filter { values[$0] != nil && values[$0] == highest }
  }
  func name(_ row: Int) -> String { drawing.site[areas[row]].name }
  let counts = areas.indices.map { row in tops.count { $0 == [row] } }
  let most = counts.max() ?? 0
  let leaders = areas.indices.filter { counts[$0] == most }
  if leaders.count == 1, most > 1 {
    return most == ids.count
      ? "\(name(leaders[0])) is highest on \(most == 2 ? "both" : "all \(most)") indicators"
      : "\(name(leaders[0])) is highest on \(most) of \(ids.count) indicators"
  }
  let parts = zip(ids, tops).map {
    "\(listed($1.map(name))) on \(drawing.catalogue.rowTitle(of: $0).lowercasedFirst)"
  }
  return ids.count <= 3
    ? "Highest: \(listed(parts))" : "No one area is highest on most of \(ids.count) indicators"
}

/// The area's name, with the sign of made-up figures if its row has any.
private func areaName(_ area: AreaID, _ points: [Point?], _ drawing: SeriesDrawing) -> String {
  drawing.site[area].name + (points.contains { $0?.isIllustrative ?? false } ? "\u{a0}◇" : "")
}

/// The sign of made-up figures stands beside the row's name, since cells are narrow.
private func cellText(_ point: Point?, _ indicator: Indicator) -> String {
  guard let point, let value = point.value, point.isIllustrative else { return indicator.chartText(point) }
  return indicator.figureText(value)
}

func cellDoubt(_ point: Point?) -> TrendChart.Doubt? {
  point.flatMap { $0.value == nil ? nil : doubt($0.status) }
}
