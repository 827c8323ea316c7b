import Charting
import HTML
import Testing

/// Charts of data nobody would think of, the same at every run.
@Suite struct AnyDataTests {
  /// A small generator of numbers, so that a failure can be seen again from its seed.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var mixed = state ^ (state >> 33)
      mixed = mixed &* 0xff51_afd7_ed55_8ccd
      return mixed ^ (mixed >> 33)
    }
  }

  private static let words = [
    "Leicestershire", "East", "Midlands", "of", "community", "safety", "partnerships", "average", "Oadby",
    "and",
    "Wigston", "W", "recommended", "maximum", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
  ]

  private func words(_ count: ClosedRange<Int>, _ numbers: inout Numbers) -> String {
    let many = Int.random(in: count, using: &numbers)
    return (0..<many).map { _ in Self.words.randomElement(using: &numbers) ?? "" }.joined(separator: " ")
  }

  private func anyValue(_ scale: Double, _ numbers: inout Numbers) -> Double? {
    Int.random(in: 0..<8, using: &numbers) == 0
      ? nil : (Double.random(in: -0.3...1, using: &numbers) * scale * 100).rounded() / 100
  }

  private func faults(_ node: Node) -> [String] {
    [280.0, 320, 479, 480, 640, 768, 1280].flatMap { width in
      layoutFaults(of: node, width: width).map { "\(Int(width)) px: \($0)" }
    }
  }

  @Test(arguments: 1...60) func `no trend has faults`(seed: Int) {
    var numbers = Numbers(state: UInt64(seed))
    let count = Int.random(in: 1...60, using: &numbers)
    let scale: Double = [0.004, 1, 10, 100, 30_000, 4e7].randomElement(using: &numbers) ?? 1
    let days = (0..<count).map { 15_000 + $0 * 91 + Int.random(in: 0...40, using: &numbers) }
    func series() -> TrendChart.Series {
      .init(
        name: words(1...7, &numbers),
        points: days.map { day in
          let value = anyValue(scale, &numbers)
          return .init(
            day: day, value: value, doubt: Int.random(in: 0..<6, using: &numbers) == 0 ? .estimated : nil,
            interval: value.map { ($0 - scale / 20)...($0 + scale / 20) })
        },
        endValue: ["9.27", "1,234.5", "28 to 40%", "−3.2 percentage points"].randomElement(using: &numbers)
          ?? "")
    }
    func events(_ most: Int) -> [TrendChart.Event] {
      (0..<Int.random(in: 0...most, using: &numbers)).map { _ in
        .init(
          day: days.randomElement(using: &numbers) ?? 0, label: words(1...6, &numbers),
          value: anyValue(scale, &numbers))
      }
    }
    let chart = TrendChart(
      name: ChartName(id: "any", title: "Any", description: "Any."), unit: words(0...6, &numbers),
      main: series(),
      comparators: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in series() },
      thresholds: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
        .init(.line(anyValue(scale, &numbers) ?? 0), name: words(1...5, &numbers), value: "12.5")
      }, breaks: events(2), events: events(5), ticks: TimeTick.financialYears(days[0]...(days[count - 1])))
    #expect(faults(chart.node()) == [])
  }

  @Test(arguments: 1...40) func `no bars have faults`(seed: Int) {
    var numbers = Numbers(state: UInt64(seed) &* 977)
    let scale: Double = [0.004, 1, 100, 30_000, 4e7].randomElement(using: &numbers) ?? 1
    let rows = (0..<Int.random(in: 0...25, using: &numbers)).map { _ in
      let value = anyValue(scale, &numbers)
      return ComparisonBars.Row(
        name: words(1...8, &numbers), value: value, text: value.map { "\($0)" } ?? "[c]",
        previous: anyValue(scale, &numbers), interval: value.map { ($0 - scale / 9)...($0 + scale / 9) },
        shade: ComparisonBars.Shade.allCases.randomElement(using: &numbers) ?? .plain,
        sign: Bool.random(using: &numbers) ? .up : nil, isHome: Bool.random(using: &numbers))
    }
    let chart = ComparisonBars(
      name: ChartName(id: "any", title: "Any", description: "Any."), rows: rows,
      comparators: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
        .init(value: anyValue(scale, &numbers) ?? 0, label: words(1...5, &numbers))
      })
    #expect(faults(chart.sorted().node()) == [])
    let lines = rows.prefix(9).map { row in
      Slope.Line(name: row.name, from: row.previous, to: row.value, fromText: "12.5", toText: row.text)
    }
    let slope = Slope(
      name: ChartName(id: "any", title: "Any", description: "Any."), fromName: "2018/19", toName: "2023/24",
      lines: lines)
    #expect(faults(slope.node()) == [])
  }
}
