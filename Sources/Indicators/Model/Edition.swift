package import Files

/// One quarter's publication: its period, when it came out, and its report.
package struct Edition: Sendable {
  /// The folder's name and part of every address: `2023-24-q3`.
  package var slug: String
  package var period: Period
  package var published: Day
  /// What the board was called then.
  package var organisation: String
  /// A line of Markdown that may bind figures.
  package var title: Located<String>
  /// One or two sentences in Markdown that may bind figures.
  package var summary: Located<String>
  /// What was put right after publication, in plain sentences.
  package var corrections: [String]
  /// The whole report in Markdown, numbered paragraphs and all.
  package var report: Located<String>
  package var position: FilePosition
  /// When it may become public, in seconds since the beginning of 1970 UTC; `nil` is at any time.
  package var publishAt: Int?
  /// Whether it is still being written.
  package var isDraft = false

  package init(
    slug: String, period: Period, published: Day, organisation: String, title: Located<String>,
    summary: Located<String>, corrections: [String] = [], report: Located<String>,
    position: FilePosition
  ) {
    self.slug = slug
    self.period = period
    self.published = published
    self.organisation = organisation
    self.title = title
    self.summary = summary
    self.corrections = corrections
    self.report = report
    self.position = position
  }
}

/// An edition's place in `Site.editions`, oldest first; so a later edition is a greater one.
package struct EditionID: Sendable, Hashable, Comparable {
  private let place: Int32
  package var index: Int { Int(place) }
  package init(_ index: Int) { place = Int32(index) }
  package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}
