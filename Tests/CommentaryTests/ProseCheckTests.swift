@testable import Commentary
import Diagnostics
import Files
import Indicators
import Testing

/// The findings on a paragraph about the example site, each as line, column and rule.
private func findings(_ text: String, quarter: String? = "2023/24 Q3") -> [String] {
  ExampleSite.findings(text, quarter: quarter).map { "\($0.position.line):\($0.position.column) \($0.rule)" }
}

@Suite struct ProseCheckTests {
  @Test(arguments: [
    ("Thefts fell to {thefts}, from {thefts previous}.", "1:8 DIR"),
    ("All is well. Thefts rose slightly to {thefts} on the year before.", "1:26 MAG"),
    ("Thefts are stable at {thefts}, and were {thefts previous value} last year.", "1:12 STABLE"),
    ("Thefts improved to {thefts}, from {thefts previous}.", "1:8 POL"),
    ("Thefts, at {thefts}, are above England's {thefts vs=england}.", "1:26 DIR"),
    ("Thefts are {thefts change} down on the year before.", "1:28 DIR"),
    ("Thefts, {thefts}, rose for four quarters and for a year, from {thefts previous}.", "1:19 SERIES"),
    ("The rise to {thefts} from {thefts previous} is statistically significant.", "1:48 SIG"),
    ("There were 5.00 thefts per 1,000.", "1:12 TYPED"),
    ("Of those asked, 71% feel safe.", "1:17 TYPED"),
    ("Of those asked, 64% feel safe.", "1:17 UNKNOWN"),
    ("Thefts were {thefts previous value}, then {thefts value}, 30% more.", "1:59 ARITH"),
    ("There are {thefts value} thefts per 10,000 people.", "1:37 UNIT"),
    ("There are currently {thefts}.", "1:1 ARREARS"),
    ("The Board is asked to note performance for 2022/23 Q3.", "1:1 PERIOD"),
    ("The survey closed on 31 June 2023.", "1:1 DATE"),
    ("Thefts were {thefts at=\"2015/16\"} in 2016/17.", "1:34 PERIOD"),
    ("{thefts at=\"2015/16 Q4\"}, and {thefts at=\"2016/17 Q1\" value} in 2016/17 Q2.", "1:61 PERIOD"),
    ("At {safe value} it is above the upper limit.", "1:23 THRESH"),
    ("{safe value} is outside the recommended range.", "1:17 THRESH"),
    ("It ran from 01/04/2023 to 31/06/2023.", "1:1 DATE"),
    (
      "Thefts rose to {thefts} from {thefts previous}, and fires rose to {fires}, from {fires previous}.",
      "1:59 DIR"
    ),
    (
      "Thefts, at {thefts}, are up on last year, but {safe value} feel safe, up from {safe previous value}.",
      "1:71 DIR"
    ),
    (
      "At {thefts}, thefts are up from {thefts previous} and above England's {thefts vs=england}.", "1:55 DIR"
    ),
    (
      "{fires at=\"2015/16 Q4\"}, then {fires at=\"2016/17 Q1\"}, 30% fewer, and {fires at=\"2016/17 Q2\"}.",
      "1:56 ARITH"
    ),
    ("The county has the lowest rate, {thefts rank}.", "1:20 RANKW"),
    ("There were 6.20 thefts per 1,000 people in 2016/17.", "1:12 CROSSDOC"),
    ("See https://public.tableau.com/views/x for more.", "1:1 foreign-dashboard"),
    ("There were 240 fires.", "1:12 TYPED"),
    ("Over 1,200 homes were near, and fires were 300 in number.", "1:44 TYPED"),
    ("There were 260 fires.", "1:12 UNKNOWN"),
    ("There were 96 calls by day and 120 by night, 226 in total.", "1:46 SUM"),
  ])
  func `a sentence against its figures is named`(text: String, finding: String) {
    #expect(findings(text) == [finding])
  }

  @Test(arguments: [
    "Thefts rose to {thefts}, from {thefts previous}.",
    "Thefts had fallen for years. They are {thefts}, and were {thefts previous value} the year before.",
    "{thefts value} of people who say it fell or stayed the same, against {thefts previous value}.",
    "Thefts were {thefts previous value}, then {thefts value}, 25% more.",
    "Thefts fell in the town, and there were {thefts} and {safe}, from {thefts previous value}.",
    "The law of 2014 and the 12.5 hours of training apply to those aged 10 to 17 at £1.50.",
    "There are currently {thefts}; the figures are collected in arrears.",
    "Leap day was 29 February 2024, and 31 May 2023 a holiday.",
    "In 2022/23 Q3 the survey changed. The Board is asked to note performance for 2023/24 Q3.",
    "There are {thefts value} thefts per 1,000 people.",
    "{thefts at=\"2015/16 Q4\"} in 2015/16, and {thefts at=\"12 months to June 2020\"} in the 12 months to June 2020.",
    "At {safe value} it is within the recommended range of {safe threshold}.",
    "Over the last year it rose to {safe value}, with the threshold unchanged.",
    "Thefts rose to {thefts} from {thefts previous}, and fires fell to {fires}, from {fires previous}.",
    "At {thefts}, thefts are up from {thefts previous} and below England's {thefts vs=england}.",
    "{fires at=\"2015/16 Q4\"}, then {fires at=\"2016/17 Q1\"}, 18% fewer, and {fires at=\"2016/17 Q2\"}, 5% more.",
    "The 300 volunteers who fight fires had 12 hours of training on 31 May 2023.",
    "Crews of 12 people went out, aged 18 to 40, to homes where fires burn for 20 minutes.",
    "In 2022 about 260 homes near fires were emptied, under section 45 of the Act.",
    "The service has 34 engines.", "There were 96 calls by day and 120 by night, 216 in total.",
    "There were 28 calls in Q1 and 26 in Q2, a rolling 12 month total of 124.",
    "There were 96 calls by day, compared with 120 by night, and 300 in total.",
  ])
  func `a sentence that agrees passes`(text: String) {
    #expect(findings(text) == [])
  }

  @Test func `prose that is no report may type its numbers`() {
    #expect(findings("The range is 28% to 40%.", quarter: nil) == [])
  }

  @Test func `sentences end where they end`() {
    let words: [Inline] = [
      .text("One, e.g. 9.27 here. Two ", .init(file: "a", line: 1, column: 1)), .softBreak,
      .text("goes on? “Three.” Four", .init(file: "a", line: 2, column: 1)),
    ]
    #expect(
      sentences(words) { _ in "" }.map(\.text) == [
        "One, e.g. 9.27 here.", "Two  goes on?", "“Three.”", "Four",
      ])
  }

  @Test(arguments: [
    ("rose for four quarters", [4.0, 4.1, 4.2, 4.3, 4.4], false),
    ("rose for four quarters", [4.0, 4.5, 4.2, 4.3, 4.4], true),
    ("the third quarter in a row that it fell", [5.0, 4, 3, 2], false),
    ("fell for 3 consecutive quarters", [2, 4, 5.0, 4], true),
    ("fell for six quarters", [2, 4, 3.0], false), ("was level for three quarters", [2, 4, 5.0, 4], false),
  ])
  func `a streak is counted in the series`(quote: String, history: [Double], found: Bool) {
    let claim = Claim(quote: quote, basis: .rate, current: nil, comparator: nil, history: history)
    #expect(claim.check().contains { $0.rule == .series } == found)
  }
}

/// Whole numbers that are typed where a count is meant.
@Suite struct `Typed counts` {
  @Test func `are held against each other like bound figures`() {
    #expect(findings("Fires rose to 240 from 300.") == ["1:7 DIR", "1:15 TYPED", "1:24 TYPED"])
    #expect(findings("Fires fell to 240 from 300.") == ["1:15 TYPED", "1:24 TYPED"])
  }

  @Test func `are known by what the sentence before them names`() {
    #expect(findings("Fires are counted each day. There were 240 reports.") == ["1:40 TYPED"])
    #expect(findings("Fires are counted each day. There were 260 reports.") == [])
  }

  @Test func `that no row holds are told once`() {
    #expect(findings("There were 260 fires. Again, there were 260 fires.") == ["1:12 UNKNOWN"])
  }

  @Test func `are listed with the other figures that are typed`() throws {
    let (document, _) = read("There were 240 fires and 12 engines, and 71% feel safe in 2023.", .none)
    let typed = try #require(document).typedFigures(ExampleSite.facts(quarter: "2023/24 Q3"))
    #expect(Set(typed.map(\.value)) == ["240", "71%"])
  }
}
