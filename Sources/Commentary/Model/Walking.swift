extension Block {
  /// Lines of words that stand in this block itself, not in blocks inside it.
  var ownWords: [[Inline]] {
    switch self {
    case .heading(let heading): [heading.words]
    case .paragraph(let paragraph): [paragraph.words]
    case .table(let table): [table.caption] + table.header + table.rows.flatMap { $0 }
    case .numbered, .list, .quote, .code, .fence, .element, .rule: []
    }
  }

  /// Blocks directly inside this one.
  var children: [Block] {
    switch self {
    case .numbered(let paragraph): paragraph.blocks
    case .list(let list): list.items.flatMap(\.blocks)
    case .quote(let blocks): blocks
    case .element(let element): element.blocks
    case .heading, .paragraph, .table, .code, .fence, .rule: []
    }
  }
}

extension Sequence<Block> {
  /// Every line of words in these blocks, in reading order.
  package var allWords: [[Inline]] {
    flatMap { $0.ownWords + $0.children.allWords }
  }
}

extension Document {
  /// Every binding, in reading order.
  package var bindings: [Binding] { blocks.allWords.flatMap(\.bindings) }

  /// Every link, in reading order.
  package var links: [Link] { blocks.allWords.flatMap(\.links) }

  /// The headings, for a list of contents.
  package var headings: [Heading] {
    blocks.compactMap { block in
      if case .heading(let heading) = block { heading } else { nil }
    }
  }

  /// Charts, tables and maps asked for anywhere in the document.
  package var fences: [Fence] { blocks.fences }

  /// The words alone, a line for each paragraph, heading, item and cell.
  package func plainText(figure: (Binding) -> String = { _ in "" }) -> String {
    blocks.allWords.map { $0.plainText(figure: figure) }.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Sequence<Block> {
  fileprivate var fences: [Fence] {
    flatMap { block -> [Fence] in
      if case .fence(let fence) = block { [fence] } else { block.children.fences }
    }
  }
}
