import Diagnostics

/// From January, in small letters.
let monthNames = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
]

/// "31 June 2024", "31/06/2024": a day that no month has.
func checkDates(_ sentence: Sentence) -> [Problem] {
  sentence.typed.flatMap { piece in
    (namedDates(piece.text) + slashedDates(piece.text)).compactMap { date -> Problem? in
      let longest = [31, isLeap(date.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][date.month]
      guard date.day == 0 || date.day > longest else { return nil }
      let name = monthNames[date.month].prefix(1).uppercased() + monthNames[date.month].dropFirst()
      return warning(
        Finding.Rule.date.rawValue, at: piece.position,
        "'\(date.day) \(name)\(date.year.map { " \($0)" } ?? "")' but \(name) has \(longest) days")
    }
  }
}

private struct TypedDate {
  var day: Int
  /// From 0.
  var month: Int
  var year: Int?
}

/// "3 June", "3rd June 2024"
private func namedDates(_ text: String) -> [TypedDate] {
  let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  return words.indices.compactMap { place in
    guard place > 0, let month = monthNames.firstIndex(of: words[place]) else { return nil }
    let digits = words[place - 1].prefix { $0.isNumber }
    let ending = String(words[place - 1].dropFirst(digits.count))
    guard digits.count <= 2, let day = Int(digits), ["", "st", "nd", "rd", "th"].contains(ending) else {
      return nil
    }
    let year = place + 1 < words.count && words[place + 1].count == 4 ? Int(words[place + 1]) : nil
    return TypedDate(day: day, month: month, year: year)
  }
}

/// "03/06/2024"
private func slashedDates(_ text: String) -> [TypedDate] {
  text.split { !($0.isNumber || $0 == "/") }.compactMap { word in
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count <= 2, parts[2].count == 4, let day = Int(parts[0]),
      let month = Int(parts[1]), (1...12).contains(month)
    else { return nil }
    return TypedDate(day: day, month: month - 1, year: Int(parts[2]))
  }
}

/// Without a year the day may be one of a leap year.
private func isLeap(_ year: Int?) -> Bool {
  year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
}
