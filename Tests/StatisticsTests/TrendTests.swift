import Statistics
import Testing

@Suite struct TrendTests {
  private func weighted(_ values: [Double?]) -> Trend.Values {
    .weighted(values.map { value in value.map { ($0, Interval($0 - 0.2, $0 + 0.2)) } })
  }

  @Test func `turned round in time, a trend turns round`() throws {
    let rising = try Trend(weighted([1, 2, 3, 4.5, 5]), .annual)
    let falling = try Trend(weighted([5, 4.5, 3, 2, 1]), .annual)
    #expect(rising.marker == .increasing && falling.marker == .decreasing)
    #expect(isSame(rising.chiSquare, falling.chiSquare))
    #expect(rising.label(.low) == "increasing_getting_worse")
    #expect(falling.label(.neutral) == "decreasing")
  }

  @Test func `level values are not falling, however they are rounded`() throws {
    let level = try Trend(weighted([0.1, 0.1, 0.1, 0.1, 0.1 + 1e-17]), .annual)
    #expect(level.keepsSign && abs(level.slope) < 1e-15)
    #expect(level.marker == .noSignificantChange)
  }

  @Test func `level, number of values and leaving one out can be set`() throws {
    // Rises clearly, but only by its last value.
    let values = weighted([1.1, 1, 1, 0.95, 2.4])
    #expect(try Trend(values, .annual).marker == .noSignificantChange)
    #expect(try Trend(values, .annual, Trend.Settings(leavesOneOut: false)).marker == .increasing)
    let slow = weighted([1, 1.07, 1.14, 1.21, 1.28])
    let chi = try Trend(slow, .annual).chiSquare
    #expect(chi < Trend.critical && chi > 1.6449 * 1.6449)
    #expect(try Trend(slow, .annual, Trend.Settings(level: Confidence(level: 0.9))).marker == .increasing)
    let six = weighted([5.5, 1, 2, 3, 4, 5])
    #expect(try Trend(six, .annual).marker == .increasing)
    #expect(try Trend(six, .annual, Trend.Settings(length: 6)).marker == .noSignificantChange)
    #expect(throws: Trend.NotComputed.tooFewPoints) {
      try Trend(six, .annual, Trend.Settings(length: 7))
    }
  }

  @Test func `what cannot be tested says why, the basis first`() {
    let short = weighted([1, 2])
    #expect(throws: Trend.NotComputed.overlappingPeriods) { try Trend(.counts, .overlapping) }
    #expect(throws: Trend.NotComputed.notAnnual) { try Trend(short, .subAnnual) }
    #expect(throws: Trend.NotComputed.unsupportedType) { try Trend(.counts, .annual) }
    #expect(throws: Trend.NotComputed.tooFewPoints) { try Trend(short, .annual) }
    #expect(throws: Trend.NotComputed.gapInLastFive) { try Trend(weighted([1, 2, 3, 4, nil]), .sameQuarter) }
    #expect(throws: Trend.NotComputed.zeroWidthInterval) {
      try Trend(.weighted((1...5).map { (Double($0), Interval(1, 1)) }), .annual)
    }
    #expect(throws: Trend.NotComputed.boundaryProportion) {
      try Trend(.proportions((0..<5).map { ($0, 9) }), .annual)
    }
  }
}
