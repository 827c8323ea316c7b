/// Where an area's figure stands against a benchmark that is taken as fixed: the area's
/// own interval decides.
///
/// Two areas' intervals are never compared with each other: for equal rates they would
/// part only four times in a thousand, and hide real differences. The method of
/// Fingertips (public health profiles).
package enum ThreeWay: String, Sendable, Hashable, CaseIterable {
  case lower, similar, higher

  /// `limits` are the area's 95% limits; a benchmark on either of them is similar.
  package init(value: Double, limits: Interval, benchmark: Double) {
    if limits.contains(benchmark) {
      self = .similar
    } else {
      self = value < benchmark ? .lower : .higher
    }
  }

  /// Against the rest of a benchmark that the area is a large part of, where a fixed one
  /// would be too strict: the exact test of two rates. `nil` when there is no rest.
  package init?(area: Rate, within whole: Rate, _ confidence: Confidence = .ninetyFive) {
    guard
      let rest = try? Rate(
        count: whole.count - area.count, denominator: whole.denominator - area.denominator,
        per: whole.multiplier)
    else { return nil }
    switch RateChange(from: rest, to: area).verdict(confidence) {
    case .increased: self = .higher
    case .decreased: self = .lower
    case .noSignificantChange, .stable, .notComparable: self = .similar
    }
  }

  /// Whether the area has more than a quarter of its benchmark's events.
  package static func takesUp(_ area: Rate, of whole: Rate) -> Bool {
    4 * area.count > whole.count
  }

  /// What it means where one way is better.
  package func outcome(_ polarity: Polarity) -> Outcome {
    switch self {
    case .similar: .similar
    case .higher: Outcome(higher: true, far: false, polarity)
    case .lower: Outcome(higher: false, far: false, polarity)
    }
  }
}

/// As ``ThreeWay``, told apart further by the 99.8% limits.
package enum FiveWay: String, Sendable, Hashable, CaseIterable {
  case lowerBeyond998 = "lower_998"
  case lowerBeyond95 = "lower_95"
  case similar
  case higherBeyond95 = "higher_95"
  case higherBeyond998 = "higher_998"

  /// A benchmark on a limit counts as inside it.
  package init(value: Double, limits95: Interval, limits998: Interval, benchmark: Double) {
    if limits95.contains(benchmark) {
      self = .similar
    } else if limits998.lower <= benchmark, benchmark <= limits95.lower {
      self = .higherBeyond95
    } else if limits95.upper <= benchmark, benchmark <= limits998.upper {
      self = .lowerBeyond95
    } else {
      self = value < benchmark ? .lowerBeyond998 : .higherBeyond998
    }
  }

  /// What it means where one way is better.
  package func outcome(_ polarity: Polarity) -> Outcome {
    switch self {
    case .similar: .similar
    case .higherBeyond95: Outcome(higher: true, far: false, polarity)
    case .higherBeyond998: Outcome(higher: true, far: true, polarity)
    case .lowerBeyond95: Outcome(higher: false, far: false, polarity)
    case .lowerBeyond998: Outcome(higher: false, far: true, polarity)
    }
  }
}

/// A comparison in the terms of its reader: better or worse where one way is better,
/// and otherwise only higher or lower.
package enum Outcome: String, Sendable, Hashable, CaseIterable {
  case best, better, similar, worse, worst
  case muchHigher = "much_higher"
  case higher, lower
  case muchLower = "much_lower"

  fileprivate init(higher: Bool, far: Bool, _ polarity: Polarity) {
    switch polarity {
    case .neutral:
      self = higher ? (far ? .muchHigher : .higher) : (far ? .muchLower : .lower)
    case .high, .low:
      let good = higher == (polarity == .high)
      self = good ? (far ? .best : .better) : (far ? .worst : .worse)
    }
  }
}
