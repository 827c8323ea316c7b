import Charting
import HTML
import Indicators
import TestSupport
import Testing

@testable import Pages

@Suite struct `Charts on pages` {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.shipped.get() }

  /// What a chart's box measures on pages 320, 768, 992 and 1280 px wide.
  static let widths = [288.0, 720, 616, 744]

  @Test func `no chart's text is cut off, touched or crossed at any width`() {
    var mistakes: [String] = []
    for page in site.pages
    where page.address.isRoot || page.address.edition != site.ready.analysis.site.newestEdition {
      guard page.tags.contains(where: { $0.name == "desc" }) else { continue }
      let context = PageContext(site.ready.analysis, page.address, stylesheet: "")
      for (piece, node) in pageContent(context).pieces.sorted(by: { $0.key < $1.key }) {
        for width in Self.widths {
          for fault in layoutFaults(of: node, width: width) {
            mistakes.append("\(page.path), \(piece), \(width) px: \(fault)")
          }
        }
      }
    }
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }

  @Test func `every figure in a trend's description stands in the table of all figures`() {
    var mistakes: [String] = []
    var count = 0
    for page in site.pages {
      guard let description = page.tags.first(where: { $0["id"] == "trend-d" })?.textAfter else { continue }
      count += 1
      let shown = texts(of: page, inTable: "all-figures-table")
      for match in description.matches(of: #/(?:from|to|:|Highest,|lowest,) (\d[\d,]*(?:\.\d+)?%?) in /#) {
        let figure = String(match.1)
        if !shown.contains(figure) { mistakes.append("\(page.path): \(figure) in '\(description)'") }
      }
    }
    #expect(count > 100)
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }

  @Test func `every figure in the description of the districts stands in their table`() {
    var mistakes: [String] = []
    for page in site.pages {
      guard let description = page.tags.first(where: { $0["id"] == "districts-d" })?.textAfter else {
        continue
      }
      let shown = texts(of: page, inTable: "districts-table")
      for match in description.matches(of: #/ (\d[\d,]*(?:\.\d+)?%?)[;.](?: |$)/#) {
        let figure = String(match.1)
        if !shown.contains(figure) { mistakes.append("\(page.path): \(figure) in '\(description)'") }
      }
    }
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }

  /// The figures of a table, by the id of its caption.
  private func texts(of page: RenderedSite.Page, inTable id: String) -> Set<String> {
    guard let start = page.tags.firstIndex(where: { $0.name == "caption" && $0["id"] == id }) else {
      return []
    }
    let end = page.tags[start...].firstIndex { $0.name == "table" } ?? page.tags.endIndex
    return Set(page.tags[start..<end].filter { $0.name == "data" }.map(\.textAfter))
  }

  @Test func `a chart's title is the heading above it`() {
    for page in site.pages {
      for id in ["trend", "bars"] {
        guard let heading = page.tags.first(where: { $0["id"] == "\(id)-title" }) else { continue }
        let name = id == "bars" ? "districts" : id
        #expect(page.tags.first { $0["id"] == "\(name)-t" }?.textAfter == heading.textAfter, "\(page.path)")
      }
    }
  }
}

@Suite struct `What a chart's title says` {
  private func title(_ keys: String = "") throws -> String {
    let rows = zip(2017..., ["1", "3", "4", "5", "6", "7", "2"]).map { year, value in
      "12 months to December \(year),testshire,\(value),,2023-24-q3,Report"
    }
    let files = SiteFiles()
      .adding(
        "period,area,value,status,vintage,note\n" + rows.joined(separator: "\n") + "\n",
        at: "indicators/burglary.csv"
      )
      .replacing("definition:", with: keys + "definition:", in: "indicators/burglary.md")
    let tags = try ReadySite(files).tags("indicators/burglary/index.html")
    return try #require(tags.first { $0["id"] == "trend-t" }).textAfter
  }

  @Test func `the newest is called the lowest only of figures that can be compared with it`() throws {
    #expect(try title() == "Down 71.4% in the year to December 2023")
    #expect(
      try title("breaks:\n  - {at: 2018-01-01, title: New system, note: Counted anew.}\n")
        == "Down 71.4% in the year to December 2023, the lowest of 6 figures")
  }
}

extension `What a chart's title says` {
  @Test(arguments: [
    (0, 5, ""), (1, 1, " The figure is illustrative."), (5, 5, " All 5 figures are illustrative."),
    (2, 2, " Both figures are illustrative."),
    (1, 5, " 1 of the 5 figures is illustrative."), (2, 5, " 2 of the 5 figures are illustrative."),
    (0, 0, ""),
  ])
  func `how many figures were made up`(made: Int, all: Int, text: String) {
    #expect(illustrativeSentence(made, of: all) == text)
  }
}
