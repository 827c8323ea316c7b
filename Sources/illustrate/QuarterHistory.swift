/// The indicators of separate quarters that get a made-up history before their first published figure.
///
/// A control chart needs twelve quarters, and the reports give three. The history rises to the level of the
/// published figures in the year before them, as the report says that reports did.
let quartersWithHistory: Set<String> = ["sexual-offences-reported"]

/// How many quarters are made up before the first published one.
private let length = 13

/// The made-up quarters before the first published one, oldest first.
func quarterHistory(
  _ indicator: Indicator, _ table: Table, _ published: [Table.Row], in place: Place
) -> [CountyFigure] {
  guard quartersWithHistory.contains(indicator.slug) else { return [] }
  let known = published.compactMap { row -> (end: Quarter, value: Double, vintage: String)? in
    guard table.cell(row, "area") == place.county,
      let end = financialQuarterEnding(table.cell(row, "period")),
      let value = Decimal(table.cell(row, "value"))
    else { return nil }
    return (end, value.value, table.cell(row, "vintage"))
  }.sorted { $0.end < $1.end }
  guard let first = known.first else { return [] }
  let usual = known.map(\.value).reduce(0, +) / Double(known.count)
  return (first.end - length..<first.end).map { quarter in
    // The last year climbs from four fifths of the published level to that level.
    let climb = max(0, Double(quarter - (first.end - 5)) / 5)
    let season = quarter % 4 == 2 ? 0.04 : quarter % 4 == 0 ? -0.03 : 0
    let share = 0.8 + 0.2 * climb + season + 0.05 * level("\(indicator.slug)|quarter|\(quarter)")
    return CountyFigure(
      period: financialQuarter(ending: quarter), end: quarter,
      value: Decimal(usual * share, places: indicator.decimals), vintage: first.vintage,
      isIllustrative: true)
  }
}

/// The quarter that `2015/16 Q4` is; nothing for any other spelling.
private func financialQuarterEnding(_ period: String) -> Quarter? {
  let words = period.split(separator: " ").map(String.init)
  guard words.count == 2, let end = financialYearEnding(words[0]), words[1].first == "Q",
    let number = Int(words[1].dropFirst()), (1...4).contains(number)
  else { return nil }
  return end - 4 + number
}

/// `2015/16 Q4`, the spelling that `financialQuarterEnding` reads.
private func financialQuarter(ending quarter: Quarter) -> String {
  let number = (quarter + 3) % 4 + 1
  let year = (quarter - number) / 4
  let end = (year + 1) % 100
  return "\(year)/\(end < 10 ? "0" : "")\(end) Q\(number)"
}
