@testable import Commentary
import Diagnostics
import Files
import Testing

@Suite struct FenceTests {
  @Test func `charts where none are drawn are refused`() throws {
    let document = try #require(read("```chart\nindicator: asb\n```").document)
    var found = Problems()
    document.refuseFences(into: &found)
    #expect(found.sorted.map(\.rule) == ["fence-place"])
  }

  @Test func `an excerpt leaves charts behind`() throws {
    let document = try #require(read("1. Now {asb}.\n\n   ```chart\n   indicator: asb\n   ```\n").document)
    #expect(document.fences.count == 1)
    #expect(document.excerpts(binding: "asb").map(\.blocks.count) == [1])
  }
}
