/// A statistical process control chart of single values (XmR), after NHS England's Making
/// Data Count and the R package NHSRplotthedots.
///
/// For discrete months or quarters only. Rolling values must never be put on one: they
/// share data, and three quarters of the points of a stable series would be flagged.
package struct ControlChart: Sendable, Hashable {
  package struct Settings: Sendable, Hashable {
    /// The first positions of new segments, where limits are worked out afresh.
    package var rebasedAt: [Int] = []
    /// Work limits out from only so many values at the start of a segment.
    package var fixedAfter: Int?
    /// Leave out extreme moving ranges, and work out their average once more.
    package var screensOutliers = true
    /// How many values on one side of the mean make a shift.
    package var shiftLength = 7
    /// How many values in a row make a trend.
    package var trendLength = 7
    /// Two of three values near a limit are a signal.
    package var marksTwoOfThree = true
    /// Fewer values than this make trial limits.
    package var fullFrom = 12

    package init() {}
  }

  /// The lines of a segment. They are not cut off at zero; a drawing may do that.
  package struct Limits: Sendable, Hashable {
    package let mean: Double
    package let lower: Double
    package let upper: Double
    /// Two thirds of the way from the mean to a limit.
    package let nearLower: Double
    package let nearUpper: Double
    /// Every moving range that counts is zero, and no value can signal anything.
    package let isFlat: Bool
  }

  package enum LimitsStatus: String, Sendable {
    case full, trial, none
  }

  /// A stretch between re-calculations.
  package struct Segment: Sendable, Hashable {
    package let positions: Range<Int>
    /// How many of its positions have a value.
    package let count: Int
    package let limits: Limits?
    package let status: LimitsStatus
  }

  /// One value; positions without one have no point.
  package struct Point: Sendable, Hashable {
    package let position: Int
    package let value: Double
    /// Index into `segments`.
    package let segment: Int
    /// -1, 0 or 1: below the mean, on it, above it.
    package let side: Int
    package let isOutside: Bool
    /// Between a near line and its limit.
    package let isNear: Bool
    package let cause: Cause
    package let kind: PointKind
  }

  package let segments: [Segment]
  package let points: [Point]
  private let polarity: Polarity

  /// - Parameter values: in order of time, `nil` where a period has none, which breaks every run.
  package init(_ values: [Double?], _ polarity: Polarity, _ settings: Settings = Settings()) {
    self.polarity = polarity
    let starts = [0] + settings.rebasedAt.filter { $0 > 0 && $0 < values.count }.sorted()
    let ends = starts.dropFirst() + [values.count]
    var segments: [Segment] = []
    var points: [Point] = []
    for (start, end) in zip(starts, ends) where start < end || values.isEmpty {
      let segment = Self.segment(values, start..<end, settings)
      points += Self.points(values, segment, segments.count, polarity, settings)
      segments.append(segment)
    }
    self.segments = segments
    self.points = points
  }

  /// The variation icon: what the latest point says.
  package var variation: PointKind? { points.last?.kind }

  /// The assurance icon: whether the process as it now runs will meet a target. `nil`
  /// without a target or limits, and where neither way is better.
  package func assurance(target: Double?) -> Assurance? {
    guard let target, let limits = segments.last?.limits, polarity != .neutral else { return nil }
    if isAbove(target, limits.upper) {
      return polarity == .high ? .consistentlyFailing : .consistentlyPassing
    }
    if isBelow(target, limits.lower) {
      return polarity == .high ? .consistentlyPassing : .consistentlyFailing
    }
    return .hitAndMiss
  }

  package enum Assurance: String, Sendable, CaseIterable {
    case consistentlyPassing = "consistently_passing"
    case consistentlyFailing = "consistently_failing"
    case hitAndMiss = "hit_and_miss"
  }

  /// The rule that a point sets off; the first that does, in this order.
  package enum Cause: String, Sendable, CaseIterable {
    case aboveLimit = "above_upl"
    case belowLimit = "below_lpl"
    case trendIncreasing = "trend_increasing"
    case trendDecreasing = "trend_decreasing"
    case twoOfThreeAbove = "two_of_three_above"
    case twoOfThreeBelow = "two_of_three_below"
    case shiftAbove = "shift_above"
    case shiftBelow = "shift_below"
    case common = "common_cause"

    /// 1 for a signal upwards, -1 downwards, 0 for none.
    package var direction: Int {
      switch self {
      case .aboveLimit, .trendIncreasing, .twoOfThreeAbove, .shiftAbove: 1
      case .belowLimit, .trendDecreasing, .twoOfThreeBelow, .shiftBelow: -1
      case .common: 0
      }
    }
  }

  /// What a point means where one way is better, or else which way it signals.
  package enum PointKind: String, Sendable, CaseIterable {
    case improvement = "special_cause_improvement"
    case concern = "special_cause_concern"
    case high = "special_cause_high"
    case low = "special_cause_low"
    case common = "common_cause"

    init(_ cause: Cause, _ polarity: Polarity) {
      switch (cause.direction, polarity) {
      case (0, _): self = .common
      case (1, .neutral): self = .high
      case (_, .neutral): self = .low
      case (let direction, .high): self = direction > 0 ? .improvement : .concern
      case (let direction, .low): self = direction > 0 ? .concern : .improvement
      }
    }
  }
}
