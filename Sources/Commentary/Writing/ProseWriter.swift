package import HTML

/// Turns documents into markup.
///
/// The closures say what only the page knows: what a figure is, how a chart is
/// drawn, where a path of the site leads from here.
package struct ProseWriter {
  package var figure: (Binding) -> Result<BoundFigure, BindingError>
  package var fence: (Fence) -> Node
  /// `nil` for a link to what is not there: then its words stand without one.
  package var address: (String) -> String?
  /// The level that `##` has on this page.
  package var headingLevel: Int
  /// Whether paragraphs, items and headings carry their anchors. Not in an excerpt: the anchor
  /// belongs to the whole.
  package var hasAnchors: Bool
  /// Whether a figure leads to the page that explains it. Not inside a link, which can hold no other.
  package var linksFigures = true
  /// The numbers of sections, by the anchors of their headings; empty where they have none.
  package var headingNumbers: [String: String] = [:]

  package init(
    headingLevel: Int = 2, hasAnchors: Bool = true, address: @escaping (String) -> String? = { $0 },
    fence: @escaping (Fence) -> Node = { _ in .empty },
    figure: @escaping (Binding) -> Result<BoundFigure, BindingError>
  ) {
    self.figure = figure
    self.fence = fence
    self.address = address
    self.headingLevel = headingLevel
    self.hasAnchors = hasAnchors
  }

  package func write(_ document: Document) -> Node { write(document.blocks) }

  package func write(_ blocks: [Block]) -> Node { .fragment(blocks.map(write)) }

  /// A line of words without a paragraph round it, for a summary or a heading.
  package func write(_ words: [Inline]) -> Node { .fragment(writeLine(words)) }

  /// All the words of a document as one line, for a title or a notice.
  package func writeLine(_ document: Document) -> Node {
    .fragment(
      document.blocks.allWords.enumerated().flatMap { place, words in
        (place == 0 ? [] : [" "]) + writeLine(words)
      })
  }

  /// The same writer for words that stand inside a link.
  package var insideLink: ProseWriter {
    var writer = self
    writer.linksFigures = false
    return writer
  }

  private func number(of heading: Heading) -> [Node] {
    headingNumbers[heading.anchor].map { [.el("span", ["class": "section-number"], [.text($0)]), " "] } ?? []
  }

  func write(_ block: Block) -> Node {
    switch block {
    case .heading(let heading):
      let level = min(6, max(1, heading.level - 2 + headingLevel))
      return .el(
        "h\(level)", ["id": hasAnchors ? heading.anchor : nil], number(of: heading) + writeLine(heading.words)
      )
    case .paragraph(let paragraph): return .el("p", writeLine(paragraph.words))
    case .numbered(let paragraph): return write(paragraph)
    case .list(let list): return write(list)
    case .table(let table): return write(table)
    case .quote(let blocks): return .el("blockquote", [write(blocks)])
    case .code(let code): return .el("pre", [.el("code", [.text(code.text)])])
    case .fence(let fence): return self.fence(fence)
    case .element(let element):
      return .element(
        Node.Element(
          name: element.name, attributes: attributes(element.attributes),
          children: [writeItem(element.blocks, isTight: element.isTight)]))
    case .rule: return .el("hr")
    }
  }

  /// The number is text in the page, not a style: it prints, it is read aloud, and it can be copied.
  private func write(_ paragraph: NumberedParagraph) -> Node {
    .el(
      "div", ["class": "para", "id": hasAnchors ? paragraph.anchor : nil],
      [
        hasAnchors
          ? .el(
            "a", ["class": "para-number", "href": "#\(paragraph.anchor)"], [.text("\(paragraph.number).")])
          : .el("span", ["class": "para-number"], [.text("\(paragraph.number).")]),
        .el("div", ["class": "para-body"], [write(paragraph.blocks)]),
      ])
  }

  private func write(_ list: List) -> Node {
    let items = list.items.map { item in
      Node.el("li", ["id": hasAnchors ? item.anchor : nil], [writeItem(item.blocks, isTight: list.isTight)])
    }
    let start = list.start == 1 ? nil : "\(list.start)"
    return switch list.style {
    case .bullets: .el("ul", items)
    case .numbers: .el("ol", ["start": start], items)
    case .letters: .el("ol", ["class": "letters", "type": "a", "start": start], items)
    case .romans: .el("ol", ["class": "romans", "type": "i", "start": start], items)
    }
  }

  /// In a tight list words stand in their item without a paragraph round them.
  private func writeItem(_ blocks: [Block], isTight: Bool) -> Node {
    .fragment(
      blocks.map { block in
        if isTight, case .paragraph(let paragraph) = block {
          .fragment(writeLine(paragraph.words))
        } else {
          write(block)
        }
      })
  }

  private func write(_ table: Table) -> Node {
    var parts: [Node] = []
    let caption = Node.fragment(writeLine(table.caption))
    if !table.caption.isEmpty { parts.append(.el("caption", [.el("span", [caption])])) }
    parts.append(
      .el(
        "thead",
        [
          .el(
            "tr",
            table.header.enumerated().map { column, cell in
              .el("th", ["scope": "col", "class": alignment(table, column)], writeLine(cell))
            })
        ]))
    let rows = table.rows.map { row in
      Node.el(
        "tr",
        row.enumerated().map { column, cell in
          // The first column names its row, wherever there are others to name.
          column == 0 && table.header.count > 1
            ? .el("th", ["scope": "row", "class": alignment(table, column)], writeLine(cell))
            : .el("td", ["class": alignment(table, column)], writeLine(cell))
        })
    }
    if !rows.isEmpty { parts.append(.el("tbody", rows)) }
    // It scrolls sideways if it must: then the keyboard has to reach it, and a reader to know what it is.
    return .el(
      "div",
      [
        "class": "scroller", "role": "region",
        "aria-label": table.caption.isEmpty ? "Table" : caption.plainText, "tabindex": "0",
      ], [.el("table", parts)])
  }

  func attributes(_ raw: [RawAttribute]) -> Attributes {
    Attributes(raw.map { Attributes.Pair(name: $0.name, value: $0.value) })
  }

  private func alignment(_ table: Table, _ column: Int) -> String? {
    guard column < table.alignments.count else { return nil }
    return switch table.alignments[column] {
    case .none, .left: nil
    case .centre: "centre"
    case .right: "number"
    }
  }
}
