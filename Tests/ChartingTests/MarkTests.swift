import Charting
import HTML
import TestSupport
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
    #expect(drawn(BarMark(to: 2, top: 1, height: 0.5, style: "plain")).contains("width=\"50%\""))
    #expect(
      drawn(RuleMark(.across(y: 25), style: "limit"))
        == "<line class=\"limit\" y1=\"50%\" x2=\"100%\" y2=\"50%\"/>")
    #expect(
      drawn(RuleMark(.across(y: 25), style: "limit", from: 40, to: 60))
        == "<line class=\"limit\" x1=\"40%\" y1=\"50%\" x2=\"60%\" y2=\"50%\"/>")
    #expect(
      drawn(RuleMark(.down(x: 1), style: "rule"))
        == "<line class=\"rule\" x1=\"25%\" x2=\"25%\" y2=\"100%\"/>")
    #expect(
      drawn(TextMark("a < b", x: 2, y: 25))
        == "<text class=\"note\" x=\"50%\" y=\"50%\" dy=\"0.35em\">a &lt; b</text>")
    #expect(
      drawn(CellMark(left: 0, width: 50, top: 0, height: 2, text: "7", style: "q1")).contains(">7</text>"))
    #expect(
      drawn(PolygonMark([[(0, 0), (2, 50), (4, 0)]], style: "area")).contains("d=\"M0,100 50,0 100,100Z\""))
    #expect(drawn(ArrowMark(from: 1, to: 3, middle: 2, style: "worse")).contains("x1=\"25%\""))
    #expect(drawn(ArrowMark(from: 1, to: 1, middle: 2, style: "worse")).hasPrefix("<circle"))
  }

  /// Each mark with data nobody would choose; the whole of what it draws is kept.
  @Test func `every mark draws awkward data as accepted`() throws {
    let flat = Frame(x: 3...3, y: 7...7)
    let tall = Frame(x: -1e9...1e9, y: -0.000_002...0.000_003)
    let bad = [Double.nan, .infinity, -.infinity]
    let marks: [(name: String, marks: [any Mark])] = [
      (
        "line",
        [
          LineMark([]), LineMark([.init(x: 1, y: 5)]), LineMark((0...4).map { .init(x: Double($0), y: 7) }),
          LineMark((0...4).map { .init(x: Double($0), y: nil) }),
          LineMark(bad.map { .init(x: 1, y: $0) } + [.init(x: 2, y: -30), .init(x: 3, y: 1e9)]),
          LineMark(
            (0...3).map { .init(x: Double($0), y: 10, isUncertain: $0 == 2) }, style: "ref2",
            breaks: [1, 2, 2]),
        ]
      ),
      (
        "band",
        [
          BandMark([]), BandMark([.init(x: 1, range: 5...5)]),
          BandMark([.init(x: 0, range: -1e9...1e9), .init(x: 1, range: nil), .init(x: 2, range: 0...0)]),
          BandMark((0...3).map { .init(x: Double($0), range: 1...2) }, breaks: [2]),
          BandMark([.init(x: 0, range: 0...(.infinity)), .init(x: 1, range: 0...1)]),
        ]
      ),
      (
        "bar",
        [BarMark(to: 0, top: 0, style: "plain"), BarMark(to: -7, top: 1, style: "worse")]
          + [1e9, 1e-9].map { BarMark(from: 2, to: $0, top: 2, style: "plain") }
          + bad.map { BarMark(to: $0, top: 3, style: "plain") }
      ),
      (
        "dot",
        [DotMark.Shape.circle, .square, .diamond].map {
          DotMark(x: -2, y: 1e6, style: "main", radius: 0.5, shape: $0)
        } + bad.map { DotMark(x: 1, y: $0, style: "main") }
      ),
      (
        "rule",
        [RuleMark(.across(y: -5), style: "limit"), RuleMark(.down(x: 99), style: "rule", from: 30, to: 30)]
          + bad.map { RuleMark(.across(y: $0), style: "limit") }
      ),
      (
        "text",
        [
          TextMark("", x: 0, y: 0), TextMark("<&\">", x: 0, y: 0, anchor: .end),
          TextMark(String(repeating: "Longword", count: 8), x: 4, y: 50, anchor: .middle, shift: -1),
        ] + bad.map { TextMark("no", x: $0, y: 1) }
      ),
      (
        "cell",
        [
          CellMark(left: 0, width: 0, top: 0, height: 0, text: "0", style: "q0"),
          CellMark(left: -10, width: 300, top: 2, height: 1.7, text: "", style: "empty"),
          CellMark(
            left: 10, width: 5, top: 2, height: 1.7, text: "[c]", style: "empty", textStyle: "wide-only"),
        ]
      ),
      (
        "polygon",
        [
          PolygonMark([], style: "area"), PolygonMark([[]], style: "area"),
          PolygonMark([[(1, 1)]], style: "area"),
          PolygonMark(
            [[(0, 0), (4, 50)], bad.map { (1, $0) }, [(4, -50), (0, 90), (2, 2)]], style: "area"),
        ]
      ),
      (
        "arrow",
        [
          ArrowMark(from: 4, to: 0, middle: 1, style: "better"),
          ArrowMark(from: 2, to: 2, middle: 1, style: "similar"),
          ArrowMark(from: 0, to: 1e-9, middle: 1, style: "worse"),
          ArrowMark(from: .nan, to: 1, middle: 1, style: "worse"),
        ]
      ),
    ]
    for (name, marks) in marks {
      var text = ""
      for (place, frame) in [("0 to 4 by 0 to 50", frame), ("flat", flat), ("tall", tall)] {
        for (index, mark) in marks.enumerated() {
          var layers = Layers()
          mark.draw(in: frame, on: &layers)
          text += "\(place), \(index + 1):\n"
          text += layers.nodes().map { $0.rendered() + "\n" }.joined()
        }
      }
      #expect(!text.lowercased().contains("nan") && !text.contains("inf"), "\(name)")
      try expectSnapshot(text, named: "mark-\(name).txt")
    }
  }
}
