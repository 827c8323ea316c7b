import HTML

/// Cells of words that many rows have in common, written once: a long sheet says the same of most of its rows.
package struct CommonCells: Sendable, Hashable {
  let words: [String]
  let openDocument: [UInt8]

  package init(_ words: [String]) {
    self.words = words
    var writer = RowWriter()
    for text in words { writer.words(text, style: "words") }
    openDocument = writer.bytes
  }
}
