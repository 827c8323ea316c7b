import Charting
import TestSupport
import Testing

@Suite struct TicksTests {
  @Test func `ticks and round ends follow the d3 rule`() throws {
    for row in try OracleTable("26_ticks_d3").rows {
      let start = try #require(row.double("start"))
      let stop = try #require(row.double("stop"))
      let count = try #require(row.double("count"))
      #expect(Ticks.d3(start: start, stop: stop, count: count) == (try row.json("ticks")), "\(row.id)")
      let nice = Ticks.niceDomain(start: start, stop: stop, count: count)
      if row.text("nice_domain") != nil {
        #expect(nice.map { [$0.lowerBound, $0.upperBound] } == (try row.json("nice_domain")), "\(row.id)")
      } else {
        #expect(nice == nil, "\(row.id)")
      }
    }
  }

  @Test func `an axis holds the data and ends on round numbers`() throws {
    for row in try OracleTable("27_axis").rows {
      let axis = ValueAxis(
        values: try row.json("data"), target: row.double("target"),
        rule: .init(
          count: try #require(row.integer("count")), includesZero: row.bool("include_zero") == true,
          isInteger: row.bool("integer") == true, isPercent: row.bool("percent") == true))
      let domain: [Double] = try row.json("domain")
      #expect([axis.domain.lowerBound, axis.domain.upperBound] == domain, "\(row.id)")
      #expect(axis.ticks == (try row.json("ticks")), "\(row.id)")
      #expect(axis.decimals == row.integer("label_dp"), "\(row.id)")
    }
  }

  @Test func `the two other labellings give their authors' values`() throws {
    for row in try OracleTable("28_ticks_heckbert_extended").rows {
      let low = try #require(row.double("min"))
      let high = try #require(row.double("max"))
      let count = try #require(row.integer("m"))
      #expect(Ticks.heckbert(min: low, max: high, count: count) == (try row.json("heckbert")), "\(row.id)")
      let extended = Ticks.extended(
        min: low, max: high, count: count, onlyLoose: row.bool("extended_only_loose") == true)
      #expect(extended == (try row.json("extended")), "\(row.id)")
    }
  }

  @Test(arguments: [(-10.0, 10.0, 1.0), (1, 1.0000000001, 5), (-1e300, 1e300, 5), (0, 1e-300, 5)])
  func `no interval makes the round ends run away`(start: Double, stop: Double, count: Double) {
    if let nice = Ticks.niceDomain(start: start, stop: stop, count: count) {
      #expect(nice.lowerBound <= start && nice.upperBound >= stop)
      #expect((nice.upperBound - nice.lowerBound) <= (stop - start) * 20)
    }
    #expect(Ticks.d3(start: start, stop: stop, count: count).count < 20)
  }

  @Test func `values that are no numbers give no ticks`() {
    #expect(Ticks.d3(start: .nan, stop: 1, count: 5).isEmpty)
    #expect(Ticks.d3(start: 0, stop: .infinity, count: 5).isEmpty)
    #expect(ValueAxis(values: [.nan, .infinity]).domain == 0...1)
  }

  @Test func `an axis can be marked by another rule`() {
    let values: [Double?] = [0.3, 7.9, 14.2]
    for method in [ValueAxis.Method.heckbert, .extended] {
      let axis = ValueAxis(values: values, rule: ValueAxis.Rule(method: method))
      #expect(axis.domain.contains(0) && axis.domain.contains(14.2))
      #expect(axis.ticks.count > 2 && axis.ticks.allSatisfy(axis.domain.contains))
    }
    #expect(
      ValueAxis(values: values, rule: ValueAxis.Rule(method: .heckbert)).ticks
        == Ticks.heckbert(min: 0, max: 14.2, count: 5))
    let share = ValueAxis(values: [97.2, 99.9], rule: ValueAxis.Rule(isPercent: true, method: .extended))
    #expect(share.domain.upperBound <= 100)
    // Whole numbers keep whole marks, by the other rule if need be.
    let counts = ValueAxis(values: [1, 2], rule: ValueAxis.Rule(isInteger: true, method: .extended))
    #expect(counts.ticks.allSatisfy { $0 == $0.rounded() })
  }
}
