/// Which cells of one line (parts and their total) to hide, so that no small count can be
/// worked out from what is left.
package struct LineSuppression: Sendable, Hashable {
  /// Counts from 1 to one less than the threshold.
  package let primary: [Bool]
  /// Those, and whatever has to be hidden with them. A true zero never is.
  package let hidden: [Bool]
  package let hidesTotal: Bool
  package let hiddenCount: Int
  package let hiddenSum: Int
  /// The largest count that a reader could suppose in any hidden cell; `nil` when nothing
  /// is hidden or the total is not known.
  package let largestFeasible: Int?

  /// - Parameters:
  ///   - cells: counts, none negative.
  ///   - threshold: the smallest count that is shown.
  ///
  /// With `k` cells hidden that add up to `S`, any of them could be as large as `S - (k - 1)`;
  /// so two or more are hidden, until that is no less than the threshold. The smallest visible
  /// count goes first, the earlier of equals. When nothing is left to hide the total goes.
  package init(_ cells: [Int], threshold: Int, totalIsPublished: Bool = true) {
    let small = cells.map { 0 < $0 && $0 < threshold }
    var hidden = small
    var count = small.count { $0 }
    var sum = zip(cells, small).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let total = cells.reduce(0, +)
    var hidesTotal = totalIsPublished && 0 < total && total < threshold
    if totalIsPublished, !hidesTotal, count > 0 {
      while count < 2 || sum < threshold + count - 1 {
        let candidates = cells.indices.filter { !hidden[$0] && cells[$0] > 0 }
        guard let next = candidates.min(by: { (cells[$0], $0) < (cells[$1], $1) }) else {
          hidesTotal = true
          break
        }
        hidden[next] = true
        count += 1
        sum += cells[next]
      }
    }
    primary = small
    self.hidden = hidden
    self.hidesTotal = hidesTotal
    hiddenCount = count
    hiddenSum = sum
    largestFeasible = totalIsPublished && !hidesTotal && count > 0 ? sum - (count - 1) : nil
  }
}
