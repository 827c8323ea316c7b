import Diagnostics
import Indicators

/// To be within range is only good where there is a range.
func checkRanges(_ draft: Draft, into problems: inout Problems) {
  for draft in draft.indicators {
    guard let indicator = draft.indicator, let keys = draft.keys else { continue }
    let hasRange = indicator.thresholds.contains { if case .range = $0.kind { true } else { false } }
    // A range with a mistake of its own has been reported.
    guard !hasRange, indicator.thresholds.isEmpty == !keys.has("thresholds") else { continue }
    let changed = indicator.polarityChanges.contains { $0.polarity == .withinRange }
    guard indicator.polarity == .withinRange || changed else { continue }
    problems.add(
      .error, "range-missing", at: keys.position(of: changed ? "polarity_changes" : "polarity"),
      "the polarity within-range needs a threshold of kind range; add one under 'thresholds'")
  }
}
