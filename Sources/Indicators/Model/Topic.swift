package import Files

/// A curated page: an officer's own choice of text, charts and tables on one subject.
package struct Topic: Sendable {
  package var slug: String
  /// A line of Markdown that may bind figures.
  package var title: Located<String>
  /// Its place in lists of such pages.
  package var order: Int
  /// One or two sentences in Markdown that may bind figures.
  package var summary: Located<String>
  /// The first edition that has the page; `nil` is every edition.
  package var from: EditionID?
  /// In Markdown, with bindings and fences.
  package var body: Located<String>
  package var position: FilePosition
  /// Slugs that it had before; addresses with them lead here.
  package var aliases: [Located<String>] = []

  package init(
    slug: String, title: Located<String>, order: Int, summary: Located<String>, from: EditionID? = nil,
    body: Located<String>, position: FilePosition
  ) {
    self.slug = slug
    self.title = title
    self.order = order
    self.summary = summary
    self.from = from
    self.body = body
    self.position = position
  }
}

/// A topic's place in `Site.topics`, which is by `order`, then by slug.
package struct TopicID: Sendable, Hashable, Comparable {
  package var index: Int
  package init(_ index: Int) { self.index = index }
  package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}
