package import Diagnostics
import Files

extension Document {
  /// Reports charts and tables where none are drawn.
  package func refuseFences(into problems: inout Problems) {
    for fence in fences {
      problems.add(
        .error, "fence-place", at: fence.position,
        "a \(fence.kind.rawValue) can be drawn in the text of a page, not in a summary; take it out")
    }
  }

  /// Reports whatever is more than words, for a title or a notice.
  package func refuseBlocks(into problems: inout Problems) {
    for block in blocks {
      guard case .paragraph = block else {
        problems.add(
          .error, "line-of-words", at: block.position,
          "a title or a notice is a line of words, without headings, lists, tables and charts; "
            + "put a backslash before a mark that is only a mark, as in 2016\\. or \\#")
        continue
      }
    }
  }
}

extension Block {
  /// Where the block begins; of a quote or a rule, where its first words are, or the start of no file.
  fileprivate var position: FilePosition {
    switch self {
    case .heading(let heading): heading.position
    case .paragraph(let paragraph): paragraph.position
    case .numbered(let paragraph): paragraph.position
    case .list(let list): list.items.first?.position ?? FilePosition(file: "")
    case .table(let table): table.position
    case .code(let code): code.position
    case .fence(let fence): fence.position
    case .element(let element): element.position
    case .quote(let blocks): blocks.first?.position ?? FilePosition(file: "")
    case .rule: FilePosition(file: "")
    }
  }
}
