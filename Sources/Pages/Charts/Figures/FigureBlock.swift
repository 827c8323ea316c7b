import Commentary
import HTML
import Indicators
import Loading

/// A chart or table of a text as it stands on the page: title, subtitle, picture, notes, source, the same
/// figures as a table, and the way to the files.
func figureBlock(_ fence: Fence, _ context: PageContext) -> Node {
  guard let figure = context.analysis.manuscripts.figures[fence.position] else { return .empty }
  guard case .success(let drawn) = drawn(figure, context) else {
    return .el("p", ["class": "quiet"], ["This edition has no figures for the chart that stands here."])
  }
  let isTable = drawn.chart == .empty
  var body: [Node] = [
    .el(
      "figcaption",
      [
        .el(
          "p", ["class": "figure-title", "id": isTable ? nil : figure.id + "-title"], [.text(drawn.title)]),
        .el("p", ["class": "sub"], [.text(drawn.subtitle)]),
      ]),
    drawn.chart,
  ]
  // Two charts of a text may have one caption, or one title.
  let table = drawn.table.node(
    id: figure.id + "-table", label: isTable ? nil : "\(figure.id)-title \(figure.id)-table",
    isTitled: isTable && drawn.table.caption == drawn.title)
  if isTable {
    body.append(choiceLinks(figure, context))
    body.append(table)
  }
  let notes = (drawn.notes + [sourceSentence(drawn.sources)]).joined(separator: " ")
  body.append(
    .el("p", ["class": "chart-source"], [.text(notes)] + methodWay(figure, drawn.title, context)))
  if !isTable {
    body.append(
      .el(
        "details", ["class": "all-figures"],
        [
          .el(
            "summary",
            ["The same figures as a table", .el("span", ["class": "hidden"], [.text(": \(drawn.title)")])]),
          table,
        ]))
  }
  body.append(.el("p", ["class": "figure-links"], [downloadLinks(drawn, figure, context)]))
  return .el("figure", ["class": "figure-block", "id": figure.id], body)
}

/// The way to the method, of a kind of chart that judges what it shows.
private func methodWay(_ figure: PlacedFigure, _ title: String, _ context: PageContext) -> [Node] {
  guard case .series(let request) = figure.request.content else { return [] }
  let anchor: String? =
    switch request.kind {
    case .bars, .spine: "comparison"
    case .dumbbell: "direction"
    case .control: "control-chart"
    case .funnel: "funnel"
    case .map: request.map.shading == .values ? nil : "comparison"
    case .trend, .multiples, .heatMap, .sparkline, .slope, .table: nil
    }
  guard let anchor else { return [] }
  return [
    " ",
    .el(
      "a", ["href": context.href(.methods) + "#\(anchor)"],
      ["How this is judged", .el("span", ["class": "hidden"], [.text(": \(title)")])]), ".",
  ]
}

private func downloadLinks(_ drawn: DrawnFigure, _ figure: PlacedFigure, _ context: PageContext) -> Node {
  let (text, number) = (figure.text, figure.number)
  var links: [Node] = [
    fileLinks(
      drawn.title, svg: drawn.chart == .empty ? nil : .figureSVG(text, number),
      csv: drawn.data.map(Route.dataCSV) ?? .figureCSV(text, number), context)
  ]
  links += drawn.indicators.map { id in
    link(context.href(.indicator(id)), context.catalogue.rowTitle(of: id))
  }
  return .fragment(links.enumerated().map { $0 == 0 ? $1 : [" · ", $1] })
}

extension PageContext {
  /// Whether a text shows a made-up figure, in its words or in its charts.
  func showsIllustrative(_ document: Document) -> Bool {
    let inWords = document.bindings.contains { binding in
      if case .success(let figure) = resolve(binding, in: edition) { figure.marker != nil } else { false }
    }
    return inWords
      || document.fences.contains { fence in
        guard let figure = analysis.manuscripts.figures[fence.position],
          case .success(let drawn) = drawn(figure, self)
        else { return false }
        return drawn.isIllustrative
      }
  }
}
