/// What a reader can work out about the hidden cells of a published table.
package struct TableAudit: Sendable, Hashable {
  /// The counts that a hidden cell could have, given everything that is shown.
  package struct Feasible: Sendable, Hashable {
    /// Totals are in the row and column after the last.
    package let row: Int
    package let column: Int
    package let lower: Int
    /// `nil` when there is no end to it.
    package let upper: Int?
  }

  /// Every hidden cell, row by row.
  package let feasible: [Feasible]
  /// A hidden cell can only be one count.
  package let exactlyDisclosed: Bool
  /// A hidden count below the threshold is known to be below it.
  package let belowThresholdInferable: Bool
  /// A count below the threshold is shown.
  package let primaryMissed: Bool

  package var isSafe: Bool { !exactlyDisclosed && !belowThresholdInferable && !primaryMissed }

  /// - Parameters:
  ///   - hidden: the pattern, of the table with its totals, row by row.
  ///   - threshold: the smallest count that may be shown.
  package init(_ table: AdditiveTable, hidden: [Bool], threshold: Int) {
    precondition(hidden.count == table.values.count, "a pattern of another size than its table")
    let flow = HiddenFlow(table, hidden: hidden)
    var feasible: [Feasible] = []
    var inferable = false
    var missed = false
    for (index, value) in table.values.enumerated() {
      let isSmall = 0 < value && value < threshold
      guard hidden[index] else {
        missed = missed || isSmall
        continue
      }
      let cell = Feasible(
        row: table.row(of: index), column: table.column(of: index),
        lower: value - flow.decrease(index), upper: flow.increase(index).map { value + $0 })
      feasible.append(cell)
      if isSmall, let upper = cell.upper, upper < threshold { inferable = true }
    }
    self.feasible = feasible
    exactlyDisclosed = feasible.contains { $0.lower == $0.upper }
    belowThresholdInferable = inferable
    primaryMissed = missed
  }
}
