package import Files

/// One of the board's aims, under which indicators are grouped.
package struct Priority: Sendable {
  package var slug: String
  package var title: String
  package var shortTitle: String?
  package var order: Int
  package var earlierTitles: [EarlierTitle]
  /// What the aim means, in Markdown.
  package var introduction: Located<String>
  package var position: FilePosition
  /// Slugs that it had before; addresses with them lead here.
  package var aliases: [Located<String>] = []

  package init(
    slug: String, title: String, shortTitle: String? = nil, order: Int, earlierTitles: [EarlierTitle] = [],
    introduction: Located<String>, position: FilePosition
  ) {
    self.slug = slug
    self.title = title
    self.shortTitle = shortTitle
    self.order = order
    self.earlierTitles = earlierTitles
    self.introduction = introduction
    self.position = position
  }
}

/// A priority's place in `Site.priorities`, which is by `order`.
package struct PriorityID: Sendable, Hashable, Comparable {
  package var index: Int
  package init(_ index: Int) { self.index = index }
  package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}
