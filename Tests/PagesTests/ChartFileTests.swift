import Indicators
import TestSupport
import Testing

@testable import Pages

/// Charts as files, and the marks by which charts tell figures apart.
@Suite struct `Files of charts` {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.shipped.get() }

  @Test func `every chart of a page has its SVG and its CSV beside it`() {
    var mistakes: [String] = []
    for page in site.pages {
      var (charts, drawings) = (0, 0)
      for tag in page.tags {
        let classes = tag["class"]?.split(separator: " ") ?? []
        // A set of small charts is one figure, as are its panels.
        if classes.contains("figure-links") { charts += 1 }
        if tag.name == "a", tag["href"]?.hasSuffix(".svg") == true { drawings += 1 }
      }
      let tables = page.tags.count { $0["class"] == "figure-block" }
      if page.tags.contains(where: { $0.name == "desc" }), drawings == 0 || drawings > charts + tables {
        mistakes.append("\(page.path): \(charts) charts, \(drawings) drawings")
      }
    }
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }

  @Test func `every drawing is linked from a page, and is whole`() {
    let linked = Set(
      site.pages.flatMap { page in
        page.tags.compactMap { $0["href"] }.filter { $0.hasSuffix(".svg") || $0.hasSuffix(".csv") }.map {
          href -> String in
          var folders = page.path.split(separator: "/").dropLast().map(String.init)
          for step in href.split(separator: "/").map(String.init) {
            if step == ".." { folders.removeLast() } else { folders.append(step) }
          }
          return folders.joined(separator: "/")
        }
      })
    var mistakes: [String] = []
    for (address, bytes) in zip(site.ready.addresses, site.files) {
      guard address.route.isOfEditionAlone else { continue }
      let path = site.ready.path(address)
      let text = String(decoding: bytes, as: UTF8.self)
      if !linked.contains(path) { mistakes.append("\(path) is not linked") }
      if path.hasSuffix(".svg"), !text.hasPrefix("<svg "), !text.hasSuffix("</svg>\n") {
        mistakes.append("\(path) is not whole")
      }
      if path.hasSuffix(".csv"), text.split(separator: "\r\n").count < 2 {
        mistakes.append("\(path) is empty")
      }
    }
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }

  @Test func `a chart's CSV holds each figure of its table once`() throws {
    let path = "editions/2025-26-q2/dashboards/domestic-abuse/chart-5.csv"
    let text = site.ready.text(path)
    let rows = OracleTable.records(text)
    #expect(rows.first == ["area", "figure", "value", "status"])
    #expect(rows.count > 7 && Set(rows.map { $0[0] + $0[1] }).count == rows.count)
    #expect(rows.dropFirst().allSatisfy { Double($0[2]) != nil || !$0[3].isEmpty })
  }

  @Test func `a threshold is drawn over the periods of its editions only`() throws {
    let range = try #require(
      site.page("indicators/marac-repeat-referrals/index.html").tags.first {
        $0["class"] == "range" && $0["height"]?.hasSuffix("%") == true
      })
    #expect(range["x"].flatMap { Double($0.dropLast()) }.map { $0 > 50 } == true)
    let before = site.page("editions/2023-24-q3/indicators/marac-repeat-referrals/index.html").tags
    #expect(!before.contains { $0["class"] == "range" })
  }
}

@Suite struct `Marks in charts` {
  /// The page of an indicator with these statuses in the years from 2017.
  private func page(_ statuses: [String]) throws -> String {
    let rows = statuses.enumerated().map { index, status in
      let value = status == "x" || status == "c" ? "" : "\(index + 1)"
      return "12 months to December \(2017 + index),testshire,\(value),\(status),2023-24-q3,Report"
    }
    let files = SiteFiles().adding(
      "period,area,value,status,vintage,note\n" + rows.joined(separator: "\n") + "\n",
      at: "indicators/burglary.csv")
    return try ReadySite(files).text("indicators/burglary/index.html")
  }

  @Test func `a row marked [b] breaks its line, and the notes say why`() throws {
    let text = try page(["", "", "b", "", ""])
    let path = try #require(text.firstMatch(of: #/class="ln main" [^>]*d="([^"]*)"/#))
    #expect(path.1.count { $0 == "M" } == 2)
    #expect(text.contains("cannot be compared with earlier ones, [b]"))
  }

  @Test func `missing, hidden, provisional and estimated figures look different and are explained`() throws {
    let text = try page(["", "x", "", "c", "p", "e", ""])
    for mark in [
      ">[x]</text>", ">[c]</text>", "[x] not available.", "[c] hidden to protect people.",
      "[p] are provisional",
      "[e] are estimated", ">Provisional<", ">Estimated<",
    ] { #expect(text.contains(mark), "\(mark)") }
  }

  @Test func `marks that do not occur are not explained`() throws {
    let text = try page(["", "", "", ""])
    for mark in ["[x] not", "[c] hidden", "are provisional", "are estimated", "illustrative: made up, not"] {
      #expect(!text.contains(mark), "\(mark)")
    }
  }

  @Test func `the peak is named where the line has come down from it`() throws {
    #expect(try page(["", "", "", "", ""]).contains("Peak:") == false)
  }
}
