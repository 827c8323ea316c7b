/// Whether a figure meets a target.
package enum TargetStatus: String, Sendable, Hashable, CaseIterable {
  case met, close, missed
  /// The interval straddles the target.
  case notDistinguishable = "not_distinguishable"
  /// Something is missing, or neither way is better.
  case notCompared = "not_compared"
}

/// How a figure is held against a target. Everything is unrounded, and every boundary is
/// inclusive in the figure's favour.
package enum TargetRule: Sendable, Hashable {
  /// How far short of a target still counts as close.
  package enum Slack: Sendable, Hashable {
    /// Per cent of the target's magnitude.
    case relative(Double)
    /// In the unit of the figure.
    case absolute(Double)
  }

  /// Met or missed.
  case value(target: Double)
  /// Met, close, or missed.
  case tolerance(target: Double, Slack)
  /// Met or missed only where the whole interval is on one side.
  case interval(target: Double)
  /// Close between the two, missed beyond them, met on the good side.
  case range(lower: Double, upper: Double)

  /// - Parameter limits: the figure's 95% limits, which only `interval` looks at; the others
  ///   only look at `value`.
  package func status(value: Double?, limits: Interval? = nil, _ polarity: Polarity) -> TargetStatus {
    guard polarity != .neutral else { return .notCompared }
    let wantsHigh = polarity == .high
    func reaches(_ figure: Double, _ target: Double) -> Bool {
      isSame(figure, target) || (wantsHigh ? figure > target : figure < target)
    }
    switch self {
    case .value(let target):
      guard let value else { return .notCompared }
      return reaches(value, target) ? .met : .missed
    case .tolerance(let target, let slack):
      guard let value else { return .notCompared }
      if reaches(value, target) { return .met }
      let shortfall = abs(value - target)
      let allowed: Double =
        switch slack {
        case .relative(let percent): percent / 100 * abs(target)
        case .absolute(let points): points
        }
      return isAbove(shortfall, allowed) ? .missed : .close
    case .interval(let target):
      guard let limits else { return .notCompared }
      let (worst, best) = wantsHigh ? (limits.lower, limits.upper) : (limits.upper, limits.lower)
      if reaches(worst, target) { return .met }
      return reaches(best, target) ? .notDistinguishable : .missed
    case .range(let lower, let upper):
      guard let value else { return .notCompared }
      let belowLower = isBelow(value, lower)
      let reachesUpper = !isBelow(value, upper)
      if wantsHigh { return belowLower ? .missed : reachesUpper ? .met : .close }
      return belowLower ? .met : reachesUpper ? .missed : .close
    }
  }
}
