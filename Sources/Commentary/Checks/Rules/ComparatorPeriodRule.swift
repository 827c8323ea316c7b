extension Claim {
  /// "On the previous quarter" of a figure that is held against the year before.
  func checkComparatorPeriod(_ words: ClaimWords) -> [Finding] {
    guard let kind = comparatorKind else { return [] }
    let named = Self.kinds.filter { words.holds($0.phrase) }
    guard let first = named.first, named.allSatisfy({ $0.kind == first.kind }), first.kind != kind else {
      return []
    }
    return [
      Finding(
        .comparatorPeriod, .doubtful,
        "'\(first.phrase)' but the figure is compared with the \(kind.rawValue.replacing("-", with: " "))")
    ]
  }

  private static let kinds: [(phrase: String, kind: ComparatorKind)] = [
    ("previous quarter", .quarter), ("quarter before", .quarter), ("preceding quarter", .quarter),
    ("previous year", .year), ("year before", .year), ("last year", .year), ("preceding year", .year),
    ("year earlier", .year), ("year ago", .year),
  ]
}
