package import Files

/// Figures of a single document that belong to no indicator: numbers by category, as it printed them.
package struct DataTable: Sendable {
  package struct Row: Sendable {
    package var category: String
    /// The heading that the category stands under.
    package var group: String?
    /// Which of several wholes the value is a part of: `All offenders`.
    package var part: String?
    /// A place as the document names it; it need not be one of the site's areas.
    package var area: String?
    package var period: Period?
    package var figure: Figure
    /// Digits after the point, as printed.
    package var decimals: Int
    /// How the document says it compares, where it does.
    package var compared: Compared?
    package var note: String
    package var position: FilePosition
    /// How many people or cases the value stands for.
    package var cases: Int?
    /// How many people a percentage is of, or how many places a rank is among.
    package var base: Int?
    /// Whom the base counts, in words: "those with a concern about care".
    package var of: String?
    /// What the value counts, where the rows of a table differ: `%`, `years`, `rank`.
    package var unit: String?
    /// The place in the document's own order.
    package var rank: Int?
    /// The document's own words for how the category stands: "Significantly high".
    package var band: String?

    package init(
      category: String, group: String? = nil, part: String? = nil, period: Period? = nil, figure: Figure,
      decimals: Int = 0, compared: Compared? = nil, note: String = "", position: FilePosition
    ) {
      self.category = category
      self.group = group
      self.part = part
      self.period = period
      self.figure = figure
      self.decimals = decimals
      self.compared = compared
      self.note = note
      self.position = position
    }
  }

  /// A significant difference that the document itself marks, such as by ▲ and ▼.
  package enum Compared: String, Sendable, Hashable, CaseIterable { case higher, lower }

  package var slug: String
  /// The document that it belongs to, by its folder: `assessments/crime-2012`; `nil` if it is anybody's.
  package var folder: String?
  package var rows: [Row]
  package var position: FilePosition

  package init(slug: String, folder: String? = nil, rows: [Row], position: FilePosition) {
    self.slug = slug
    self.folder = folder
    self.rows = rows
    self.position = position
  }
}

/// A data table's place in `Site.tables`, which is by slug.
package struct DataTableID: Sendable, Hashable, Comparable {
  package var index: Int
  package init(_ index: Int) { self.index = index }
  package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}
