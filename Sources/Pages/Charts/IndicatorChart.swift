import Charting
import HTML
import Indicators

/// The charts of an indicator's page, each of which is a file of its own too.
package enum IndicatorChart: String, Sendable, Hashable, CaseIterable {
  case trend, control, districts, funnel

  /// Whether it sets districts beside each other, and so belongs to an indicator's own page alone.
  var isOfDistricts: Bool { self == .districts || self == .funnel }
}

/// A chart with the words round it: what its page shows, and its file.
struct ChartPicture {
  var title: String
  /// What it is of, where its page says so above; a file must say it by itself.
  var subject: String?
  /// Unit, window and period.
  var subtitle: String
  var chart: Node
  /// What a reader must know of these figures, a sentence each; only what occurs.
  var notes: [String]
  var sources: [String]
  var isIllustrative: Bool
}

extension ChartPicture {
  /// That figures were made up, where no note says it: away from its page a chart must say so itself.
  var illustrativeWarning: String? {
    isIllustrative && !notes.contains { $0.contains("made up") }
      ? "Some of these figures are illustrative: made up, not published." : nil
  }

  /// The chart as a file that tells by itself whose figures it shows and as of when.
  func file(_ context: PageContext, _ style: DrawingStyle) -> [UInt8] {
    var notes = [self.notes.joined(separator: " "), sourceSentence(sources)]
    if let warning = illustrativeWarning { notes[0] += (notes[0].isEmpty ? "" : " ") + warning }
    notes.append("\(context.site.settings.title), \(context.site[context.address.edition].name).")
    let drawing = StandaloneDrawing(
      chart, title: subject.map { "\($0): \(title.lowercasedFirst)" } ?? title, subtitle: subtitle,
      notes: notes.filter { !$0.isEmpty })
    var bytes: [UInt8] = []
    drawing.node(style).write(into: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

/// "Source: A. B."
func sourceSentence(_ sources: [String]) -> String {
  "Source: " + sources.map { $0.hasSuffix(".") ? $0 : $0 + "." }.joined(separator: " ")
}

/// The way to a chart's own file and to its figures, named for those who hear links alone.
func fileLinks(_ title: String, svg: Route?, csv: Route, _ context: PageContext) -> Node {
  func way(_ route: Route, _ words: String) -> Node {
    .el(
      "a", ["href": context.href(route)],
      [.text(words), .el("span", ["class": "hidden"], [.text(": \(title)")])])
  }
  return [
    svg.map { [way($0, "This chart (SVG)"), " · "] } ?? .empty, way(csv, "These figures (CSV)"),
  ]
}

extension EditionAnalysis {
  /// The charts that an indicator has in an area; `nil` is its own page.
  func charts(of id: IndicatorID, in area: AreaID?) -> [IndicatorChart] {
    let judged = self[id]
    return IndicatorChart.allCases.filter { judged.has($0, in: area) }
  }
}

/// The charts of one indicator's page, drawn once for the page, their own files, and the pages that embed them.
struct DrawnCharts: Sendable {
  private let indicator: IndicatorID
  private let area: AreaID?
  private let pictures: [IndicatorChart: ChartPicture]

  /// - Returns: `nil` if the files made together with this one show no such charts.
  init?(of place: Address, _ analysis: SiteAnalysis, stylesheet: String) {
    switch place.route.work {
    case .indicator(let id)?: (indicator, area) = (id, nil)
    case .indicatorInArea(let id, let district)?: (indicator, area) = (id, district)
    default: return nil
    }
    let context = PageContext(analysis, place, stylesheet: stylesheet)
    var pictures: [IndicatorChart: ChartPicture] = [:]
    for chart in IndicatorChart.allCases where area == nil || !chart.isOfDistricts {
      pictures[chart] = draw(chart, of: indicator, in: area, context)
    }
    self.pictures = pictures
  }

  /// `nil` if these are not the charts of that page.
  fileprivate func pictures(of id: IndicatorID, in area: AreaID?) -> [IndicatorChart: ChartPicture]? {
    id == indicator && area == self.area ? pictures : nil
  }
}

/// One chart of an indicator's page; `nil` if it has none.
func picture(
  _ chart: IndicatorChart, of id: IndicatorID, in area: AreaID?, _ context: PageContext
) -> ChartPicture? {
  if let pictures = context.drawnCharts?.pictures(of: id, in: area) { return pictures[chart] }
  return draw(chart, of: id, in: area, context)
}

private func draw(
  _ chart: IndicatorChart, of id: IndicatorID, in area: AreaID?, _ context: PageContext
) -> ChartPicture? {
  let assessment = context.edition[id, area ?? context.edition.leadingArea(of: id)]
  switch chart {
  case .trend: return assessment.flatMap { trendPicture($0, context) }
  case .control: return assessment.flatMap { controlPicture($0, context) }
  case .districts:
    let districts = context.edition.districts(with: id)
    return districts.isEmpty
      ? nil : districtPicture(id, districts, wholeArea(assessment, beside: districts), context)
  case .funnel: return funnelPicture(id, context.edition.districts(with: id), context)
  }
}

/// The home area's figures as of the districts' newest.
func wholeArea(_ assessment: Assessment?, beside districts: [Assessment]) -> Assessment? {
  districts.compactMap(\.latest?.period).max().flatMap { assessment?.asOf($0) }
}

/// A chart on its indicator's page: heading, subtitle, picture, notes, and the way to its files.
///
/// - Parameters:
///   - heading: The id of the heading.
///   - after: What stands between the picture and its notes.
///   - ways: Links that end the notes.
func chartSection(
  _ picture: ChartPicture, _ chart: IndicatorChart, of id: IndicatorID, heading: String, after: Node = .empty,
  ways: [Node] = [], _ context: PageContext
) -> Node {
  var words: [Node] = [
    .text((picture.notes + [sourceSentence(picture.sources)]).joined(separator: " "))
  ]
  for way in ways { words += [" ", way, "."] }
  return .el(
    "section", ["class": "block chart-block", "aria-labelledby": heading],
    [
      .el("h2", ["id": heading], [.text(picture.title)]),
      .el("p", ["class": "sub"], [.text(picture.subtitle)]),
      picture.chart,
      after,
      .el("p", ["class": "chart-source"], words),
      .el(
        "p", ["class": "figure-links"],
        [
          fileLinks(
            picture.title, svg: .indicatorChart(id, context.areaOfPage, chart), csv: .indicatorCSV(id),
            context)
        ]),
    ])
}

extension PageContext {
  /// The area of an indicator's page; `nil` on its own page.
  var areaOfPage: AreaID? { if case .indicatorInArea(_, let area) = address.route { area } else { nil } }

  /// "Hate crime, Charnwood"
  func subject(_ id: IndicatorID, _ area: AreaID) -> String {
    "\(catalogue.title(of: id)), \(site[area].name)"
  }
}
