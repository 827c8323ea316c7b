import Diagnostics
import Files

/// Elements of HTML that have begun and not ended, with what they hold so far.
struct OpenElements<Content> {
  typealias Element = (tag: HTMLTag, position: FilePosition, content: [Content])

  var open: [Element] = []

  /// Takes out the innermost element, which is the only one that a tag may end.
  mutating func end(_ tag: HTMLTag) throws(HTMLFault) -> Element {
    guard let last = open.popLast(), last.tag.name == tag.name else {
      throw HTMLFault(
        message:
          "'</\(tag.name)>' ends nothing here; elements end in the order opposite to that in which they begin"
      )
    }
    return last
  }
}

extension DocumentReader {
  /// Takes one tag in a line of words; `words` is what the innermost open element holds.
  mutating func readInlineTag(
    _ node: MarkdownNode, _ words: inout [Inline], _ elements: inout OpenElements<Inline>
  ) {
    guard allowsHTML else { return refuseHTML(node) }
    let position = place(node)
    do throws(HTMLFault) {
      let tag = try readTag(placeholders.restored(node.literal))
      guard allowedInline.contains(tag.name) else {
        throw HTMLFault(
          message:
            "'<\(tag.name)>' holds whole paragraphs; put it on a line of its own, with blank lines round it"
        )
      }
      switch tag.kind {
      case .void: words.append(.lineBreak)
      case .open:
        elements.open.append((tag, position, words))
        words = []
      case .close:
        let last = try elements.end(tag)
        let element = RawInline(name: tag.name, attributes: last.tag.attributes, words: words)
        words = last.content + [.element(element)]
      }
    } catch { refuse(error, at: position) }
  }

  /// What was opened in a line of words ends with it.
  mutating func endInline(_ words: inout [Inline], _ elements: inout OpenElements<Inline>) {
    while let last = elements.open.popLast() {
      refuse(
        HTMLFault(
          message: "'<\(last.tag.name)>' is not closed in the same paragraph; write </\(last.tag.name)>"),
        at: last.position)
      words = last.content + words
    }
  }

  /// Takes HTML on lines of its own: tags of elements that hold blocks, and plain words between them.
  mutating func readBlockHTML(
    _ node: MarkdownNode, _ blocks: inout [Block], _ elements: inout OpenElements<Block>
  ) {
    guard allowsHTML else { return refuseHTML(node) }
    let position = place(node)
    var rest = Substring(placeholders.restored(node.literal))
    do throws(HTMLFault) {
      while !rest.isEmpty {
        guard rest.first == "<" else {
          let text = rest.prefix { $0 != "<" }
          rest = rest[text.endIndex...]
          let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          if !words.isEmpty {
            blocks.append(.paragraph(Paragraph(words: [.text(words, position)], position: position)))
          }
          continue
        }
        guard let end = rest.firstIndex(of: ">") else {
          throw HTMLFault(message: "'\(rest.prefix(20))' is not closed; write >")
        }
        let tag = try readTag(rest[...end])
        rest = rest[rest.index(after: end)...]
        guard allowedBlocks.contains(tag.name) else {
          throw HTMLFault(
            message:
              "'<\(tag.name)>' stands in a line of words; leave a blank line between it and the HTML above")
        }
        if tag.kind == .open {
          guard elements.open.count < Self.depthLimit else {
            throw HTMLFault(
              message: "elements stand in one another more than \(Self.depthLimit) deep here; use fewer")
          }
          elements.open.append((tag, position, blocks))
          blocks = []
        } else {
          let last = try elements.end(tag)
          let element = RawElement(
            name: tag.name, attributes: last.tag.attributes, blocks: blocks, position: last.position)
          blocks = last.content + [.element(element)]
        }
      }
    } catch { refuse(error, at: position) }
  }

  /// What was opened in a list item, a quote or the text ends with it.
  mutating func endBlocks(_ blocks: inout [Block], _ elements: inout OpenElements<Block>) {
    while let last = elements.open.popLast() {
      refuse(
        HTMLFault(
          message: "'<\(last.tag.name)>' is never closed; write </\(last.tag.name)> on a line of its own"),
        at: last.position)
      blocks = last.content + blocks
    }
  }

  private mutating func refuse(_ fault: HTMLFault, at position: FilePosition) {
    problems.add(.error, "raw-html", at: position, fault.message)
  }
}
