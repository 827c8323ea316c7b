import Diagnostics
import Files

/// The whole number of a cell that must not be empty.
func wholeNumber<Column: CSVColumns>(
  _ column: Column, _ range: ClosedRange<Int>, of table: CSVTable<Column>, into problems: inout Problems
) -> Int? {
  guard let text = table.requiredText(column, into: &problems) else { return nil }
  guard let number = PlainDecimal(text.value) else {
    problems.add(.error, "not-a-number", at: text.position, "'\(text.value)' \(numberMistake(text.value))")
    return nil
  }
  guard number.decimals == 0, let whole = Int(exactly: number.value), range.contains(whole) else {
    problems.add(
      .error, "out-of-range", at: text.position,
      "the \(column.name) '\(text.value)' must be a whole number from \(range.lowerBound) to \(range.upperBound)"
    )
    return nil
  }
  return whole
}
