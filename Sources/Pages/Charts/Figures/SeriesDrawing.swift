import Charting
import HTML
import Indicators
import Loading

/// What every chart of indicators asks of its edition.
struct SeriesDrawing {
  let figure: SeriesFigure
  let head: FigureHead
  let context: PageContext

  var site: Site { context.site }
  var catalogue: Catalogue { context.catalogue }
  var indicator: IndicatorID { figure.indicators[0] }

  /// A series cut to the periods asked for.
  func series(of id: IndicatorID, in area: AreaID) throws(FigureFault) -> Series {
    guard var series = catalogue.series(of: id, in: area) else { throw missing("figure", id, area) }
    series.points.removeAll { point in
      (figure.from.map { point.period < $0 } ?? false) || (figure.to.map { point.period > $0 } ?? false)
    }
    guard series.points.contains(where: { $0.value != nil }) else {
      throw missing("figure in these periods", id, area)
    }
    return series
  }

  /// The areas named; else the districts of the home area that have figures of every indicator.
  func areas() throws(FigureFault) -> [AreaID] {
    guard figure.areas.isEmpty else { return figure.areas }
    let found = site.districts.filter { area in
      figure.indicators.allSatisfy { catalogue.series(of: $0, in: area)?.latest != nil }
    }
    guard !found.isEmpty else {
      throw FigureFault(
        "the \(site[catalogue.edition].slug) edition has no district's figure of '\(site[indicator].slug)'; name areas that have figures, like 'areas: [\(site[site.settings.area].slug)]'"
      )
    }
    return found
  }

  func missing(_ what: String, _ id: IndicatorID, _ area: AreaID) -> FigureFault {
    FigureFault(
      "the \(site[catalogue.edition].slug) edition has no \(what) of '\(site[id].slug)' for \(site[area].name)"
    )
  }

  func assessment(_ id: IndicatorID, _ area: AreaID) throws(FigureFault) -> Assessment {
    guard let found = context.edition[id, area] else { throw missing("figure", id, area) }
    return found
  }

  var name: String { catalogue.rowTitle(of: indicator) }

  /// "Offences per 1,000 people, 12 months to the end of each quarter."
  func subtitle(_ rest: String = "") -> String {
    if let given = head.subtitle { return given }
    let unit = site[indicator].unitTitle
    return rest.isEmpty ? "\(unit)." : "\(unit), \(rest)."
  }

  var sources: [String] {
    var seen: [String] = []
    for source in figure.indicators.map({ site[$0].source }) where !seen.contains(source) {
      seen.append(source)
    }
    return seen
  }

  func markNotes(_ points: some Sequence<Point>) -> [String] { Pages.markNotes(points) }

  func judge(_ now: Point?, against before: Point?, of id: IndicatorID) -> Judgement {
    Indicators.judge(
      now, against: before, indicator: site[id], polarity: catalogue.polarity(of: id),
      methods: site.methods(of: id))
  }
}

extension Judgement {
  /// Whether a series break lies between the two figures.
  var isAcrossBreak: Bool {
    if case .notComparable(.seriesBreak) = outcome { true } else { false }
  }

  /// The shade and the sign that tell it in a chart.
  var shade: (ComparisonBars.Shade, ComparisonBars.Sign?) {
    let sign: ComparisonBars.Sign? =
      switch movement {
      case .up: .up
      case .down: .down
      case .unchanged: .level
      case nil: nil
      }
    let shade: ComparisonBars.Shade =
      switch (direction, movement) {
      case (.improving, _): .better
      case (.worsening, _): .worse
      case (_, .unchanged): .similar
      case (_, .up): .higher
      case (_, .down): .lower
      case (_, nil): .plain
      }
    return (shade, sign)
  }
}

extension Indicator {
  /// A value as a chart's text, with the sign of one that is made up, estimated or provisional; or the
  /// letter of why there is none.
  func chartText(_ point: Point?) -> String {
    guard let point else { return "[x]" }
    guard let value = point.value else { return absence(point.figure)?.rawValue ?? "[x]" }
    let sign =
      switch doubt(point.status) {
      case .illustrative: " ◇"
      case .estimated: " [e]"
      case .provisional: " [p]"
      case nil: ""
      }
    return figureText(value) + sign
  }
}
