/// What a reader can work out about hidden counts in a time series that is published both
/// as single periods and as sums of several: quarters and rolling years, say.
///
/// A rolling year less the one before is the quarter that came in less the one that went
/// out, so the two are one system. Every sum of consecutive periods is a difference of two
/// running totals, and the most that any difference can be is a shortest path: exact, like
/// the audit of a table.
package struct SeriesAudit: Sendable, Hashable {
  /// A count over consecutive periods, by their positions from 0.
  package struct Sum: Sendable, Hashable {
    package let periods: Range<Int>
    package let value: Int
    package let isHidden: Bool

    /// - Parameter periods: not empty.
    package init(_ periods: Range<Int>, _ value: Int, isHidden: Bool) {
      self.periods = periods
      self.value = value
      self.isHidden = isHidden
    }
  }

  /// The counts that a hidden sum could have.
  package struct Feasible: Sendable, Hashable {
    /// Its position among the sums.
    package let index: Int
    package let lower: Int
    /// `nil` when there is no end to it.
    package let upper: Int?
  }

  package let feasible: [Feasible]
  /// A hidden sum can only be one count.
  package let exactlyDisclosed: Bool
  /// A hidden count below the threshold is known to be below it.
  package let belowThresholdInferable: Bool
  /// A count below the threshold is shown.
  package let primaryMissed: Bool

  package var isSafe: Bool { !exactlyDisclosed && !belowThresholdInferable && !primaryMissed }

  /// - Parameters:
  ///   - sums: single periods and sums of several, shown and hidden. A hidden count is known
  ///     to be at least one (unless it is zero); a period that is not given at all, at least zero.
  ///   - threshold: the smallest count that may be shown.
  package init(_ sums: [Sum], threshold: Int) {
    let count = (sums.map(\.periods.upperBound).max() ?? 0) + 1
    // most[a][b]: the most that the running total at b can exceed the one at a.
    var most = [[Int]](repeating: [Int](repeating: Self.endless, count: count), count: count)
    for node in 0..<count {
      most[node][node] = 0
      if node > 0 { most[node][node - 1] = 0 }
    }
    for sum in sums {
      let (start, end) = (sum.periods.lowerBound, sum.periods.upperBound)
      most[end][start] = min(most[end][start], sum.isHidden ? -min(1, sum.value) : -sum.value)
      if !sum.isHidden { most[start][end] = min(most[start][end], sum.value) }
    }
    for middle in 0..<count {
      for start in 0..<count where most[start][middle] < Self.endless {
        for end in 0..<count where most[middle][end] < Self.endless {
          most[start][end] = min(most[start][end], most[start][middle] + most[middle][end])
        }
      }
    }
    feasible = sums.indices.compactMap { index in
      let sum = sums[index]
      guard sum.isHidden else { return nil }
      let upper = most[sum.periods.lowerBound][sum.periods.upperBound]
      return Feasible(
        index: index, lower: -most[sum.periods.upperBound][sum.periods.lowerBound],
        upper: upper < Self.endless ? upper : nil)
    }
    func isSmall(_ value: Int) -> Bool { 0 < value && value < threshold }
    exactlyDisclosed = feasible.contains { $0.lower == $0.upper }
    belowThresholdInferable = feasible.contains { cell in
      isSmall(sums[cell.index].value) && cell.upper.map { $0 < threshold } ?? false
    }
    primaryMissed = sums.contains { !$0.isHidden && isSmall($0.value) }
  }

  private static let endless = 1 << 60
}
