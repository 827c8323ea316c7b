@testable import Commentary
import Diagnostics
import Files
import Testing

@Suite struct FenceTests {
  private func problems(_ lines: String, _ kind: String = "chart") -> [String] {
    guard let document = read("Words.\n\n```\(kind)\n\(lines)\n```\n").document else { return ["not read"] }
    var problems = Problems()
    document.checkFences(
      BindingNames(indicators: ["asb", "burglary", "hate"], areas: ["charnwood"]), into: &problems
    ) { indicator, area in indicator != "hate" && (area == nil || indicator == "asb") }
    return problems.sorted.map { "\($0.position.line) \($0.rule)" }
  }

  @Test(arguments: [
    "of: asb", "of: asb # with a remark\n\narea: charnwood", "  of :  \"asb\"",
  ])
  func `a chart is of one indicator, in one area`(lines: String) { #expect(problems(lines).isEmpty) }

  @Test func `a table is of several`() {
    #expect(problems("of: [asb, burglary]", "table").isEmpty)
  }

  @Test(arguments: [
    ("", "3 fence-line"), ("of: asb, burglary", "3 fence-line"), ("off: asb", "3 fence-line"),
    ("of: asb\nof: asb", "5 fence-line"), ("of: asb\nnonsense", "5 fence-line"),
    ("of: asbo", "4 binding-unknown-indicator"), ("of: asb\narea: charnwod", "5 binding-unknown-area"),
    ("of: hate", "4 binding-no-value"), ("of: burglary\narea: charnwood", "4 binding-no-value"),
  ])
  func `a chart that cannot be drawn is named`(lines: String, problem: String) {
    #expect(problems(lines).contains(problem), "\(problems(lines))")
  }

  @Test func `maps, and charts where none are drawn, are refused`() throws {
    #expect(problems("of: asb", "map") == ["3 fence-map"])
    let document = try #require(read("```chart\nof: asb\n```").document)
    var found = Problems()
    document.refuseFences(into: &found)
    #expect(found.sorted.map(\.rule) == ["fence-place"])
  }

  @Test func `an excerpt leaves charts behind`() throws {
    let document = try #require(read("1. Now {asb}.\n\n   ```chart\n   of: asb\n   ```\n").document)
    #expect(document.fences.count == 1)
    #expect(document.excerpts(binding: "asb").map(\.blocks.count) == [1])
  }
}
