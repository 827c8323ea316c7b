/// Quarters are counted from the one that ends in March of the year 0, so that they can be subtracted.
typealias Quarter = Int

private let monthNames = ["March", "June", "September", "December"]

/// The quarter in which `12 months to September 2021` ends; nothing for any other spelling.
func quarterEnding(_ period: String) -> Quarter? {
  let words = period.split(separator: " ").map(String.init)
  guard words.count == 5, Array(words.prefix(3)) == ["12", "months", "to"],
    let month = monthNames.firstIndex(of: words[3]), let year = Int(words[4])
  else { return nil }
  return year * 4 + month
}

/// The last quarter of the financial year `2021/22`; nothing for any other spelling.
func financialYearEnding(_ period: String) -> Quarter? {
  let parts = period.split(separator: "/")
  guard parts.count == 2, parts[0].count == 4, parts[1].count == 2,
    let year = Int(parts[0]), let end = Int(parts[1]), end == (year + 1) % 100
  else { return nil }
  return (year + 1) * 4
}

/// `12 months to September 2021`, the spelling that `quarterEnding` reads.
func rollingYear(to quarter: Quarter) -> String {
  "12 months to \(monthNames[quarter % 4]) \(quarter / 4)"
}

/// The quarter in which an edition ends: `2021-22-q2` ends in September 2021.
func quarterEnding(edition: String) -> Quarter? {
  let parts = edition.split(separator: "-")
  guard parts.count == 3, let year = Int(parts[0]), parts[2].first == "q",
    let number = Int(parts[2].dropFirst()), (1...4).contains(number)
  else { return nil }
  return year * 4 + number
}

/// The quarter that holds an ISO date: `2023-10-01` is in the one that ends in December 2023.
func quarter(holding date: String) -> Quarter? {
  let parts = date.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3, (1...12).contains(parts[1]) else { return nil }
  return parts[0] * 4 + (parts[1] - 1) / 3
}
