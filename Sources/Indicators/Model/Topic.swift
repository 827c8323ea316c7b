package import Files

/// A curated page: an officer's own choice of text, charts and tables on one subject.
package struct Topic: Sendable {
  /// What a page is, which decides its folder, its numbers and what stands round it.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Text and charts on one subject.
    case dashboard
    /// A long document with numbered sections and tables of its own.
    case assessment
    /// A paper of a meeting, in numbered paragraphs.
    case paper

    /// The folder of its pages, and of its files below `Content/`.
    package var folder: String {
      switch self {
      case .dashboard: "dashboards"
      case .assessment: "assessments"
      case .paper: "papers"
      }
    }
  }

  /// An item of an agenda.
  package struct Item: Sendable, Hashable {
    package var title: String
    /// The way to its paper, from the root of the site; `nil` if it has none.
    package var paper: Located<String>?
    /// A role or a body, never a person.
    package var presenter: String?

    package init(title: String, paper: Located<String>? = nil, presenter: String? = nil) {
      self.title = title
      self.paper = paper
      self.presenter = presenter
    }
  }

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
  package var kind = Kind.dashboard
  /// What stands in the table at the head of a document: "Area covered" and which it is.
  package var details: [(name: String, text: String)] = []
  /// The items of an agenda, numbered from 1.
  package var agenda: [Item] = []
  /// The day of the meeting that a paper is for, and of the next one.
  package var meeting: Day?
  package var nextMeeting: Day?

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
