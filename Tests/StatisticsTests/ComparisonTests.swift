import Statistics
import TestSupport
import Testing

@Suite struct ComparisonTests {
  @Test func `five categories only divide the three`() throws {
    try forEachArea { rate, benchmark in
      let limits95 = rate.interval(.ninetyFive)
      let three = ThreeWay(value: rate.value, limits: limits95, benchmark: benchmark)
      let five = FiveWay(
        value: rate.value, limits95: limits95, limits998: rate.interval(.threeSigma), benchmark: benchmark)
      switch five {
      case .lowerBeyond95, .lowerBeyond998: #expect(three == .lower)
      case .similar: #expect(three == .similar)
      case .higherBeyond95, .higherBeyond998: #expect(three == .higher)
      }
    }
  }

  @Test func `bands are significant exactly where the categories are`() throws {
    try forEachArea { rate, benchmark in
      let limits = [Confidence.oneSigma, .ninetyFive, .threeSigma].map { rate.interval($0) }
      let five = FiveWay(
        value: rate.value, limits95: limits[1], limits998: limits[2], benchmark: benchmark)
      let band = Band(
        limits68: limits[0], limits95: limits[1], limits998: limits[2], benchmark: benchmark)
      let any = Band(
        anyExcess: rate.value, limits95: limits[1], limits998: limits[2], benchmark: benchmark)
      #expect((band >= .significantlyHigh) == (five == .higherBeyond95 || five == .higherBeyond998))
      #expect((band == .verySignificantlyLow) == (five == .lowerBeyond998))
      #expect(abs(band.step) < 2 || any == band)
      #expect((band.four == .averageOrBelow) == (band <= .average))
    }
  }

  @Test func `turning the polarity round swaps better and worse`() {
    let swapped: [Outcome: Outcome] = [
      .best: .worst, .better: .worse, .similar: .similar, .worse: .better, .worst: .best,
    ]
    for five in FiveWay.allCases {
      #expect(five.outcome(.high) == swapped[five.outcome(.low)])
      #expect(![.best, .better, .worse, .worst].contains(five.outcome(.neutral)))
    }
  }

  @Test func `an area on a funnel's line is on the limit of its band`() {
    for events in 1...60 {
      let lines = Funnel.ratePoints(events: events, benchmark: 12.4)
      for point in [lines.upper, lines.lower].compactMap({ $0 }) {
        let limits = CountInterval.limits(events).scaled(by: 1000 / point.population)
        #expect(isSame(limits.lower, 12.4) || isSame(limits.upper, 12.4))
        #expect(isSame(Double(events) / point.population * 1000, point.limit))
      }
    }
    #expect(Funnel.ratePoints(events: 0, benchmark: 12.4).upper == nil)
  }

  @Test func `areas that differ by chance are not overdispersed`() throws {
    let rates = try (0..<20).map { try Rate(count: 100 + ($0 * 7 % 20) - 10, denominator: 10_000) }
    let dispersion = try #require(Overdispersion(rates))
    #expect(dispersion.phi < 1)
    #expect(dispersion.adjustedScores == dispersion.scores)
    #expect(Overdispersion([]) == nil)
  }

  @Test func `an area that is most of its benchmark is compared with the rest`() throws {
    let area = try Rate(count: 600, denominator: 50_000)
    let whole = try Rate(count: 1000, denominator: 100_000)
    #expect(ThreeWay.takesUp(area, of: whole))
    #expect(ThreeWay(area: area, within: whole) == .higher)
    #expect(ThreeWay(area: whole, within: whole) == nil)
    #expect(!ThreeWay.takesUp(try Rate(count: 250, denominator: 1), of: whole))
  }

  private func forEachArea(_ body: (Rate, Double) throws -> Void) throws {
    var random = SplitMix64(seed: 5)
    for _ in 0..<800 {
      let denominator = Double.random(in: 500...120_000, using: &random).rounded()
      let benchmark = Double.random(in: 0.2...30, using: &random)
      let expected = benchmark * denominator / 1000
      let count = Int(expected * Double.random(in: 0.3...1.9, using: &random))
      try body(try Rate(count: count, denominator: denominator), benchmark)
    }
  }
}
