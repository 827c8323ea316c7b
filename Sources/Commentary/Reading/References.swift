import Diagnostics

extension Document {
  /// Every anchor of the document, in reading order.
  package var anchors: [String] { blocks.places.map(\.anchor) }

  /// The same document with each link to a paragraph's name led to the paragraph, and with the words
  /// "paragraph 6(a)", or those of the heading, in each link that has none.
  func resolvingReferences(names: [String: String]) -> Document {
    var words: [String: String] = [:]
    for place in blocks.places { words[place.anchor] = place.words }
    var resolved = self
    resolved.blocks = blocks.mappingLinks { link in
      guard link.address.hasPrefix("#") else { return link }
      var link = link
      let name = String(link.address.dropFirst())
      let anchor = names[name] ?? name
      link.address = "#" + anchor
      if link.words.isEmpty, let words = words[anchor] { link.words = [.text(words, link.position)] }
      return link
    }
    return resolved
  }

  /// Reports links to a paragraph or heading of this document that is not there.
  func checkReferences(into problems: inout Problems) {
    let anchors = anchors
    let known = Set(anchors)
    for link in links where link.address.hasPrefix("#") {
      let target = String(link.address.dropFirst())
      if known.contains(target) { continue }
      let last = blocks.reduce(0) { last, block in
        if case .numbered(let paragraph) = block { max(last, paragraph.number) } else { last }
      }
      let number = target.hasPrefix("paragraph-") ? Int(target.dropFirst("paragraph-".count)) : nil
      problems.add(
        .error, "unknown-anchor", at: link.position,
        "nothing here is called '#\(target)'"
          + (number != nil && last > 0
            ? "; paragraphs run from 1 to \(last)" : didYouMean(target, in: anchors)))
    }
  }
}

/// A place that can be linked to, and how a text speaks of it.
private struct Place {
  var anchor: String
  /// "paragraph 6(a)ii"; a heading's own words.
  var words: String
}

extension [Block] {
  fileprivate var places: [Place] {
    flatMap { block -> [Place] in
      switch block {
      case .heading(let heading):
        return [Place(anchor: heading.anchor, words: heading.words.plainText())]
      case .numbered(let paragraph):
        let own = Place(anchor: paragraph.anchor, words: "paragraph\u{a0}\(paragraph.number)")
        return [own] + paragraph.blocks.places
      case .list(let list):
        return list.items.flatMap { item -> [Place] in
          let own = item.anchor.map { anchor in
            [Place(anchor: anchor, words: "paragraph\u{a0}\(item.reference ?? "")")]
          }
          return (own ?? []) + item.blocks.places
        }
      case .quote(let blocks): return blocks.places
      case .element(let element): return element.blocks.places
      case .paragraph, .table, .code, .fence, .rule: return []
      }
    }
  }

  /// The same blocks with every link changed.
  fileprivate func mappingLinks(_ change: (Link) -> Link) -> [Block] {
    map { block in
      switch block {
      case .heading(var heading):
        heading.words = heading.words.mappingLinks(change)
        return .heading(heading)
      case .paragraph(var paragraph):
        paragraph.words = paragraph.words.mappingLinks(change)
        return .paragraph(paragraph)
      case .numbered(var paragraph):
        paragraph.blocks = paragraph.blocks.mappingLinks(change)
        return .numbered(paragraph)
      case .list(var list):
        for index in list.items.indices {
          list.items[index].blocks = list.items[index].blocks.mappingLinks(change)
        }
        return .list(list)
      case .table(var table):
        table.caption = table.caption.mappingLinks(change)
        table.header = table.header.map { $0.mappingLinks(change) }
        table.rows = table.rows.map { $0.map { $0.mappingLinks(change) } }
        return .table(table)
      case .quote(let blocks): return .quote(blocks.mappingLinks(change))
      case .element(var element):
        element.blocks = element.blocks.mappingLinks(change)
        return .element(element)
      case .code, .fence, .rule: return block
      }
    }
  }
}

extension [Inline] {
  fileprivate func mappingLinks(_ change: (Link) -> Link) -> [Inline] {
    map { piece in
      switch piece {
      case .emphasis(let words): return .emphasis(words.mappingLinks(change))
      case .strong(let words): return .strong(words.mappingLinks(change))
      case .struckOut(let words): return .struckOut(words.mappingLinks(change))
      case .link(var link):
        link.words = link.words.mappingLinks(change)
        return .link(change(link))
      case .element(var element):
        element.words = element.words.mappingLinks(change)
        return .element(element)
      case .text, .code, .binding, .softBreak, .lineBreak: return piece
      }
    }
  }
}
