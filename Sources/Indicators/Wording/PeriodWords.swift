extension Period {
  /// As a sentence needs it: "the 12 months to December 2023", "July to September 2016".
  package var inSentence: String {
    switch kind {
    case .financialYear, .rolling12Months, .cohort: "the \(long)"
    default: long
    }
  }

  /// How an earlier period lies before this one: "a year earlier", "the quarter before", "3 years
  /// earlier". Where no such words fit, the earlier period's name.
  package func words(for earlier: Period) -> String {
    for years in 1...20 where shifted(byMonths: -12 * years) == earlier {
      return years == 1 ? "a year earlier" : "\(years) years earlier"
    }
    guard previous == earlier || shifted(byMonths: -(months ?? 0)) == earlier else {
      return earlier.inSentence
    }
    return switch kind {
    case .month: "the month before"
    case .quarter: "the quarter before"
    default: earlier.inSentence
    }
  }
}
