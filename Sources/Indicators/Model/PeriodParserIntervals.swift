/// ISO 8601: two days with a slash between, or a day and how long it lasts from there.
///
/// The last day is included. The id of a range, with `_` between, is read too. `nil` if the text
/// does not begin with a date.
func parseInterval(_ text: String) throws(PeriodError) -> Period? {
  let messages = PeriodParser(text: text, tokens: [], basis: nil)
  guard let (start, rest) = isoDate(text[...]) else { return nil }
  let tail = trimmed(rest)
  if tail.isEmpty { throw messages.dateNotPeriod() }
  // Another word follows: a snapshot, perhaps.
  guard let second = afterSeparator(tail) else { return nil }
  if second.first == "P" || second.first == "p" {
    return try lasting(second.dropFirst(), from: start, messages)
  }
  guard let (end, over) = isoDate(second[...]), trimmed(over).isEmpty else { throw messages.unrecognised() }
  guard let first = start.day, let last = end.day else { throw messages.invalidDate() }
  guard !end.isMidnight else {
    throw messages.unrecognised(
      "its end could be the day before or that day; write '\(first)/\(last)' without times")
  }
  guard let period = Period(from: first, through: last) else { throw messages.endBeforeStart() }
  return period
}

private struct WrittenDate {
  /// `nil` when there is no such day.
  var day: Day?
  var isMidnight = false
}

/// A date, perhaps with a time, at the beginning of a text; and what follows it.
private func isoDate(_ text: Substring) -> (WrittenDate, Substring)? {
  let bytes = Array(text.utf8.prefix(10))
  guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
  for place in [0, 1, 2, 3, 5, 6, 8, 9] where !(48...57).contains(bytes[place]) { return nil }
  var rest = text.dropFirst(10)
  var date = WrittenDate(day: Day(iso: text.prefix(10)))
  if let mark = rest.first, mark == "T" || mark == "t" || mark == " " {
    let time = rest.dropFirst().prefix { $0.isNumber || $0 == ":" || $0 == "." || $0 == "Z" || $0 == "z" }
    if time.contains(":") {
      rest = rest.dropFirst(1 + time.count)
      date.isMidnight = time.allSatisfy { !$0.isNumber || $0 == "0" }
    }
  }
  // Another digit makes it some other number.
  if let next = rest.first, next.isNumber { return nil }
  return (date, rest)
}

private func afterSeparator(_ text: String) -> String? {
  if text.hasPrefix("--") { return trimmed(text.dropFirst(2)) }
  if let mark = text.first, "/_-\u{2013}\u{2014}".contains(mark) { return trimmed(text.dropFirst()) }
  return text.lowercased().hasPrefix("to ") ? trimmed(text.dropFirst(3)) : nil
}

/// `3M`, `1Y`, `2W`, `30D`: one number and one unit.
private func lasting(
  _ duration: Substring, from start: WrittenDate, _ messages: PeriodParser
) throws(PeriodError) -> Period {
  guard let count = Int(duration.dropLast()), (1...9999).contains(count), let unit = duration.last else {
    throw messages.unrecognised("write how long it lasts as 'P3M' or 'P1Y'")
  }
  guard let first = start.day else { throw messages.invalidDate() }
  let last: Day
  switch unit {
  case "D", "d": last = first + (count - 1)
  case "W", "w": last = first + (7 * count - 1)
  case "M", "m", "Y", "y":
    guard first.isFirstOfMonth else {
      throw PeriodError(
        .notMonthAligned,
        "'\(messages.text)' counts months from a day that does not begin one; start on the first of a month, "
          + "or write both days")
    }
    let months = unit == "M" || unit == "m" ? count : 12 * count
    last = (MonthIndex(first) + (months - 1)).last
  default: throw messages.unrecognised("write how long it lasts as 'P3M' or 'P1Y'")
  }
  guard let period = Period(from: first, through: last) else { throw messages.unrecognised() }
  return period
}
