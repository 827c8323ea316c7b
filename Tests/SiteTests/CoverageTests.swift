import Foundation
import TestSupport
import Testing

/// The list of what the board's papers describe, held against the site as it is built.
@Suite struct `The coverage of the board's systems` {
  private struct Row {
    var id: String
    var place: String
  }

  private let site: ShippedSite
  private let rows: [Row]

  init() throws {
    site = try ShippedSite.shared.get()
    let article = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/quarterlight/Quarterlight.docc/Coverage.md")
    rows = try String(contentsOf: article, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| F") else { return nil }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return cells.count == 5 ? Row(id: cells[1], place: cells[3]) : nil
    }
  }

  @Test func `lists each of the 251 features once`() {
    let all: [String] = (1...251).map { number in
      let digits = String(1000 + number).dropFirst()
      return "F\(digits)"
    }
    #expect(rows.map(\.id) == all)
  }

  @Test func `every feature has a page or a reason`() {
    for row in rows {
      let paths = addresses(row)
      if paths.isEmpty {
        #expect(row.place.hasPrefix("Not shown: ") && row.place.count > 24, "\(row.id)")
      } else {
        #expect(!row.place.hasPrefix("Not shown"), "\(row.id)")
      }
    }
  }

  @Test func `every page and every place that is listed is there`() {
    let places = Dictionary(
      uniqueKeysWithValues: site.pages.map { page in
        (page.path, Set(page.tags.compactMap { $0["id"] }))
      })
    var gone: [String] = []
    for row in rows {
      for address in addresses(row) {
        let parts = address.split(separator: "#", maxSplits: 1)
        let path = (parts.first.map { String($0.dropFirst()) } ?? "") + "index.html"
        if let ids = places[path], parts.count < 2 || ids.contains(String(parts[1])) { continue }
        gone.append("\(row.id): \(address)")
      }
    }
    #expect(gone.isEmpty, "\(gone)")
  }

  /// What stands between backticks and begins with a slash.
  private func addresses(_ row: Row) -> [String] {
    row.place.split(separator: "`").map(String.init).filter { $0.hasPrefix("/") }
  }
}
