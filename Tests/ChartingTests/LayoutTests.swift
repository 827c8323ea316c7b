import ChartSamples
import Charting
import HTML
import Testing

@Suite struct LayoutTests {
  /// Containers from the narrowest that must hold to a full page, and both sides of each break.
  static let widths: [Double] = [280, 288, 320, 400, 479, 480, 560, 639, 640, 704, 768, 1000, 1280, 1600]

  @Test func `no text is cut off, touches another or is crossed, at any width`() {
    for sample in chartSamples() {
      for width in Self.widths {
        let faults = layoutFaults(of: sample.node, width: width)
        #expect(faults.isEmpty, "\(sample.name) at \(width) px")
      }
    }
  }

  private func drawing(_ content: [Node]) -> Node {
    .el("svg", ["class": "plot pt-1 pr-2 pb-1 pl-1", "height": "5em"], content)
  }

  private func text(_ words: String, x: String, y: String = "50%") -> Node {
    .el("text", ["x": x, "y": y], [.text(words)])
  }

  @Test func `the checker sees text that runs out of the drawing`() {
    let faults = layoutFaults(of: drawing([text("Leicestershire", x: "100%")]), width: 300)
    #expect(faults == [LayoutFault(kind: .outside, text: "Leicestershire")])
  }

  @Test func `the checker sees texts that touch, and only at widths where they do`() {
    let node = drawing([text("2020/21", x: "0%"), text("2021/22", x: "20%")])
    #expect(
      layoutFaults(of: node, width: 200) == [LayoutFault(kind: .overlap(with: "2021/22"), text: "2020/21")])
    #expect(layoutFaults(of: node, width: 600).isEmpty)
  }

  @Test func `the checker sees a line through a text`() {
    let line = Node.el("line", ["class": "rule avg1", "x1": "12%", "x2": "12%", "y2": "100%"])
    let faults = layoutFaults(of: drawing([text("10.4 offences", x: "0%"), line]), width: 300)
    #expect(faults == [LayoutFault(kind: .crossed(by: "rule avg1"), text: "10.4 offences")])
  }

  @Test func `what the width hides is not there`() {
    let node = drawing([
      .el("text", ["class": "wide-only", "y": "50%"], ["Leicestershire"]),
      .el("text", ["class": "narrow-only", "y": "50%"], ["9.27"]),
    ])
    #expect(textBoxes(of: node, width: 300).map(\.text) == ["9.27"])
    #expect(textBoxes(of: node, width: 480).map(\.text) == ["Leicestershire"])
  }
}
