import HTML

extension ProseWriter {
  /// The pieces of one paragraph, heading or cell.
  func writeLine(_ words: [Inline]) -> [Node] {
    var startsSentence = true
    return write(words, &startsSentence)
  }

  private func write(_ words: [Inline], _ startsSentence: inout Bool) -> [Node] {
    words.map { piece in
      switch piece {
      case .text(let text, _):
        startsSentence = endsSentence(text, startsSentence)
        return .text(text)
      case .emphasis(let words): return .el("em", write(words, &startsSentence))
      case .strong(let words): return .el("strong", write(words, &startsSentence))
      case .struckOut(let words): return .el("del", write(words, &startsSentence))
      case .code(let text):
        startsSentence = false
        return .el("code", [.text(text)])
      case .link(let link):
        guard let address = address(link.address) else {
          return .fragment(write(link.words, &startsSentence))
        }
        return .el(
          "a", ["href": address, "title": link.title.isEmpty ? nil : link.title],
          insideLink.write(link.words, &startsSentence))
      case .binding(let binding):
        defer { startsSentence = false }
        return write(binding, startsSentence: startsSentence)
      case .element(let element):
        return .element(
          Node.Element(
            name: element.name, attributes: attributes(element.attributes),
            children: write(element.words, &startsSentence)))
      case .softBreak: return .text("\n")
      case .lineBreak: return .el("br")
      }
    }
  }

  private func write(_ binding: Binding, startsSentence: Bool) -> Node {
    guard case .success(var found) = figure(binding) else {
      // A site with such a binding is refused before it is written; the shorthand stands for no figure.
      return .el("span", ["class": "figure"], ["[x]"])
    }
    if startsSentence, let first = found.text.first {
      found.text = first.uppercased() + found.text.dropFirst()
    }
    let attributes: Attributes = ["class": "figure", "title": found.title]
    var node: Node =
      if let value = found.value {
        .el("data", ["value": value, "class": "figure", "title": found.title], [.text(found.text)])
      } else {
        .el("span", attributes, [.text(found.text)])
      }
    if linksFigures, let address = found.address.flatMap(self.address) {
      node = .el("a", ["class": "figure-link", "href": address], [node])
    }
    guard let marker = found.marker else { return node }
    return [node, " ", .el("span", ["class": "figure-marker"], [.text("(\(marker))")])]
  }
}

/// Whether what follows `text` begins a sentence, given whether `text` itself did.
private func endsSentence(_ text: String, _ startsSentence: Bool) -> Bool {
  var rest = text[...]
  while let last = rest.last, last.isWhitespace || "\u{201C}\u{2018}(".contains(last) { rest.removeLast() }
  guard let last = rest.last else { return startsSentence }
  // "9.27" does not end here; a full stop ends a sentence only with a space after it.
  return ".?!".contains(last) && rest.endIndex < text.endIndex
}
