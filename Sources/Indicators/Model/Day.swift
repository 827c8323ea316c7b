import Files

/// A day of the proleptic Gregorian calendar, without time or time zone.
package struct Day: Sendable, Hashable, Comparable {
  /// Days since 1 January 1970, which is 0.
  package var number: Int { Int(days) }
  private let days: Int32

  package init(number: Int) { days = Int32(clamping: number) }

  /// `nil` unless the month and the day exist, so 30 February gives `nil`.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), (1...Day.daysInMonth(year: year, month: month)).contains(day)
    else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// Reads `2025-09-30`; anything else gives `nil`.
  package init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (48...57).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 48)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package var year: Int { parts.year }
  /// 1 to 12.
  package var month: Int { parts.month }
  /// 1 to 31.
  package var day: Int { parts.day }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  package static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }

  package static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 31
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package var isFirstOfMonth: Bool { day == 1 }
  package var isLastOfMonth: Bool { (self + 1).day == 1 }

  /// The same day so many months away; a day that the month lacks becomes its last.
  package func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let index = MonthIndex(year: year, month: month) + months
    return Day(number: min(index.first.number + day - 1, index.last.number))
  }

  package var parts: (year: Int, month: Int, day: Int) { civilDate(daysSince1970: number) }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day: CustomStringConvertible {
  /// `2025-09-30`.
  package var description: String {
    let (year, month, day) = parts
    return "\(fourDigits(year))-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// `30 September 2025`.
  package var long: String { "\(day) \(MonthName.long(month)) \(year)" }
  /// `30 Sept 2025`.
  package var short: String { "\(day) \(MonthName.short(month)) \(year)" }
}

/// A month of a year, counted so that months can be added.
struct MonthIndex: Hashable, Comparable {
  /// Year times 12, plus the month counted from 0.
  var number: Int

  init(year: Int, month: Int) { number = year * 12 + month - 1 }
  init(_ day: Day) { self.init(year: day.year, month: day.month) }

  var year: Int { number >= 0 ? number / 12 : (number - 11) / 12 }
  var month: Int { number - year * 12 + 1 }
  var first: Day {
    guard let day = Day(year: year, month: month, day: 1) else {
      preconditionFailure("every month has a first")
    }
    return day
  }
  var last: Day { (self + 1).first - 1 }

  static func + (index: MonthIndex, months: Int) -> MonthIndex {
    var index = index
    index.number += months
    return index
  }
  static func < (left: MonthIndex, right: MonthIndex) -> Bool { left.number < right.number }
}

/// The names of the months, in full and as the Office for National Statistics shortens them.
package enum MonthName {
  private static let longNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let shortNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]

  /// `September` for 9.
  package static func long(_ month: Int) -> String { longNames[month - 1] }
  /// `Sept` for 9: June and July stay whole, September keeps four letters.
  package static func short(_ month: Int) -> String { shortNames[month - 1] }
}

/// A number below 100 with a leading zero where needed; larger ones keep their last two digits.
func twoDigits(_ number: Int) -> String {
  let tail = number % 100
  return tail < 10 ? "0\(tail)" : "\(tail)"
}

func fourDigits(_ year: Int) -> String {
  if (1000...9999).contains(year) { return "\(year)" }
  let text = String(year)
  return String(repeating: "0", count: max(0, 4 - text.count)) + text
}
