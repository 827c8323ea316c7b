import HTML
import Statistics
import Testing

@testable import Indicators
@testable import Pages

/// What charts say: title, description and notes, for the table of sentences.
extension MadeUpCharts {
  typealias Rows = `The table of sentences`.Rows

  func addFunnels(to rows: inout Rows) throws {
    rows.section("Funnel plots")
    let context = context(of: "rising")
    let places = ["northam", "southam", "eastam"].map(site.area)
    func funnel(_ bands: [Statistics.Band], dispersion: Double? = nil) throws -> FunnelData {
      FunnelData(
        indicator: site.indicator("rising"), period: try Period.parse("2022/23").get(), benchmark: 2.5,
        places: zip(places, bands).map { area, band in
          FunnelData.Place(area: area, size: 1000, value: 2 + Double(band.step), band: band)
        }, limits: [], dispersion: dispersion)
    }
    func band(_ step: Int) throws -> Statistics.Band {
      try #require(Statistics.Band.allCases.first { $0.step == step })
    }
    let indicator = context.site[site.indicator("rising")]
    for steps in [[0, 1, -1], [2, 0, 0], [-2, 3, -3]] {
      let funnel = try funnel(try steps.map(band))
      let outside = steps.count { abs($0) >= 2 }
      rows.add("\(outside) outside", funnelTitle(funnel))
      rows.add("\(outside) outside: description", funnelDescription(funnel, indicator, context))
    }
    for dispersion in [1.0, 2.1] {
      rows.add(
        "differing \(dispersion) times",
        funnelNotes(try funnel([], dispersion: dispersion)).joined(separator: " "))
    }
  }

  /// The charts of indicators' own pages.
  func addChartsOfPages(to rows: inout Rows) throws {
    rows.section("Charts of pages: trends")
    for slug in [
      "rising", "falling", "level", "single", "three", "highest", "lowest", "still", "broken", "beside",
      "apart",
      "share", "count", "elsewhere", "made-up",
    ] { try add(.trend, slug, to: &rows) }
    rows.section("Charts of pages: control charts")
    for slug in ["usual", "leap", "two-leaps"] { try add(.control, slug, to: &rows) }
    for slug in ["few", "first"] {
      let context = context(of: slug)
      let assessment = try #require(context.edition[site.indicator(slug), site.area("testshire")])
      let control = try #require(assessment.control)
      rows.add(slug, controlTitle(control))
      rows.add("\(slug): below", tooFewSentence(control))
    }
    rows.section("Charts of pages: districts")
    for slug in ["rising", "level", "lone", "new"] { try add(.districts, slug, to: &rows) }
  }

  private func add(_ chart: IndicatorChart, _ slug: String, to rows: inout Rows) throws {
    let shown = try #require(picture(chart, of: site.indicator(slug), in: nil, context(of: slug)), "\(slug)")
    rows.add(slug, shown.title)
    rows.add("\(slug): subtitle", shown.subtitle)
    for description in shown.chart.descriptions { rows.add("\(slug): description", description) }
  }

  /// The charts that authors place in texts.
  func addChartsOfTexts(to rows: inout Rows) {
    rows.section("Charts of texts")
    for (text, drawn) in drawnTexts {
      #expect(drawn != nil, "\(text.example) is not drawn")
      guard let drawn else { continue }
      rows.add(text.example, drawn.title)
      // A map is drawn once for each width of window.
      var seen: Set<String> = []
      for description in drawn.chart.descriptions where seen.insert(description).inserted {
        rows.add("\(text.example): description", description)
      }
    }
  }

  private var drawnTexts: [(ChartOfText, DrawnFigure?)] {
    let page = context(.topic(TopicID(0)))
    return texts.enumerated().map { ($1, page.drawnFigure(.topic(TopicID(0)), $0 + 1)) }
  }

  /// What stands under charts, each sentence once.
  func addNotes(to rows: inout Rows) {
    rows.section("Notes under charts")
    var seen: Set<String> = []
    var notes: [(String, String)] = []
    for indicator in catalogue.indicatorIDs {
      for chart in IndicatorChart.allCases {
        let slug = catalogue.site[indicator].slug
        for note in picture(chart, of: indicator, in: nil, context(of: slug))?.notes ?? [] {
          notes.append(("\(chart), \(slug)", note))
        }
      }
    }
    for (text, drawn) in drawnTexts { notes += (drawn?.notes ?? []).map { (text.example, $0) } }
    for (example, note) in notes where seen.insert(note).inserted { rows.add(example, note) }
  }
}

extension Node {
  /// The words of the descriptions of its drawings.
  fileprivate var descriptions: [String] {
    switch self {
    case .text, .written: []
    case .fragment(let nodes): nodes.flatMap(\.descriptions)
    case .element(let element):
      element.name == "desc" ? [words] : element.children.flatMap(\.descriptions)
    }
  }
}
