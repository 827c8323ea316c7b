import Statistics
import TestSupport
import Testing

@Suite struct ControlChartTests {
  @Test func `a constant series has limits on its mean and no signals`() {
    let chart = ControlChart([Double?](repeating: 0.3, count: 15), .low)
    #expect(chart.segments[0].limits?.isFlat == true)
    #expect(chart.points.allSatisfy { $0.cause == .common && $0.side == 0 })
    #expect(chart.variation == .common)
  }

  @Test func `a missing value has no point and breaks a run`() {
    let level: [Double?] = [9, 11, 10, 9, 11, 10, 9, 11, 10, 9, 11, 9]
    let shifted: [Double?] = [9.5, 9.6, 9.4, 9.5, 9.6, 9.4, 9.5]
    let whole = ControlChart(level.map { $0.map { $0 + 2 } } + shifted, .neutral)
    #expect(whole.points.suffix(7).allSatisfy { $0.cause == .shiftBelow })
    let broken = ControlChart(
      level.map { $0.map { $0 + 2 } } + shifted.prefix(4) + [nil] + shifted.suffix(3), .neutral)
    #expect(broken.points.count == 19)
    #expect(!broken.points.contains { $0.cause == .shiftBelow })
  }

  @Test func `signals do not depend on the unit`() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<60 {
      let values: [Double?] = (0..<24).map { _ in
        Int.random(in: 0..<12, using: &random) == 0 ? nil : Double(Int.random(in: 20...80, using: &random))
      }
      let chart = ControlChart(values, .high)
      let scaled = ControlChart(values.map { $0.map { $0 * 1000 + 7 } }, .high)
      #expect(chart.points.map(\.cause) == scaled.points.map(\.cause))
      let mirrored = ControlChart(values.map { $0.map { -$0 } }, .low)
      #expect(chart.points.map(\.kind) == mirrored.points.map(\.kind))
    }
  }

  @Test func `limits need two values side by side, and a dozen to be more than a trial`() {
    #expect(ControlChart([], .high).segments[0].status == .none)
    #expect(ControlChart([4], .high).segments[0].status == .none)
    #expect(ControlChart([4, nil, 5], .high).segments[0].limits == nil)
    #expect(ControlChart([4, 5], .high).segments[0].status == .trial)
    #expect(ControlChart((0..<12).map { Double($0 % 3) }, .high).segments[0].status == .full)
  }

  @Test func `each segment has limits of its own, and no run crosses into it`() {
    var settings = ControlChart.Settings()
    settings.rebasedAt = [6]
    let chart = ControlChart([1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12], .high, settings)
    #expect(chart.segments.map { $0.limits?.mean } == [1.5, 11.5])
    #expect(chart.points.allSatisfy { $0.cause == .common })
  }

  @Test func `assurance turns with polarity, and a neutral series has none`() {
    let values: [Double?] = (0..<12).map { Double($0 % 3) }
    #expect(ControlChart(values, .high).assurance(target: 90) == .consistentlyFailing)
    #expect(ControlChart(values, .low).assurance(target: 90) == .consistentlyPassing)
    #expect(ControlChart(values, .low).assurance(target: 1) == .hitAndMiss)
    #expect(ControlChart(values, .neutral).assurance(target: 1) == nil)
    #expect(ControlChart(values, .high).assurance(target: nil) == nil)
  }
}
