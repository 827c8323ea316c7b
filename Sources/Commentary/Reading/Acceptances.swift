import Diagnostics
import Files

extension DocumentReader {
  /// Reads a comment in a line of words; `false` if it is other HTML.
  mutating func readInlineAcceptance(_ node: MarkdownNode) -> Bool {
    accept(placeholders.restored(node.literal), at: place(node)) { $0.blockLines }
  }

  /// Reads a comment that stands on lines of its own; `false` if it is other HTML.
  ///
  /// It belongs to the block right above it, or else to the one right below; with blank lines on both
  /// sides to the one above, if there is one.
  mutating func readBlockAcceptance(_ node: MarkdownNode, among siblings: [MarkdownNode]) -> Bool {
    var literal = placeholders.restored(node.literal)
    while literal.last?.isWhitespace == true { literal.removeLast() }
    while literal.first?.isWhitespace == true { literal.removeFirst() }
    return accept(literal, at: place(node)) { reader in
      let others = siblings.filter { $0.kind != .htmlBlock }
      let above = others.last { $0.line < node.line }
      let below = others.first { $0.line > node.line }
      let belongsBelow = reader.touches(node, below, siblings) && !reader.touches(node, above, siblings)
      let chosen = belongsBelow ? below : above ?? below
      return chosen.map { reader.lines(of: $0.leaf(last: $0.line < node.line)) } ?? reader.lines(of: node)
    }
  }

  private mutating func accept(
    _ comment: String, at position: FilePosition, lines: (DocumentReader) -> ClosedRange<Int>
  ) -> Bool {
    guard let read = readAcceptance(comment, at: position, into: &problems) else { return false }
    if let (rule, reason) = read {
      acceptances.append(
        Acceptance(rule: rule, reason: reason, position: position, lines: lines(self)))
    }
    return true
  }

  /// The author's lines that a block takes up.
  func lines(of node: MarkdownNode) -> ClosedRange<Int> {
    let first = placeholders.place(line: node.line, column: 1).line
    // A figure's braces may run over a line's end, so the last line is known by its end.
    let last = placeholders.place(line: max(node.line, node.endLine), column: 1 << 20).line
    return first...max(first, last)
  }

  /// Whether nothing but further comments stands between a comment and another block.
  private func touches(_ comment: MarkdownNode, _ other: MarkdownNode?, _ siblings: [MarkdownNode]) -> Bool {
    guard let other else { return false }
    let (upper, lower) = other.line < comment.line ? (other, comment) : (comment, other)
    let gap = (upper.leaf(last: true).endLine + 1)..<max(lower.line, upper.leaf(last: true).endLine + 1)
    return gap.allSatisfy { line in
      siblings.contains { $0.kind == .htmlBlock && $0.line <= line && line <= max($0.line, $0.endLine) }
    }
  }
}

extension MarkdownNode {
  /// The last or the first block inside this one that has words of its own.
  fileprivate func leaf(last: Bool) -> MarkdownNode {
    switch kind {
    case .list, .item, .quote:
      let inside = children.filter { $0.kind != .htmlBlock }
      return (last ? inside.last : inside.first)?.leaf(last: last) ?? self
    default: return self
    }
  }
}
