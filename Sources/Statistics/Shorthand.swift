/// The marks of the Government Statistical Service for what a number alone does not say.
///
/// Source: Government Analysis Function, "Symbols in tables: definitions and help".
package enum Shorthand: String, Sendable, Hashable, CaseIterable {
  case seriesBreak = "b"
  case confidential = "c"
  case estimated = "e"
  case earliestRevision = "er"
  case forecast = "f"
  case low = "low"
  case high = "high"
  case notSignificant = "ns"
  case provisional = "p"
  case revised = "r"
  case significantAt5Percent = "s"
  case significantAt1Percent = "ss"
  case significantAtTenthOfPercent = "sss"
  case unreliable = "u"
  case noneRecorded = "w"
  case notAvailable = "x"
  case notApplicable = "z"

  package enum Role: String, Sendable, Hashable {
    /// Stands beside a value.
    case alongside
    /// Stands where a value would.
    case replaces
  }

  /// The letters that authors write, without brackets.
  package var code: String { rawValue }

  /// As readers see it: `[c]`.
  package var marker: String { "[\(rawValue)]" }

  /// Reads a marker, or its letters without brackets.
  package init?(marker text: some StringProtocol) {
    var letters = text[...]
    if letters.hasPrefix("["), letters.hasSuffix("]"), letters.count > 2 {
      letters = letters.dropFirst().dropLast()
    }
    self.init(rawValue: String(letters))
  }

  /// Reads markers one after another, `[p][r]`; `nil` if anything else stands among them.
  package static func markers(_ text: some StringProtocol) -> [Shorthand]? {
    var found: [Shorthand] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard rest.first == "[", let end = rest.firstIndex(of: "]"),
        let one = Shorthand(marker: rest[...end])
      else { return nil }
      found.append(one)
      rest = rest[rest.index(after: end)...]
    }
    return found
  }

  package var role: Role {
    switch self {
    case .confidential, .low, .high, .noneRecorded, .notAvailable, .notApplicable: .replaces
    default: .alongside
    }
  }

  /// What the mark means, for the list above a table.
  package var meaning: String {
    switch self {
    case .seriesBreak: "break in time series"
    case .confidential: "confidential"
    case .estimated: "estimated"
    case .earliestRevision: "earliest revision"
    case .forecast: "forecast"
    case .low: "low figure but not a real zero"
    case .high: "rounds to 100% but is not 100%"
    case .notSignificant: "not statistically significant"
    case .provisional: "provisional"
    case .revised: "revised"
    case .significantAt5Percent: "significant at the 0.05 level"
    case .significantAt1Percent: "significant at the 0.01 level"
    case .significantAtTenthOfPercent: "significant at the 0.001 level"
    case .unreliable: "low reliability"
    case .noneRecorded: "none recorded in survey"
    case .notAvailable: "not available"
    case .notApplicable: "not applicable"
    }
  }

  /// When to use it.
  package var use: String {
    switch self {
    case .seriesBreak: "data before the break cannot be directly compared with data after it"
    case .confidential: "the value would disclose confidential information; it must be replaced"
    case .estimated: "the value is an estimate"
    case .earliestRevision: "earliest period revised in a series; only with an accompanying revisions table"
    case .forecast: "a calculated future value"
    case .low: "replaces a value that rounds to zero but is not zero"
    case .high: "replaces a percentage that rounds to 100 but is not 100"
    case .notSignificant: "difference is not statistically significant"
    case .provisional: "yet to be finalised or expected to be revised"
    case .revised: "revised since first published"
    case .significantAt5Percent: "5% level"
    case .significantAt1Percent: "1% level"
    case .significantAtTenthOfPercent: "0.1% level"
    case .unreliable: "value is of low quality; explain how reliability was classified"
    case .noneRecorded: "no value recorded in the sample"
    case .notAvailable: "unavailable for a reason other than those above"
    case .notApplicable: "the value cannot exist"
    }
  }
}
