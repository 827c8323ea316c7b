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

  @Test func `the sheet speaks of forced colours and of print`() {
    #expect(Self.sheet.contains("@media (forced-colors: active)"))
    #expect(Self.sheet.contains("@media print"))
  }
}
