@testable import Commentary
import Indicators
import Testing

/// The rules that find something in a claim, advice left out.
private func rules(
  _ quote: String, _ current: String, _ comparator: String, _ basis: Claim.Basis = .rate,
  isThreshold: Bool = false, polarity: Polarity? = nil, isSignificant: Bool? = nil,
  reading: Claim.Reading = .init()
) -> [String] {
  Claim(
    quote: quote, basis: basis, current: .init(printed: current), comparator: .init(printed: comparator),
    isThreshold: isThreshold, polarity: polarity, isSignificant: isSignificant, reading: reading
  ).check().filter { $0.weight != .advice }.map(\.rule.rawValue)
}

@Suite struct ClaimTests {
  @Test(arguments: [
    ("bicycle thefts rose over the year", "4.2", "5.0"), ("is now below the region", "4.2", "4.0"),
    ("went down from last year", "4.2", "4.0"), ("fewer people said so", "62", "60"),
    ("was lower", "4.2", "4.2"), ("fell, although numbers were small in spring", "5.1", "4.9"),
  ])
  func `a direction against the sign is wrong`(quote: String, current: String, comparator: String) {
    #expect(rules(quote, current, comparator) == ["DIR"])
  }

  @Test(arguments: [
    ("had risen for two years, and has fallen since", "4.2", "5.0"),
    ("a rise after several falls", "5.5", "5.0"), ("did not rise", "4.9", "5.0"),
    ("is no longer above the region", "4.9", "5.0"),
    ("following a drop in spring, thefts are up again", "6.0", "5.0"),
    ("have since reduced", "4.0", "5.0"), ("the fall of last year has reversed", "6.0", "5.0"),
    ("\"% who say litter has increased lately\" is lower", "4.0", "5.0"),
    ("below regional performance", "5.2", "5.0"),
    ("see the table below; thefts rose", "6.0", "5.0"), ("more than 25 hours a week", "4.0", "5.0"),
    ("a priority is reducing offending", "6.0", "5.0"),
  ])
  func `words of another time or thing claim no direction`(quote: String, current: String, comparator: String)
  {
    #expect(rules(quote, current, comparator).isEmpty)
  }

  @Test(arguments: [
    ("thefts are stable", "5.0", "6.0", true), ("thefts are stable", "5.0", "5.2", false),
    ("rates have levelled off", "5.0", "5.3", true), ("there was no change", "5.0", "6.0", true),
    ("stable for a year but then rose", "7.0", "5.0", false),
    ("settled at a similar rate", "5.0", "5.25", false),
    ("stabilised at around 4.1 and rose", "5.0", "4.1", false),
    ("its most similar group", "5.0", "8.0", false),
    ("the gap to the region has closed", "5.0", "6.0", true),
    ("the same period last year", "5.0", "6.0", false),
    ("a steady fall", "5.0", "6.0", false), ("held steady", "5.0", "6.0", true),
  ])
  func `stability is for figures close together`(
    quote: String, current: String, comparator: String, found: Bool
  ) {
    #expect(rules(quote, current, comparator).contains("STABLE") == found)
  }

  @Test(arguments: [
    ("a slight rise", "6.0", "5.0", Claim.Basis.rate, true), ("a slight rise", "5.4", "5.0", .rate, false),
    ("a slight rise", "43", "40", .percent, false), ("a slight rise", "44", "40", .percent, true),
    ("a notable rise", "5.2", "5.0", .rate, true), ("a notable rise", "6.2", "5.0", .rate, false),
    ("rose slowly", "3.0", "2.0", .rate, true), ("well above the region", "61", "60", .percent, true),
    ("is well known to rise", "61", "60", .percent, false),
    ("a small number fell", "50", "90", .count, false),
    ("a significant risk remains", "61", "60", .percent, false),
    ("fell sharply", "12", "20", .percent, false),
  ])
  func `the size of a word suits the size of the difference`(
    quote: String, current: String, comparator: String, basis: Claim.Basis, found: Bool
  ) {
    #expect(rules(quote, current, comparator, basis).contains("MAG") == found)
  }

  @Test(arguments: [
    ("thefts fell by 20%", "80", "100", Claim.Basis.count, false),
    ("thefts fell by 25%", "80", "100", .count, true),
    ("20 (20%) fewer thefts", "80", "100", .count, false),
    ("20 (25%) fewer thefts", "80", "100", .count, true),
    ("a reduction of 12 thefts (12%)", "88", "100", .count, false),
    ("a reduction of 15 thefts (12%)", "88", "100", .count, true),
    ("a rise of 0.14", "0.91", "0.77", .rate, false),
    ("a rise of around 20%", "5.9", "5.0", .rate, false), ("a rise of around 30%", "5.9", "5.0", .rate, true),
    ("a rise of over 15%", "5.9", "5.0", .rate, false), ("thefts have doubled", "9", "5", .count, false),
    ("thefts have doubled", "7", "5", .count, true), ("down by a third", "10", "15", .count, false),
    ("down by a third", "13", "15", .count, true), ("a 44% reduction", "44", "41", .percent, false),
    ("a fall of 2 percentage points", "70", "72", .percent, false),
    ("a fall of 4 percentage points", "70", "72", .percent, true),
    ("rose by 4% to 0.27", "0.27", "0.26", .rate, false),
    ("an increase of 6 on the average (3 more in June)", "36", "30", .count, false),
    ("an increase of 7 on the average", "36", "30", .count, true),
    ("fell for 3 quarters", "4.0", "4.4", .rate, false),
    ("an increase of 2 years in a row", "4.8", "4.4", .rate, false),
  ])
  func `a typed size is recomputed, as far as rounding lets it`(
    quote: String, current: String, comparator: String, basis: Claim.Basis, found: Bool
  ) {
    #expect(rules(quote, current, comparator, basis).contains("ARITH") == found)
  }

  @Test func `a change between percentages is in percentage points`() {
    let claim = Claim(
      quote: "a fall of 2%", basis: .percent, current: .init(printed: "30"), comparator: .init(printed: "32"))
    #expect(claim.check().map(\.rule) == [.points])
    #expect(claim.check().map(\.weight) == [.advice])
  }

  @Test(arguments: [
    ("is within the recommended 20 to 30%", "25.5", "30", false),
    ("is within the recommended 20 to 30%", "31", "30", true),
    ("exceeds the threshold", "31", "30", false), ("exceeds the threshold", "29", "30", true),
    ("is below the upper threshold", "31", "30", true), ("the threshold is 30%", "31", "30", false),
    ("over the last year the threshold was 30%", "29", "30", false),
  ])
  func `a threshold has two sides`(quote: String, current: String, comparator: String, found: Bool) {
    #expect(rules(quote, current, comparator, .percent, isThreshold: true).contains("THRESH") == found)
  }

  @Test(arguments: [
    ("in line with its peers", "14", true), ("in line with its peers", "8", false),
    ("better than most", "3", false), ("better than its most similar areas", "4", false),
    ("better than most", "12", true), ("worse than most", "12", false),
  ])
  func `a rank word suits the place`(quote: String, place: String, found: Bool) {
    #expect(rules(quote, place, "15", .rank).contains("RANKW") == found)
  }

  @Test func `good and bad depend on the polarity`() {
    #expect(rules("has improved", "6.0", "5.0", polarity: .lowerIsBetter) == ["POL"])
    #expect(rules("has improved", "6.0", "5.0", polarity: .higherIsBetter) == [])
    #expect(rules("is ahead of the region", "6.0", "5.0", polarity: .lowerIsBetter) == ["POL"])
    #expect(rules("has improved", "6.0", "5.0") == [])
  }

  @Test func `significance is for the test to say`() {
    #expect(rules("the fall is not statistically significant", "4.0", "4.1", isSignificant: true) == ["SIG"])
    #expect(rules("the fall is statistically significant", "4.0", "4.1", isSignificant: false) == ["SIG"])
    #expect(rules("the fall is statistically significant", "4.0", "4.1", isSignificant: true) == [])
  }

  @Test func `a second figure that nothing explains is named`() {
    #expect(rules("the rate (6.31 per 1,000) is now 5.20", "5.20", "5.60") == ["DUPVAL"])
    #expect(rules("is 5.20, and the regional rate 6.31", "5.20", "5.60") == [])
    #expect(rules("is 5.20, down 0.40 from 5.60", "5.20", "5.60") == [])
  }

  @Test func `a reader's own understanding goes before the words`() {
    #expect(
      rules("moved a good deal", "4.0", "5.0", reading: .init(direction: .up, size: .unstated)) == ["DIR"])
    #expect(
      rules("about as before", "4.0", "5.0", reading: .init(direction: .stable, size: .stable)) == ["STABLE"])
  }

  @Test func `a missing figure is never nought`() {
    #expect(rules("fell slightly and is stable", "4.0", "") == [])
    #expect(rules("fell slightly and is stable", "", "4.0") == [])
    #expect(rules("rose", "4.0", "0", .count) == [])
  }

  @Test func `a row of a table of claims is read`() {
    let row = ["quote": "fell slightly", "current": "1,882", "comparator": "1,705", "basis": "count"]
    let claim = Claim(row: { row[$0] ?? "" })
    #expect(claim.current == .init(1882, decimals: 0))
    #expect(claim.check().map(\.rule) == [.direction, .size])
  }
}
