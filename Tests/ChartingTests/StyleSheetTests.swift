import ChartSamples
import Foundation
import HTML
import Testing

/// The style sheet and the charts are written apart: these tests keep them together.
@Suite struct StyleSheetTests {
  private static let sheet: String = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return
      (try? String(contentsOf: root.appending(path: "Themes/default/assets/charts.css"), encoding: .utf8))
      ?? ""
  }()

  /// Classes that say what a thing is and need no look of their own.
  private static let plain: Set<String> = [
    "trend", "slopes", "control", "event", "above", "name", "name-above", "name-beside", "spine",
  ]

  @Test func `every class that a chart writes has a rule`() {
    var classes: Set<String> = []
    func collect(_ node: Node) {
      switch node {
      case .element(let element):
        classes.formUnion(element.attributes["class"]?.split(separator: " ").map(String.init) ?? [])
        element.children.forEach(collect)
      case .fragment(let nodes): nodes.forEach(collect)
      default: break
      }
    }
    for sample in chartSamples() { collect(sample.node) }
    for name in classes.subtracting(Self.plain).sorted() {
      let isThere =
        Self.sheet.contains(".\(name) ") || Self.sheet.contains(".\(name),")
        || Self.sheet.contains(".\(name).")
        || Self.sheet.contains(".\(name):")
      #expect(isThere, "no rule for .\(name)")
    }
  }

  @Test func `there is room of every size up to 16 em`() {
    for size in 1...16 {
      for side in ["pt", "pr", "pl", "wr", "wl"] {
        #expect(Self.sheet.contains(".\(side)-\(size) {"), "no .\(side)-\(size)")
      }
    }
  }

  @Test func `colours come from the theme alone`() {
    #expect(!Self.sheet.contains("#"))
    #expect(!Self.sheet.contains("rgb"))
  }

  @Test func `every part that has a colour has another where colours are forced`() throws {
    let parts = Self.sheet.split(separator: "@media (forced-colors: active)", maxSplits: 1)
    try #require(parts.count == 2)
    /// The selectors of rules whose body holds any of these words.
    func selectors(_ text: Substring, holding words: [String]) -> Set<String> {
      var found: Set<String> = []
      for rule in text.split(separator: "}") {
        guard let open = rule.lastIndex(of: "{") else { continue }
        guard words.contains(where: rule[open...].contains) else { continue }
        let head = rule[..<open].split(whereSeparator: { "{;/".contains($0) }).last ?? ""
        for name in head.split(separator: ",") {
          found.insert(name.trimmingCharacters(in: .whitespacesAndNewlines))
        }
      }
      return found
    }
    let coloured = selectors(parts[0], holding: ["fill: var(", "stroke: var("])
    let forced = selectors(parts[1], holding: ["fill: ", "stroke: "])
    #expect(coloured.count > 50)
    #expect(coloured.subtracting(forced).sorted() == [])
  }

  @Test func `the sheet speaks of forced colours and of print`() {
    #expect(Self.sheet.contains("@media (forced-colors: active)"))
    #expect(Self.sheet.contains("@media print"))
  }
}
