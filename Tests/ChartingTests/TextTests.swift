import Testing

@testable import Charting

@Suite struct TextTests {
  @Test func `bold is wider, and no character is free`() {
    #expect(TextMetrics.width("Leicestershire") > 6)
    #expect(TextMetrics.width("Leicestershire", bold: true) > TextMetrics.width("Leicestershire"))
    #expect(TextMetrics.width("") == 0)
    for scalar in [0x20, 0x41, 0xE9, 0x2212, 0x25B2, 0x4E2D] {
      #expect(TextMetrics.width(String(UnicodeScalar(scalar).map(Character.init) ?? " ")) > 0.2)
    }
  }

  @Test func `lines break at spaces and fit`() {
    let lines = wrap("Average of the fifteen most similar partnerships", width: 8)
    #expect(lines.count > 2)
    #expect(lines.joined(separator: " ") == "Average of the fifteen most similar partnerships")
    #expect(lines.allSatisfy { TextMetrics.width($0) <= 8 })
  }

  @Test func `a word longer than a line is broken inside and loses no letter`() {
    let word = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
    let lines = wrap(word, width: 6)
    #expect(lines.joined() == word)
    #expect(lines.allSatisfy { TextMetrics.width($0) <= 6 })
  }

  @Test func `labels that do not touch stay where they are`() {
    #expect(spread([2, 8], heights: [1, 1], in: 0...10) == [2, 8])
  }

  @Test func `labels that touch move apart by as little as can be, in their order`() {
    #expect(spread([5, 5], heights: [1, 1], in: 0...10) == [4.5, 5.5])
    #expect(spread([5.1, 5], heights: [1, 1], in: 0...10) == [5.55, 4.55])
  }

  @Test func `labels stay inside their room`() {
    #expect(spread([0, 0.2], heights: [1, 1], in: 0...10) == [0.5, 1.5])
    let low = spread([9.9, 10, 10], heights: [1, 1, 1], in: 0...10)
    #expect(low == [7.5, 8.5, 9.5])
  }

  @Test func `never do two labels touch, whatever is asked`() {
    for seed in 1..<200 {
      let wanted = (0..<7).map { Double((seed * 7919 + $0 * 104_729) % 1000) / 100 }
      let places = spread(wanted, heights: Array(repeating: 1.25, count: 7), in: 0...10).sorted()
      for (above, below) in zip(places, places.dropFirst()) { #expect(below - above >= 1.25 - 1e-9) }
      #expect((places.first ?? 0) >= 0.625 - 1e-9 && (places.last ?? 0) <= 10 - 0.625 + 1e-9)
    }
  }

  @Test(arguments: [
    (0.0, 0, "0"), (1_234_567.0, 0, "1,234,567"), (-0.04, 1, "0.0"), (-1250.5, 1, "−1,250.5"),
    (0.05, 2, "0.05"),
    (999.95, 1, "1,000.0"), (100, 0, "100"),
  ])
  func `axis labels have thousands, fixed decimals and a true minus`(
    value: Double, decimals: Int, text: String
  ) {
    #expect(Spelling.label(value, decimals: decimals) == text)
  }

  @Test func `labels on a crowded axis thin out and keep the newest`() {
    let labels = AxisLabels(
      (0..<20).map { .init(text: "2020/21", place: Double($0) / 19 * 100) },
      padding: Padding(right: 4, left: 2))
    let always = labels.shown.filter { $0.onlyClass == nil }
    #expect(always.count < 6)
    #expect(always.last?.label.place == 100)
    #expect(labels.shown.count > always.count)
  }
}
