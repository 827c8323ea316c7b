import Diagnostics

private let months = [
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november",
  "december",
]

/// "31 June 2024": a day that no month has.
func checkDates(_ sentence: Sentence) -> [Problem] {
  sentence.typed.flatMap { piece in
    let words = piece.text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    return zip(words.indices, words).compactMap { place, word -> Problem? in
      guard let month = months.firstIndex(of: word), place > 0 else { return nil }
      let digits = words[place - 1].prefix { $0.isNumber }
      guard ["", "st", "nd", "rd", "th"].contains(String(words[place - 1].dropFirst(digits.count))),
        let day = Int(digits), digits.count <= 2
      else { return nil }
      let year = place + 1 < words.count && words[place + 1].count == 4 ? Int(words[place + 1]) : nil
      let longest = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month]
      guard day == 0 || day > longest else { return nil }
      return warning(
        "impossible-date", at: piece.position,
        "'\(day) \(word.capitalizedFirst)\(year.map { " \($0)" } ?? "")' is no date; \(word.capitalizedFirst) has \(longest) days"
      )
    }
  }
}

/// Without a year the day may be one of a leap year.
private func isLeap(_ year: Int?) -> Bool {
  year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
