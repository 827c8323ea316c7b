import ChartSamples
import Charting
import Foundation
import HTML
import TestSupport
import Testing

/// Charts as files by themselves.
@Suite struct StandaloneTests {
  private static let style: DrawingStyle? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Themes/default/assets")
    let sheets = ["base.css", "charts.css", "layout.css", "topics.css"].compactMap {
      try? Data(contentsOf: root.appending(path: $0))
    }
    return sheets.count == 4 ? DrawingStyle(stylesheet: sheets.flatMap { Array($0) }) : nil
  }()

  private func file(_ sample: ChartSample) throws -> String {
    StandaloneDrawing(
      sample.node, title: "Offences: up in \(sample.name)", subtitle: "Offences per 1,000 people.",
      notes: ["Source: a report."]
    ).node(try #require(Self.style)).rendered()
  }

  @Test func `each says what it is, and needs nothing else`() throws {
    for sample in chartSamples() {
      let text = try file(sample)
      #expect(text.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\""), "\(sample.name)")
      #expect(text.contains("<title id=\"t\">Offences: up in \(sample.name)</title>"), "\(sample.name)")
      #expect(text.contains("<desc id=\"d\">") && text.contains("Source: a report."), "\(sample.name)")
      for absent in ["var(", "<div", "<ul", "<p ", "<p>", "url(", "NaN"] {
        #expect(!text.contains(absent), "\(sample.name): \(absent)")
      }
      // It may refer to its own parts alone.
      let parts = text.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
      #expect(
        parts.allSatisfy { $0.hasPrefix("#") && text.contains("id=\"\($0.dropFirst())\"") }, "\(sample.name)")
    }
  }

  @Test func `each has light, dark and forced colours, and no text under 12 px`() throws {
    for sample in chartSamples() {
      let text = try file(sample)
      #expect(text.contains("@media screen and (prefers-color-scheme:dark){"), "\(sample.name)")
      #expect(text.contains("@media (forced-colors:active){"), "\(sample.name)")
      for match in text.matches(of: #/font-size:([\d.]+)px/#) {
        #expect(Double(match.1).map { $0 >= 12 } == true, "\(sample.name): \(match.0)")
      }
    }
  }

  @Test func `what is shown at other widths only is left out, and so is its class`() throws {
    for sample in chartSamples() {
      let text = try file(sample)
      for name in ["wide-only", "narrow-only", "wider-only", "chart-key"] {
        #expect(!text.contains(name), "\(sample.name): \(name)")
      }
    }
  }

  @Test func `every class that is drawn and has a look on pages has it in the file`() throws {
    let text = try file(try #require(chartSamples().first { $0.name == "trend-full" }))
    for rule in [
      ".ln.main{stroke:#12436d", ".band{fill:#12436d", ".plot .end.main{fill:#12436d",
      ".ground{fill:#ffffff}",
    ] {
      #expect(text.contains(rule), "\(rule)")
    }
    #expect(text.contains(".ln.main{stroke:#7db9ea}"))
  }

  @Test func `a file looks as accepted`() throws {
    for name in ["trend-range", "multiples", "bars-nine"] {
      let sample = try #require(chartSamples().first { $0.name == name })
      try expectSnapshot(
        try file(sample).replacing("><", with: ">\n<").replacing("}", with: "}\n") + "\n",
        named: "standalone-\(name).svg.txt")
    }
  }
}
