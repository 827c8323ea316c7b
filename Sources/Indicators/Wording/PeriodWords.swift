extension Period {
  /// As a sentence needs it: "the 12 months to December 2023", "July to September 2016".
  package var inSentence: String {
    switch kind {
    case .financialYear, .rolling12Months, .cohort: "the \(long)"
    default: long
    }
  }
}
