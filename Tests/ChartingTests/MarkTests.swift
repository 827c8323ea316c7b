import Charting
import HTML
import Testing

@Suite struct MarkTests {
  let frame = Frame(x: 0...4, y: 0...50)

  private func drawn(_ mark: some Mark) -> String {
    var layers = Layers()
    mark.draw(in: frame, on: &layers)
    return layers.nodes().map { $0.rendered() }.joined()
  }

  @Test func `a missing value breaks the line, and a value alone is a dot`() {
    let line = LineMark([
      .init(x: 0, y: 10), .init(x: 1, y: nil), .init(x: 2, y: 30), .init(x: 3, y: 50), .init(x: 4, y: 0),
    ])
    let text = drawn(line)
    #expect(text.contains("d=\"M50,40 75,0 100,100\""))
    #expect(text.contains("<circle class=\"dot main\" cx=\"0%\" cy=\"80%\" r=\"3\"/>"))
    #expect(line.extent == 0...50)
  }

  @Test func `a series break breaks the line between its points`() {
    let line = LineMark((0...3).map { .init(x: Double($0), y: 25) }, breaks: [1.5])
    #expect(drawn(line).contains("d=\"M0,50 25,50M50,50 75,50\""))
  }

  @Test func `stretches that touch an uncertain point are dashed`() {
    let line = LineMark([.init(x: 0, y: 0), .init(x: 1, y: 0), .init(x: 2, y: 0, isUncertain: true)])
    let text = drawn(line)
    #expect(
      text.contains("<path class=\"ln main\" vector-effect=\"non-scaling-stroke\" d=\"M0,100 25,100\"/>"))
    #expect(
      text.contains(
        "<path class=\"ln main unsure\" vector-effect=\"non-scaling-stroke\" d=\"M25,100 50,100\"/>"))
  }

  @Test func `values that are not finite are missing`() {
    let line = LineMark([.init(x: 0, y: .nan), .init(x: 1, y: .infinity)])
    #expect(drawn(line).isEmpty)
    #expect(line.extent == nil)
  }

  @Test(arguments: [
    (0.0, "0%"), (-0.001, "0%"), (12.5, "12.5%"), (-3.1, "-3.1%"), (99.999, "100%"), (33.333, "33.33%"),
    (-0.05, "-0.05%"),
  ])
  func `a coordinate has one short spelling`(place: Double, text: String) {
    let frame = Frame(
      x: LinearScale(domain: 0...1, start: place, end: place), y: LinearScale(domain: 0...1, start: 0, end: 0)
    )
    var layers = Layers()
    DotMark(x: 0, y: 0, style: "main").draw(in: frame, on: &layers)
    #expect(layers.front.first?.rendered().contains("cx=\"\(text)\"") == true)
  }

  @Test func `an area is closed, broken at gaps, and a lone interval is a rule`() {
    let band = BandMark([
      .init(x: 0, range: 0...10), .init(x: 1, range: 10...20), .init(x: 2, range: nil),
      .init(x: 4, range: 0...50),
    ])
    let text = drawn(band)
    #expect(text.contains("<path class=\"band\" d=\"M0,80 25,60 25,80 0,100Z\"/>"))
    #expect(
      text.contains("<line class=\"band alone\" x1=\"100%\" y2=\"100%\" x2=\"100%\"")
        || text.contains("band alone"))
    #expect(band.extent == 0...50)
  }

  @Test func `bars, rules, texts, cells, polygons and arrows lie where their values say`() {
    #expect(drawn(BarMark(to: 2, top: 10, height: 5, style: "plain")).contains("width=\"50%\""))
    #expect(
      drawn(RuleMark(.across(y: 25), style: "limit"))
        == "<line class=\"limit\" y1=\"50%\" x2=\"100%\" y2=\"50%\"/>")
    #expect(
      drawn(RuleMark(.down(x: 1), style: "rule"))
        == "<line class=\"rule\" x1=\"25%\" x2=\"25%\" y2=\"100%\"/>")
    #expect(
      drawn(TextMark("a < b", x: 2, y: 25))
        == "<text class=\"note\" x=\"50%\" y=\"50%\" dy=\".35em\">a &lt; b</text>")
    #expect(
      drawn(CellMark(left: 0, top: 0, width: 50, height: 50, text: "7", style: "q1")).contains(">7</text>"))
    #expect(
      drawn(PolygonMark([(0, 0), (2, 50), (4, 0)], style: "area")).contains("d=\"M0,100 50,0 100,100Z\""))
    #expect(drawn(ArrowMark(from: 1, to: 3, y: 25, style: "worse")).contains("x1=\"25%\""))
    #expect(drawn(ArrowMark(from: 1, to: 1, y: 25, style: "worse")).hasPrefix("<circle"))
  }
}
