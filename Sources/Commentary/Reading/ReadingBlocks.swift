import Diagnostics
import Files

extension DocumentReader {
  mutating func readHeading(_ node: MarkdownNode) -> Heading {
    mayBeNamed = true
    var words = readInlines(node)
    mayBeNamed = false
    let level = node.headingLevel
    if level == 1 {
      problems.add(
        .error, "heading-level", at: place(node),
        "'#' is the page's own title, which stands in the front matter; write '##'")
    } else if level > lastHeadingLevel + 1 {
      problems.add(
        .error, "heading-level", at: place(node),
        "this heading skips a level; write '\(String(repeating: "#", count: lastHeadingLevel + 1))'")
    }
    lastHeadingLevel = max(level, 1)
    let anchor = givenAnchor(&words, at: place(node)) ?? anchors.make(from: words.plainText())
    if words.plainText(figure: \.source).allSatisfy(\.isWhitespace) {
      problems.add(
        .error, "heading-empty", at: place(node), "this heading has no words; write some, or delete it")
    }
    return Heading(level: level, anchor: anchor, words: words, position: place(node))
  }

  /// Takes `{#name}` off the end of a heading or of a numbered paragraph's first words.
  mutating func givenAnchor(_ words: inout [Inline], at position: FilePosition) -> String? {
    guard case .text(let text, let start)? = words.last, text.hasSuffix("}"),
      let brace = text.range(ofLast: "{#")
    else { return nil }
    let name = String(text[brace.upperBound...].dropLast())
    var rest = String(text[..<brace.lowerBound])
    while rest.last == " " { rest.removeLast() }
    words[words.count - 1] = .text(rest, start)
    guard isSlug(name), !anchors.contains(name), !name.hasPrefix("paragraph-") else {
      problems.add(
        .error, "heading-anchor", at: position,
        "'\(name)' cannot be a name here: it must be lower-case letters, digits and hyphens, "
          + "not 'paragraph-…', and used once")
      return nil
    }
    anchors.insert(name)
    return name
  }

  /// Reads a table, and takes the paragraph above as its caption if it begins `Table:`.
  mutating func readTable(_ node: MarkdownNode, after blocks: inout [Block]) -> Table {
    var table = Table(
      caption: [], alignments: node.alignments, header: [], rows: [], position: place(node))
    if case .paragraph(let above)? = blocks.last, let words = caption(above.words) {
      table.caption = words
      blocks.removeLast()
    }
    for row in node.children {
      var cells: [[Inline]] = []
      for cell in row.children { cells.append(readInlines(cell)) }
      if row.kind == .tableHeader { table.header = cells } else { table.rows.append(cells) }
    }
    for (column, cell) in table.header.enumerated()
    where cell.plainText(figure: \.source).allSatisfy(\.isWhitespace) {
      // Only the corner may be empty, where the first column names the rows.
      if column == 0, table.header.count > 1 { continue }
      problems.add(
        .error, "table-header", at: place(node),
        "column \(column + 1) of this table has no heading; name it in the table's first line")
    }
    return table
  }

  private func caption(_ words: [Inline]) -> [Inline]? {
    guard case .text(let text, let position)? = words.first, text.hasPrefix("Table:") else { return nil }
    let rest = text.dropFirst("Table:".count).drop { $0 == " " }
    return [.text(String(rest), position)] + words.dropFirst()
  }

  mutating func readCode(_ node: MarkdownNode) -> Block? {
    let text = placeholders.restored(node.literal)
    guard node.isFenced else {
      problems.add(
        .error, "indented-code", at: place(node),
        "a line indented this far counts as code; indent it to where the words above begin, "
          + "or put ``` above and below if it is code")
      return nil
    }
    let info = placeholders.restored(node.fenceInfo).split(separator: " ").first.map(String.init) ?? ""
    let start = placeholders.place(line: node.line + 1, column: 1)
    if let kind = Fence.Kind(rawValue: info) {
      return .fence(Fence(kind: kind, text: text, position: place(node), textPosition: start))
    }
    if let meant = nearestName(to: info, in: Fence.Kind.allCases.map(\.rawValue)) {
      problems.add(
        .error, "unknown-fence", at: place(node),
        "'\(info)' is shown as code, not drawn; did you mean '\(meant)'?")
    }
    return .code(Code(language: info, text: text, position: place(node)))
  }
}

extension String {
  fileprivate func range(ofLast part: String) -> Range<Index>? {
    var at = endIndex
    while at > startIndex {
      at = index(before: at)
      if self[at...].hasPrefix(part) { return at..<index(at, offsetBy: part.count) }
    }
    return nil
  }
}
