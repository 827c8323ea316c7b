extension Period {
  /// Reads a period as people write it.
  ///
  /// Case, spacing and the sort of dash do not matter. Accepted are, among others, `2025/26 Q2`,
  /// `Quarter 2 (July to Sept) 2025`, `Jul-Sep 2025`, `2025/26`, `FYE 2026`, `12 months to
  /// September 2025`, `2025-09`, `Sep-25`, `2025`, `2022 - 24`, `2025/26 YTD to Sept`, `at 30
  /// September 2025`, an ISO 8601 interval, and every `id` and `slug`. What could mean two things
  /// is refused. A year of two digits is 1970 to 2069.
  ///
  /// - Parameter quarterBasis: what `Q2 2025` means; with `nil` it is refused as ambiguous.
  package static func parse(
    _ text: some StringProtocol, quarterBasis: QuarterBasis? = nil
  ) -> Result<Period, PeriodError> {
    Result { () throws(PeriodError) in
      try parsePeriod(trimmed(text), basis: quarterBasis)
    }
  }
}

func parsePeriod(_ text: String, basis: QuarterBasis?) throws(PeriodError) -> Period {
  guard !text.isEmpty else {
    throw PeriodError(.empty, "the period is empty; write one such as \(goodPeriods)")
  }
  if let rest = withoutCohort(text) {
    let period = try parsePeriod(rest, basis: basis)
    return Period(.cohort, from: period.first, through: period.last) ?? period
  }
  if let period = try parseInterval(text) { return period }
  var parser = PeriodParser(text: text, tokens: PeriodToken.tokens(text), basis: basis)
  return try parser.parse()
}

/// Examples for messages.
let goodPeriods = "'2025-09', '2025/26 Q2', '2025/26' or '12 months to September 2025'"

/// Reads a period from its tokens, from left to right, with one place for each form.
struct PeriodParser {
  let text: String
  let tokens: [PeriodToken]
  let basis: QuarterBasis?
  var at = 0

  init(text: String, tokens: [PeriodToken], basis: QuarterBasis?) {
    self.text = text
    self.tokens = tokens
    self.basis = basis
  }

  mutating func parse() throws(PeriodError) -> Period {
    guard !tokens.isEmpty, !has(where: { $0 == .other }) else { throw unrecognised() }
    if isDate { throw dateNotPeriod() }
    if has(where: { if case .quarter = $0 { true } else { false } }) { return try numberedQuarter() }
    if has(where: { $0 == .word(.ytd) }) { return try yearToDate() }
    if has(where: { $0 == .word(.at) || $0 == .word(.snapshot) }) { return try snapshot() }
    switch tokens[0].kind {
    case .word(.fye): return try financialYearEnding()
    case .word(.fy): return try financialYear()
    case .word(.cy): return try calendarYears()
    case .word(.oy): return try octoberYear()
    case .word(.yearEnding), .word(.year), .word(.rolling), .span: return try monthsToEnd()
    case .word(.quarter): return try quarterToEnd()
    default: break
    }
    if let period = try months() { return period }
    at = 0
    return try years()
  }

  // MARK: Moving along

  var atEnd: Bool { at == tokens.count }
  var kind: PeriodToken.Kind? { at < tokens.count ? tokens[at].kind : nil }
  func kind(_ offset: Int) -> PeriodToken.Kind? {
    at + offset < tokens.count ? tokens[at + offset].kind : nil
  }

  func has(where test: (PeriodToken.Kind) -> Bool) -> Bool { tokens.contains { test($0.kind) } }

  /// Steps over the token if it is this one.
  mutating func take(_ wanted: PeriodToken.Kind) -> Bool {
    guard kind == wanted else { return false }
    at += 1
    return true
  }

  /// Steps over what may stand between two ends of a stretch.
  mutating func separator() -> Bool {
    take(.word(.to)) || take(.dash) || take(.slash) || take(.underscore)
  }

  mutating func dashes() {
    while take(.dash) {}
  }

  // MARK: Messages

  func unrecognised(_ hint: String? = nil) -> PeriodError {
    PeriodError(.unrecognised, "'\(text)' is not a period; \(hint ?? "write one such as \(goodPeriods)")")
  }

  func dateNotPeriod() -> PeriodError {
    PeriodError(
      .dateNotPeriod,
      "'\(text)' is a date, not a period; write a month as '2025-09', a stretch as "
        + "'12 months to September 2025' or, for something counted on one day, 'at 30 September 2025'")
  }

  func endBeforeStart() -> PeriodError {
    PeriodError(
      .endBeforeStart, "'\(text)' ends before it starts; write the earlier end first, each with its year")
  }

  func notConsecutive() -> PeriodError {
    PeriodError(
      .notConsecutiveYears,
      "'\(text)' is not a financial year, which joins a year and the one after it; write '2025/26', "
        + "or '2022 to 2024' for calendar years taken together")
  }

  func invalidDate() -> PeriodError {
    PeriodError(
      .invalidDate, "'\(text)' has a day that does not exist; write a real day, such as '30 September 2025'")
  }

  /// Three numbers between slashes, dots or dashes, of which none is a month's name: `30/09/2025`.
  private var isDate: Bool {
    guard tokens.count == 5, case .number(_, let first) = tokens[0].kind,
      case .number(_, let second) = tokens[2].kind, case .number(_, let third) = tokens[4].kind,
      tokens[1].kind == tokens[3].kind, [.slash, .dash, .dot].contains(tokens[1].kind)
    else { return false }
    return second <= 2 && (first <= 2 && (third == 4 || third == 2) || first == 4 && third <= 2)
  }
}

func trimmed(_ text: some StringProtocol) -> String {
  var scalars = text.unicodeScalars[...]
  while let scalar = scalars.first, scalar.properties.isWhitespace { scalars.removeFirst() }
  while let scalar = scalars.last, scalar.properties.isWhitespace { scalars.removeLast() }
  return String(String.UnicodeScalarView(scalars))
}

/// What stands before or after the word "cohort"; `nil` if the text has no such word.
private func withoutCohort(_ text: String) -> String? {
  let small = text.lowercased()
  // Letters such as İ change their length in small letters; no period has one.
  guard small.utf8.count == text.utf8.count else { return nil }
  if small.hasPrefix("cohort") {
    var rest = trimmed(text.dropFirst(6))
    if rest.hasPrefix("-") { rest = trimmed(rest.dropFirst()) }
    if rest.lowercased().hasPrefix("of ") { rest = trimmed(rest.dropFirst(3)) }
    return rest
  }
  return small.hasSuffix("cohort") ? trimmed(text.dropLast(6)) : nil
}
