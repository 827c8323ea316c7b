import Diagnostics
import Files

extension DocumentReader {
  /// Reads a list: numbered paragraphs at the outer level of a report, a list anywhere else.
  mutating func readList(_ node: MarkdownNode, in container: inout Container, depth: Int) -> [Block] {
    if numbering == .paragraphs, container.kind == .outer, node.isOrdered {
      if node.hasParenthesis {
        problems.add(
          .error, "paragraph-indent", at: place(node),
          "'1)' makes an (a) inside a numbered paragraph, and this one stands in none; "
            + "indent it to where the words of its paragraph begin")
      }
      return node.children.filter { $0.kind == .item }.map { .numbered(readNumbered($0, depth: depth)) }
    }
    return [.list(readPlainList(node, in: &container, depth: depth))]
  }

  private mutating func readNumbered(_ node: MarkdownNode, depth: Int) -> NumberedParagraph {
    let number = nextParagraph
    nextParagraph += 1
    if let typed = typedNumber(node), typed != number {
      problems.add(
        .warning, "paragraph-number", at: place(node),
        "this is paragraph \(number), and it is numbered \(typed); write '\(number).'")
    }
    let anchor = "paragraph-\(number)"
    anchors.insert(anchor)
    let inside = Container(kind: .paragraph, anchor: anchor, reference: "\(number)")
    return NumberedParagraph(
      number: number, anchor: anchor, blocks: readBlocks(node, in: inside, depth: depth + 1),
      position: place(node))
  }

  private mutating func readPlainList(
    _ node: MarkdownNode, in container: inout Container, depth: Int
  ) -> List {
    let style = listStyle(isOrdered: node.isOrdered, in: container.kind)
    // Within a numbered paragraph a second list runs on, or two items would share an anchor.
    let start =
      node.isOrdered ? (container.anchor == nil ? node.listStart : container.orderedItems + 1) : 1
    var items: [List.Item] = []
    for (offset, child) in node.children.enumerated() where child.kind == .item {
      let number = start + offset
      var inside = Container(kind: .other)
      if let anchor = container.anchor {
        if node.isOrdered {
          let typed = typedNumber(child)
          if let typed, typed != number {
            problems.add(
              .warning, "paragraph-number", at: place(child),
              "this is item \(style.label(number)) of \(container.reference ?? ""), and it is numbered "
                + "\(typed); write '\(number))'")
          }
          inside.anchor = "\(anchor)-\(style.anchorPart(number))"
          inside.reference = (container.reference ?? "") + style.label(number)
          inside.kind = style == .letters ? .letter : .roman
          container.orderedItems += 1
        } else {
          container.bullets += 1
          inside.anchor = "\(anchor)-point-\(container.bullets)"
          inside.reference = container.reference
        }
        inside.anchor.map { anchors.insert($0) }
      }
      items.append(
        List.Item(
          anchor: inside.anchor, reference: inside.reference,
          blocks: readBlocks(child, in: inside, depth: depth + 1), position: place(child)))
    }
    return List(style: style, start: start, isTight: node.isTight, items: items)
  }

  private func listStyle(isOrdered: Bool, in kind: Container.Kind) -> List.Style {
    guard isOrdered else { return .bullets }
    return switch kind {
    case .paragraph: .letters
    case .letter: .romans
    case .outer, .quote, .roman, .other: .numbers
    }
  }

  /// The number that the author typed before an item; Markdown itself only keeps a list's first.
  private func typedNumber(_ item: MarkdownNode) -> Int? {
    placeholders.number(line: item.line, column: item.column)
  }
}

extension List.Style {
  /// As a reader cites it after its paragraph's number: "(a)", "ii".
  func label(_ number: Int) -> String {
    switch self {
    case .letters: "(\(latin(number)))"
    case .romans: roman(number)
    case .numbers: ".\(number)"
    case .bullets: ""
    }
  }

  func anchorPart(_ number: Int) -> String {
    switch self {
    case .letters: latin(number)
    case .romans: roman(number)
    case .numbers, .bullets: "\(number)"
    }
  }
}

/// a, b, … z, aa, ab, …
func latin(_ number: Int) -> String {
  var rest = number
  var text = ""
  while rest > 0 {
    rest -= 1
    text = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + text
    rest /= 26
  }
  return text
}

/// i, ii, iii, iv, …
func roman(_ number: Int) -> String {
  let parts: [(Int, String)] = [
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ]
  guard (1..<4000).contains(number) else { return "\(number)" }
  var rest = number
  var text = ""
  for (size, letters) in parts {
    while rest >= size {
      text += letters
      rest -= size
    }
  }
  return text
}
