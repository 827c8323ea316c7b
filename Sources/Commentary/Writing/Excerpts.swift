package import Files
package import HTML

/// What a document says of one indicator, in the smallest piece that makes sense alone.
package struct Excerpt: Sendable, Hashable {
  /// How it is cited, `6(a)ii`; `nil` outside numbered paragraphs.
  package var reference: String?
  /// Where it stands in its document; `nil` only before the first heading of a document without numbers.
  package var anchor: String?
  package var blocks: [Block]
  package var position: FilePosition
}

extension Document {
  /// Each paragraph or item that binds a figure of an indicator, without the items inside it
  /// that do not.
  ///
  /// An item is given with its own words and tables but not with lists in it: those of its items
  /// that bind the indicator are excerpts of their own. Charts stay behind, since the page that
  /// shows the excerpt has its own.
  package func excerpts(binding indicator: String) -> [Excerpt] {
    var heading: String?
    return blocks.flatMap { block -> [Excerpt] in
      switch block {
      case .heading(let found):
        heading = found.anchor
        return []
      case .numbered(let paragraph):
        return excerpts(
          in: paragraph.blocks, of: indicator, reference: "\(paragraph.number)", anchor: paragraph.anchor,
          position: paragraph.position)
      case .paragraph(let paragraph):
        return paragraph.words.bindings.contains { $0.indicator == indicator }
          ? [Excerpt(anchor: heading, blocks: [block], position: paragraph.position)] : []
      case .table(let table):
        return [block].allWords.flatMap(\.bindings).contains { $0.indicator == indicator }
          ? [Excerpt(anchor: heading, blocks: [block], position: table.position)] : []
      case .list(let list):
        return list.items.flatMap { item in
          excerpts(in: item.blocks, of: indicator, anchor: heading, position: item.position)
        }
      case .quote, .code, .fence, .element, .rule: return []
      }
    }
  }

  private func excerpts(
    in blocks: [Block], of indicator: String, reference: String? = nil, anchor: String?,
    position: FilePosition
  ) -> [Excerpt] {
    var own: [Block] = []
    var nested: [Excerpt] = []
    for block in blocks {
      if case .fence = block { continue }
      guard case .list(let list) = block else {
        own.append(block)
        continue
      }
      for item in list.items {
        nested += excerpts(
          in: item.blocks, of: indicator, reference: item.reference ?? reference,
          anchor: item.anchor ?? anchor, position: item.position)
      }
    }
    guard own.allWords.flatMap(\.bindings).contains(where: { $0.indicator == indicator }) else {
      return nested
    }
    return [Excerpt(reference: reference, anchor: anchor, blocks: own, position: position)] + nested
  }
}

extension ProseWriter {
  /// An excerpt as it stands on another page: without anchors, which belong to its own document.
  package func write(_ excerpt: Excerpt) -> Node {
    var writer = self
    writer.hasAnchors = false
    return writer.write(excerpt.blocks)
  }
}
