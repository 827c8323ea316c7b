import Testing

@testable import Indicators

@Suite struct `Judging a figure against the year before` {
  private func point(
    _ year: Int, _ value: Double?, _ cases: Double? = nil, of base: Double? = nil, _ status: Status = []
  ) -> Point {
    Point(
      period: Period.parse("12 months to December \(year)").value!,
      figure: value.map(Figure.value) ?? .none(.notAvailable), numerator: cases, denominator: base,
      limits: nil, status: status, vintage: EditionID(0), note: "", earlier: nil)
  }

  private func indicator(_ unit: String = "rate", breaks: [String] = []) throws -> Indicator {
    var keys = ["unit: \(unit)"]
    if !breaks.isEmpty {
      keys += ["breaks:"] + breaks.map { "  - {at: \($0), title: New system, note: Counted anew.}" }
    }
    let rows = Rows(
      ["12 months to December 2022,testshire,3,,,,,,2023-24-q3"], keys: keys,
      without: unit == "rate" ? [] : ["rate_base", "noun_singular"])
    let site = try rows.site()
    return site.indicators.first { $0.slug == "burglary" }!
  }

  private func judged(
    _ before: Point?, _ now: Point?, unit: String = "rate", breaks: [String] = [],
    polarity: Polarity = .lowerIsBetter
  ) throws -> Judgement {
    judge(
      now, against: before, indicator: try indicator(unit, breaks: breaks), polarity: polarity,
      methods: MethodDefaults(tolerance: 2))
  }

  @Test(
    arguments: [
      (660, 900, .up), (900, 660, .down), (660, 680, .unchanged), (0, 0, .unchanged), (0, 40, .up),
    ] as [(Double, Double, Movement)])
  func `rates with their cases are tested`(old: Double, new: Double, movement: Movement) throws {
    let judgement = try judged(
      point(2022, old / 300, old, of: 300_000), point(2023, new / 300, new, of: 300_000))
    #expect(judgement.outcome == .compared(movement, .exactRateRatio))
  }

  @Test func `a change of population alone is told from a change of rate`() throws {
    let judgement = try judged(point(2022, 3, 900, of: 300_000), point(2023, 3, 1200, of: 400_000))
    #expect(judgement.movement == .unchanged)
    #expect(judgement.direction == .unchanged)
  }

  @Test(
    arguments: [(140, 210, .up), (210, 140, .down), (140, 145, .unchanged)] as [(Double, Double, Movement)])
  func `shares with their cases are tested`(old: Double, new: Double, movement: Movement) throws {
    let judgement = try judged(
      point(2022, old / 4, old, of: 400), point(2023, new / 4, new, of: 400), unit: "percent")
    #expect(judgement.outcome == .compared(movement, .newcombe))
  }

  @Test(
    arguments: [(100, 150, .up), (100, 105, .unchanged), (100, 60, .down)] as [(Double, Double, Movement)])
  func `counts are their own cases`(old: Double, new: Double, movement: Movement) throws {
    let judgement = try judged(point(2022, old), point(2023, new), unit: "count")
    #expect(judgement.outcome == .compared(movement, .exactRateRatio))
  }

  @Test(
    arguments: [
      (8.82, 9.27, .up), (9.27, 8.82, .down), (9, 9.1, .unchanged), (100, 102, .unchanged),
      (9, 9.18, .unchanged), (9, 8.82, .unchanged), (100, 102.1, .up), (100, 97.9, .down), (0, 0, .unchanged),
      (0, 0.1, .up), (0.1, 0, .down),
    ] as [(Double, Double, Movement)])
  func `without cases the tolerance decides, and its edge is inside`(
    old: Double, new: Double, movement: Movement
  ) throws {
    for unit in ["rate", "percent"] {
      let judgement = try judged(point(2022, old), point(2023, new), unit: unit)
      #expect(judgement.outcome == .compared(movement, .tolerance(percent: 2)))
    }
  }

  @Test func `with the cases of one year only, the tolerance decides`() throws {
    let judgement = try judged(point(2022, 2.2, 660, of: 300_000), point(2023, 3))
    #expect(judgement.method == .tolerance(percent: 2))
  }

  @Test func `without both figures there is nothing to say`() throws {
    let (old, new, gap) = (point(2022, 2), point(2023, 3), point(2023, nil))
    #expect(try judged(old, nil).outcome == .notComparable(.noLatestFigure))
    #expect(try judged(old, gap).outcome == .notComparable(.noLatestFigure))
    #expect(try judged(nil, new).outcome == .notComparable(.noEarlierFigure(EarlierWords(years: 1))))
    #expect(
      try judged(point(2022, nil), new).outcome == .notComparable(.noEarlierFigure(EarlierWords(years: 1))))
    #expect(try judged(nil, new).direction == nil)
  }

  @Test func `a published figure is never judged against a made-up one`() throws {
    let outcome = try judged(point(2022, 2, nil, of: nil, .illustrative), point(2023, 3)).outcome
    #expect(outcome == .notComparable(.onlyIllustrativeBefore(EarlierWords(years: 1))))
    let both = try judged(
      point(2022, 2, nil, of: nil, .illustrative), point(2023, 3, nil, of: nil, .illustrative))
    #expect(both.movement == .up)
  }

  @Test(arguments: [
    ("2022-01-01", true), ("2022-01-02", false), ("2022-07-01", false), ("2023-01-01", false),
    ("2023-07-01", false), ("2023-12-31", false), ("2024-01-01", true),
  ])
  func `a series break after the earlier figure began and before the later one ended forbids it`(
    day: String, isComparable: Bool
  ) throws {
    let judgement = try judged(point(2022, 2), point(2023, 3), breaks: [day])
    #expect((judgement.movement != nil) == isComparable)
    if !isComparable, case .notComparable(.seriesBreak(let found)) = judgement.outcome {
      #expect(found.title == "New system")
    }
  }

  @Test(
    arguments: [
      (.higherIsBetter, .improving, .worsening), (.lowerIsBetter, .worsening, .improving),
      (.none, .notJudged(.up), .notJudged(.down)), (.withinRange, .notJudged(.up), .notJudged(.down)),
    ] as [(Polarity, DirectionOfTravel, DirectionOfTravel)])
  func `what a movement means is another matter`(
    polarity: Polarity, up: DirectionOfTravel, down: DirectionOfTravel
  ) throws {
    #expect(try judged(point(2022, 2), point(2023, 3), polarity: polarity).direction == up)
    #expect(try judged(point(2022, 3), point(2023, 2), polarity: polarity).direction == down)
    #expect(try judged(point(2022, 3), point(2023, 3), polarity: polarity).direction == .unchanged)
  }
}

extension Result {
  var value: Success? { try? get() }
}
