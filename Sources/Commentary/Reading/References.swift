import Diagnostics

extension Document {
  /// Every anchor of the document, in reading order.
  package var anchors: [String] { blocks.flatMap(\.anchors) }

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

extension Block {
  fileprivate var anchors: [String] {
    switch self {
    case .heading(let heading): [heading.anchor]
    case .numbered(let paragraph): [paragraph.anchor] + paragraph.blocks.flatMap(\.anchors)
    case .list(let list):
      list.items.flatMap { item in (item.anchor.map { [$0] } ?? []) + item.blocks.flatMap(\.anchors) }
    case .quote(let blocks): blocks.flatMap(\.anchors)
    case .paragraph, .table, .code, .fence, .rule: []
    }
  }
}
