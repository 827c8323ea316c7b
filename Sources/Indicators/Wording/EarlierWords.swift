/// How the figure is spoken of that the newest one is judged against: that of a year before, or of some years before.
package struct EarlierWords: Sendable, Hashable {
  /// `nil` for rows that do not all go back equally far.
  private var years: Int?

  package init(years: Int) { self.years = years }

  /// Of several rows or sentences at once; of none, a year before.
  package init(ofAll years: some Sequence<Int>) {
    let different = Set(years)
    self.years = different.count > 1 ? nil : different.first ?? 1
  }

  /// "a year before", "2 years before": after a figure, or after "compared with".
  package var ago: String {
    switch years {
    case 1?: "a year before"
    case let years?: "\(years) years before"
    case nil: "an earlier year"
    }
  }

  /// "the year before": where the year itself is meant.
  package var then: String { years == 1 ? "the year before" : ago }

  /// "in a year", "in 2 years": how long a change took.
  var span: String { years == 1 ? "in a year" : years.map { "in \($0) years" } ?? "since an earlier year" }

  /// "Year before": over a column, or in a key.
  package var heading: String {
    years == 1 ? "Year before" : years.map { "\($0) years before" } ?? "Earlier figure"
  }
}

extension Assessment {
  package var earlierWords: EarlierWords { EarlierWords(years: yearsBefore) }
}
