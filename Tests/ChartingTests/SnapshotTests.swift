import ChartSamples
import HTML
import TestSupport
import Testing

@Suite struct SnapshotTests {
  @Test(arguments: chartSamples().map(\.name))
  func `every sample chart is drawn as accepted`(name: String) throws {
    let sample = try #require(chartSamples().first { $0.name == name })
    // One element a line, so that a difference shows where it is.
    let text = sample.node.rendered().replacing("><", with: ">\n<") + "\n"
    try expectSnapshot(text, named: "\(name).svg.txt")
  }

  @Test func `no chart has inline style, script or an id twice`() {
    for sample in chartSamples() {
      let text = sample.node.rendered()
      #expect(!text.contains("style="), "\(sample.name)")
      #expect(!text.contains("<script"), "\(sample.name)")
      let ids = text.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
      #expect(Set(ids).count == ids.count, "\(sample.name)")
    }
  }

  @Test func `no coordinate is infinite or not a number`() {
    for sample in chartSamples() {
      let text = sample.node.rendered().lowercased()
      #expect(!text.contains("nan") || text.contains("finance"), "\(sample.name)")
      #expect(!text.contains("=\"inf"), "\(sample.name)")
    }
  }
}
