import Testing

@testable import Indicators

@Suite struct `Days` {
  @Test func `every day of four centuries has parts that make it again`() throws {
    var expected = (year: 1800, month: 1, day: 1)
    var day = try #require(Day(year: 1800, month: 1, day: 1))
    while day.year < 2200 {
      #expect(day.parts == expected)
      #expect(Day(year: expected.year, month: expected.month, day: expected.day) == day)
      expected.day += 1
      if expected.day > Day.daysInMonth(year: expected.year, month: expected.month) {
        expected = (expected.year, expected.month + 1, 1)
        if expected.month > 12 { expected = (expected.year + 1, 1, 1) }
      }
      day = day + 1
    }
  }

  @Test func `1 January 1970 is day nought`() {
    #expect(Day(iso: "1970-01-01")?.number == 0)
    #expect(Day(iso: "2000-03-01")?.number == 11_017)
    #expect(Day(iso: "1969-12-31")?.number == -1)
  }

  @Test(arguments: [
    "2025-02-30", "2100-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "25-01-01", "2025/01/01", "",
  ])
  func `a day that does not exist, or is written otherwise, is refused`(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `months are added to a day, and the last is kept when the month is shorter`() {
    #expect(Day(iso: "2025-01-31")?.adding(months: 1).description == "2025-02-28")
    #expect(Day(iso: "2024-03-31")?.adding(months: -1).description == "2024-02-29")
    #expect(Day(iso: "2025-01-15")?.adding(months: -13).description == "2023-12-15")
  }

  @Test func `a day is written in full, short and for machines`() {
    let day = Day(iso: "2025-09-05")
    #expect(day?.long == "5 September 2025")
    #expect(day?.short == "5 Sept 2025")
    #expect(day?.description == "2025-09-05")
  }
}
