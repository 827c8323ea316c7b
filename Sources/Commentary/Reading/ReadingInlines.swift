import Diagnostics
import Files

extension DocumentReader {
  /// The words directly inside a paragraph, heading or cell.
  mutating func readInlines(_ parent: MarkdownNode, depth: Int = 0) -> [Inline] {
    guard depth <= Self.depthLimit else {
      problems.add(
        .error, "nested-too-deep", at: place(parent),
        "emphasis and links stand in one another more than \(Self.depthLimit) deep here; use fewer")
      return []
    }
    var words: [Inline] = []
    var elements = OpenElements<Inline>()
    for node in parent.children {
      switch node.kind {
      case .text: appendText(node, to: &words)
      case .softbreak: words.append(.softBreak)
      case .linebreak: words.append(.lineBreak)
      case .code: words.append(.code(placeholders.restored(node.literal)))
      case .emph: words.append(.emphasis(readInlines(node, depth: depth + 1)))
      case .strong: words.append(.strong(readInlines(node, depth: depth + 1)))
      case .strikethrough: words.append(.struckOut(readInlines(node, depth: depth + 1)))
      case .link: words.append(.link(readLink(node, depth: depth)))
      case .image: refuseImage(node)
      case .htmlInline:
        if readInlineAcceptance(node) { words.trimEnd() } else { readInlineTag(node, &words, &elements) }
      default: break
      }
    }
    endInline(&words, &elements)
    return words
  }

  /// Appends text, with what its placeholders stand for; the library cuts text at every mark it looks at.
  private mutating func appendText(_ node: MarkdownNode, to words: inout [Inline]) {
    var position = place(node)
    var text = ""
    var column = node.column
    func flush(_ text: String, _ position: FilePosition) {
      guard !text.isEmpty else { return }
      if case .text(let before, let start)? = words.last {
        words[words.count - 1] = .text(before + text, start)
      } else {
        words.append(.text(text, position))
      }
    }
    for scalar in node.literal.unicodeScalars {
      let width = UTF8.width(scalar)
      guard let spot = placeholders.spot(scalar) else {
        text.unicodeScalars.append(scalar)
        column += width
        continue
      }
      if mayBeNamed, spot.source.hasPrefix("{#") {
        // A name: the heading or the paragraph takes it off again.
        text += spot.source
        column += width
        continue
      }
      flush(text, position)
      text = ""
      if let piece = readSpot(spot) { words.append(piece) }
      column += width
      position = spot.place(spot.source.utf8.count)
    }
    flush(text, position)
  }

  private mutating func readSpot(_ spot: Placeholders.Spot) -> Inline? {
    guard spot.isClosed else {
      problems.add(
        .error, "binding-syntax", at: spot.position,
        "nothing closes this brace; write } at the end of the figure's name, or \\{ for a brace that is only a brace"
      )
      return nil
    }
    return readBinding(spot.source, place: spot.place, into: &problems).map(Inline.binding)
  }

  private mutating func readLink(_ node: MarkdownNode, depth: Int) -> Link {
    let typed = node.address
    let address = placeholders.restored(typed)
    let position = place(node)
    let words = readInlines(node, depth: depth + 1)
    if address != typed {
      problems.add(
        .error, "link-address", at: position,
        "a figure cannot stand in a link's address: '\(address)'")
    } else if let fault = linkFault(address) {
      problems.add(.error, fault.rule, at: position, fault.message)
    }
    let spoken = words.plainText(figure: \.source)
    // A link without words to a place in the same text gets that place's number.
    if !(words.isEmpty && address.hasPrefix("#")), let message = linkWordsFault(spoken) {
      problems.add(.warning, "link-words", at: position, message)
    }
    return Link(address: address, title: placeholders.restored(node.title), words: words, position: position)
  }

  private mutating func refuseImage(_ node: MarkdownNode) {
    problems.add(
      .error, "picture", at: place(node),
      "pictures are not shown in prose, since figures in them can be neither read aloud nor checked; "
        + "draw figures with a ```chart block, or put the words here")
  }

  /// Looks for lines that an author meant as an item of a list and Markdown reads as plain words.
  mutating func warnOfLostLists(_ words: [Inline]) {
    guard numbering == .paragraphs else { return }
    var startsLine = true
    for piece in words {
      if startsLine, case .text(let text, let position) = piece, let message = lostListMessage(text) {
        problems.add(.warning, "list-lost", at: position, message)
      }
      startsLine = piece == .softBreak || piece == .lineBreak
    }
  }
}

extension [Inline] {
  /// Takes the space off the end, where a comment follows that shows nothing.
  fileprivate mutating func trimEnd() {
    if last == .softBreak { removeLast() }
    guard case .text(var text, let position)? = last else { return }
    while text.last?.isWhitespace == true { text.removeLast() }
    self[count - 1] = .text(text, position)
  }
}
