import Statistics
import Testing

@testable import Indicators

@Suite struct `Words for lists, ranks and periods` {
  @Test(
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    ] as [([String], String)])
  func `a list has no comma before its last`(_ items: [String], _ text: String) {
    #expect(listed(items) == text)
  }

  @Test func `a list of choices`() {
    #expect(listed(["a", "b", "c"], last: "or") == "a, b or c")
  }

  @Test(arguments: [
    (1, "first"), (2, "second"), (9, "ninth"), (10, "10th"), (11, "11th"), (12, "12th"), (13, "13th"),
    (21, "21st"), (22, "22nd"), (103, "103rd"), (111, "111th"),
  ])
  func `ranks are in words to the ninth`(_ number: Int, _ text: String) {
    #expect(ordinalInWords(number) == text)
  }

  @Test func `a rank says of how many, and when it is shared`() {
    #expect(
      ranks([1, 2, 2, nil], .lowestFirst).map { $0?.inWords } == [
        "first of 3", "joint second of 3", "joint second of 3", nil,
      ])
  }

  @Test(arguments: [
    ("R12-2025-09", "the 12 months to September 2025"), ("FY2025-26", "the financial year ending March 2026"),
    ("FY2025-26-Q2", "July to September 2025"), ("CY2025", "2025"), ("2025-09", "September 2025"),
    ("YTD2025-26-01", "April 2025 to January 2026"), ("OY2024-25", "October 2024 to September 2025"),
    ("AT2025-09-30", "30 September 2025"), ("CY2022-2024", "2022 to 2024"),
    ("COHORT-2023-10-01_2023-12-31", "the October to December 2023 cohort"),
    ("2025-04-15_2025-05-20", "15 April to 20 May 2025"), ("FY2022-23_2024-25", "April 2022 to March 2025"),
  ])
  func `in a sentence`(_ id: String, _ text: String) throws {
    let period = try #require(Period(id: id))
    #expect(period.inSentence == text)
  }

  @Test(arguments: [
    ("R12-2025-09", "R12-2024-09", "a year earlier"), ("FY2025-26", "FY2024-25", "a year earlier"),
    ("R12-2025-09", "R12-2022-09", "3 years earlier"), ("FY2025-26-Q2", "FY2025-26-Q1", "the quarter before"),
    ("FY2025-26-Q2", "FY2024-25-Q2", "a year earlier"), ("2025-09", "2025-08", "the month before"),
    ("R12-2025-09", "R12-2025-06", "the 12 months to June 2025"), ("2025-09", "2025-06", "June 2025"),
    ("FY2025-26-Q2", "FY2024-25-Q4", "January to March 2025"),
  ])
  func `an earlier period, as seen from a later one`(_ id: String, _ earlier: String, _ text: String) throws {
    let (later, before) = (try #require(Period(id: id)), try #require(Period(id: earlier)))
    #expect(later.words(for: before) == text)
  }
}
