package import Diagnostics
package import Files

extension Document {
  /// Reads Markdown.
  ///
  /// - Parameters:
  ///   - text: The Markdown, and where its first line stands in the author's file.
  ///   - numbering: Whether ordered lists at the outer level are a report's paragraphs.
  ///   - allowsHTML: Whether a few elements of HTML may stand in it.
  /// - Returns: The document, or `nil` if the text is too large or too strange to
  ///   be parsed at all. `problems` says so, and holds all other mistakes too.
  package static func read(
    _ text: Located<String>, numbering: Numbering = .none, allowsHTML: Bool = false,
    into problems: inout Problems
  ) -> Document? {
    let mayParse = Gate.check(text, into: &problems)
    guard checkCharacters(text, into: &problems), mayParse else { return nil }
    let placeholders = Placeholders(text)
    guard placeholders.spots.count < Placeholders.limit else {
      problems.add(.error, "prose-too-long", at: text.position, "this text holds too many braces")
      return nil
    }
    var reader = DocumentReader(
      placeholders: placeholders, numbering: numbering, allowsHTML: allowsHTML)
    let tree = MarkdownTree(placeholders.text)
    let blocks = tree.read { root in reader.readBlocks(root, in: .outer, depth: 0) }
    problems.add(reader.problems)
    let document = Document(blocks: blocks, numbering: numbering, acceptances: reader.acceptances)
      .resolvingReferences(names: reader.names)
    document.checkReferences(into: &problems)
    return document
  }
}

/// Turns the library's tree into blocks, noting what an author should put right.
struct DocumentReader {
  let placeholders: Placeholders
  let numbering: Document.Numbering
  let allowsHTML: Bool
  var problems = Problems()
  /// The number that the next numbered paragraph should have.
  var nextParagraph = 1
  var anchors = Anchors()
  var lastHeadingLevel = 1
  /// Anchors of numbered paragraphs and items by the names that authors gave them: `{#burglary}`.
  var names: [String: String] = [:]
  /// Whether the words that are being read may end with such a name.
  var mayBeNamed = false
  var acceptances: [Acceptance] = []
  /// The author's lines of the block whose words are being read.
  var blockLines = 0...0

  /// Nested deeper than this no reader can follow, and no page can show.
  static let depthLimit = 16

  init(placeholders: Placeholders, numbering: Document.Numbering, allowsHTML: Bool) {
    self.placeholders = placeholders
    self.numbering = numbering
    self.allowsHTML = allowsHTML
  }

  func place(_ node: MarkdownNode) -> FilePosition {
    placeholders.place(line: node.line, column: node.column)
  }

  mutating func readBlocks(_ parent: MarkdownNode, in container: Container, depth: Int) -> [Block] {
    guard depth <= Self.depthLimit else {
      problems.add(
        .error, "nested-too-deep", at: place(parent),
        "lists and quotes stand in one another more than \(Self.depthLimit) deep here; use fewer")
      return []
    }
    var container = container
    var blocks: [Block] = []
    var elements = OpenElements<Block>()
    let children = parent.children
    for node in children {
      blockLines = lines(of: node)
      switch node.kind {
      case .paragraph:
        // A paragraph's number may change while a report is written; a name given to it does not.
        mayBeNamed = container.anchor != nil && blocks.isEmpty
        blocks.append(.paragraph(readParagraph(node, anchor: container.anchor)))
        mayBeNamed = false
      case .heading: blocks.append(.heading(readHeading(node)))
      case .list: blocks += readList(node, in: &container, depth: depth)
      case .table: blocks.append(.table(readTable(node, after: &blocks)))
      case .quote: blocks.append(.quote(readBlocks(node, in: .quote, depth: depth + 1)))
      case .codeBlock: readCode(node).map { blocks.append($0) }
      case .rule: blocks.append(.rule)
      case .htmlBlock:
        if !readBlockAcceptance(node, among: children) { readBlockHTML(node, &blocks, &elements) }
      default: break
      }
    }
    endBlocks(&blocks, &elements)
    return blocks
  }

  private mutating func readParagraph(_ node: MarkdownNode, anchor: String?) -> Paragraph {
    var words = readInlines(node)
    if mayBeNamed, let anchor, let name = givenAnchor(&words, at: place(node)) { names[name] = anchor }
    warnOfLostLists(words)
    return Paragraph(words: words, position: place(node))
  }

  mutating func refuseHTML(_ node: MarkdownNode) {
    let markup = placeholders.restored(node.literal)
    problems.add(.error, "raw-html", at: place(node), rawHTMLMessage(markup))
  }
}

/// What a block stands in, which decides how lists in it are numbered.
struct Container {
  enum Kind { case outer, quote, paragraph, letter, roman, other }

  var kind: Kind
  /// The anchor that those of items inside begin with; `nil` where items have none.
  var anchor: String?
  var reference: String?
  /// Of ordered and of bulleted items so far, so that two lists in one place run on.
  var orderedItems = 0
  var bullets = 0

  static let outer = Container(kind: .outer)
  static let quote = Container(kind: .quote)

  init(kind: Kind, anchor: String? = nil, reference: String? = nil) {
    self.kind = kind
    self.anchor = anchor
    self.reference = reference
  }
}
