import CCmarkGFM

/// A node of the Markdown library's tree, good for as long as the tree.
struct MarkdownNode {
  let pointer: OpaquePointer

  enum Kind: String {
    case document, paragraph, heading, list, item, table, text, softbreak, linebreak, code, emph, strong
    case link, image, strikethrough
    case quote = "block_quote"
    case codeBlock = "code_block"
    case htmlBlock = "html_block"
    case htmlInline = "html_inline"
    case rule = "thematic_break"
    case tableHeader = "table_header"
    case tableRow = "table_row"
    case tableCell = "table_cell"
    case other
  }

  /// By name, since the kinds that extensions add have no constants.
  var kind: Kind { Kind(rawValue: String(cString: cmark_node_get_type_string(pointer))) ?? .other }

  var children: [MarkdownNode] {
    var found: [MarkdownNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      found.append(MarkdownNode(pointer: child))
      next = cmark_node_next(child)
    }
    return found
  }

  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var column: Int { Int(cmark_node_get_start_column(pointer)) }
  var literal: String { cmark_node_get_literal(pointer).map { String(cString: $0) } ?? "" }
  var fenceInfo: String { cmark_node_get_fence_info(pointer).map { String(cString: $0) } ?? "" }
  var address: String { cmark_node_get_url(pointer).map { String(cString: $0) } ?? "" }
  var title: String { cmark_node_get_title(pointer).map { String(cString: $0) } ?? "" }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// Whether an ordered list is written `1)` and not `1.`.
  var hasParenthesis: Bool { cmark_node_get_list_delim(pointer) == CMARK_PAREN_DELIM }

  /// Whether a code block stands between fences, and is not merely indented.
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var mark: CChar = 0
    return cmark_node_get_fenced(pointer, &length, &offset, &mark) != 0
  }

  var alignments: [Table.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let marks = cmark_gfm_extensions_get_table_alignments(pointer) else {
      return Array(repeating: .none, count: count)
    }
    return (0..<count).map { column in
      switch marks[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }
}
