/// One cell: where its bytes lie in the file, and where a person finds it.
///
/// No text is copied: a column of slugs or numbers is read straight from the file's bytes.
package struct CSVField: Sendable, Hashable {
  /// The cell's bytes, without the quotation marks around it.
  package var range: Range<Int>
  /// The line and the byte of that line, from 1, at which the cell begins, quotation mark included.
  package var line: Int
  package var column: Int
  /// Whether it holds doubled quotation marks that stand for single ones.
  package var hasDoubledQuotes: Bool

  package var isEmpty: Bool { range.isEmpty }
}
