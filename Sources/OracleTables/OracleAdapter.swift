/// The answers to one row, by output column; a column left out has no value.
package typealias Answer = [String: Cell]

/// How this package answers the questions of one oracle table.
package struct OracleAdapter: Sendable {
  /// The table's name: its file without `.csv`.
  package let name: String
  /// The columns it answers, in the table's order.
  package let outputs: [String]
  /// The relative difference allowed in a number; `nil` when the answers are text to match exactly.
  package let tolerance: Double?
  /// The answers of all rows, in order. Only input columns may be read.
  package let answer: @Sendable ([Table.Row]) throws -> [Answer]

  /// For a table whose rows must be seen together.
  package init(
    _ name: String, outputs: String, tolerance: Double? = 1e-9,
    together answer: @escaping @Sendable ([Table.Row]) throws -> [Answer]
  ) {
    self.name = name
    self.outputs = outputs.split(separator: ";").map(String.init)
    self.tolerance = tolerance
    self.answer = answer
  }

  /// For a table each of whose rows is a question of its own. A row that cannot be read has no answers, and keeps none
  /// of the others from theirs.
  package init(
    _ name: String, outputs: String, tolerance: Double? = 1e-9,
    _ row: @escaping @Sendable (Table.Row) throws -> Answer
  ) {
    self.init(name, outputs: outputs, tolerance: tolerance) { rows in rows.map { (try? row($0)) ?? [:] } }
  }
}
