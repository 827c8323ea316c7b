import Foundation
import TestSupport
import Testing

/// The figures that the board's papers print, typed in again by others and kept in `Tests/Fixtures/Published`,
/// held against the pages: whatever the content files say, a page must show what was published.
@Suite struct `Published figures` {
  private let site: ShippedSite

  init() throws { site = try ShippedSite.shared.get() }

  private func fixture(_ name: String) throws -> [[String: String]] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/Published/\(name).csv")
    return named(OracleTable.records(try String(contentsOf: file, encoding: .utf8)))
  }

  private func named(_ records: [[String]]) -> [[String: String]] {
    guard let head = records.first else { return [] }
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
  }

  @Test func `stand in the tables of documents and dashboards as they were printed`() throws {
    var wrong: [String] = []
    var seen: [String: [Row]] = [:]
    for row in try fixture("tables") {
      let path = "\(row["page"]!)/index.html"
      let key = "\(path)#\(row["title"]!)"
      if seen[key] == nil { seen[key] = rows(of: row["title"]!, on: path) }
      let values = row["values"]!.split(separator: " ").map(String.init)
      let shown = seen[key]!.first {
        $0.name == row["row"]! && (row["group"]!.isEmpty || $0.group == row["group"]!)
      }
      if shown?.values != values {
        wrong.append("\(key), \(row["row"]!): \(shown?.values ?? ["no such row"]), not \(values)")
      }
    }
    let first = wrong.prefix(12).joined(separator: "\n")
    #expect(wrong.isEmpty, "\(first)")
    #expect(seen.count > 25)
  }

  @Test func `are in the files of indicators as they were printed`() throws {
    var wrong: [String] = []
    for figure in try fixture("indicators") {
      let file = try site.bytes("data/\(figure["indicator"]!).csv")
      let found = named(OracleTable.records(String(decoding: file, as: UTF8.self))).contains { row in
        row["area"] == figure["area"] && row["period_end"] == figure["period_end"]
          && Double(row["value"] ?? "") == Double(figure["value"]!)
      }
      if !found { wrong.append("\(figure["indicator"]!), \(figure["period_end"]!): \(figure["value"]!)") }
    }
    #expect(wrong.isEmpty, "\(wrong)")
  }

  @Test func `that stand for too few people are in no file`() throws {
    var hidden = 0
    for path in site.files.sorted() where path.hasSuffix(".csv") {
      let rows = named(OracleTable.records(String(decoding: try site.bytes(path), as: UTF8.self)))
      for row in rows where row["status"] == "c" {
        hidden += 1
        #expect(row["value"] == "" && row["cases"] ?? "" == "", "\(path): \(row["category"] ?? "")")
        #expect(row["compared"] ?? "" == "", "\(path): a sign tells which way a hidden value lies")
      }
    }
    #expect(hidden > 10)
    // Where the author left the small numbers in, the program took them out.
    let fires = named(
      OracleTable.records(String(decoding: try site.bytes("data/neighbourhoods-2012.csv"), as: UTF8.self))
    ).filter { $0["part"] == "Deliberate fires" }
    #expect(fires.map { $0["cases"] } == ["6", "5", "5", "5", "5", "5", "", "", "", ""])
  }

  private struct Row {
    var group = ""
    var name = ""
    var values: [String] = []
  }

  /// The rows of the table of a figure with a title, each with the values that machines read.
  private func rows(of title: String, on path: String) -> [Row] {
    guard let tags = site.pages.first(where: { $0.path == path })?.tags,
      let start = tags.firstIndex(where: { $0["class"] == "figure-title" && plain($0.textAfter) == title })
    else { return [] }
    var rows: [Row] = []
    var group = ""
    var isName = false
    var isGroup = false
    for tag in tags[(start + 1)...] {
      if tag.name == "figure" || tag["class"] == "figure-title" { break }
      switch (tag.name, tag["scope"]) {
      case ("th", "rowgroup"): isGroup = true
      case ("th", "row"):
        rows.append(Row(group: group, name: plain(tag.textAfter)))
        isName = rows[rows.count - 1].name.isEmpty
      case ("span", _) where isGroup:
        group = plain(tag.textAfter)
        isGroup = false
      case ("time", _) where isName:
        rows[rows.count - 1].name = plain(tag.textAfter)
        isName = false
      case ("data", _) where !rows.isEmpty: rows[rows.count - 1].values.append(tag["value"] ?? "")
      default: break
      }
    }
    return rows
  }

  private func plain(_ text: String) -> String {
    text.replacing("&amp;", with: "&").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
