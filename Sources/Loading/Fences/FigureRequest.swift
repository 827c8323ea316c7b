package import Files
package import Indicators

/// A chart or a table that an author asks for between fences, with every name looked up.
///
/// Whether an edition has the figures for it is found out when it is drawn.
package struct FigureRequest: Sendable {
  package enum Content: Sendable {
    case series(SeriesFigure)
    case categories(CategoryFigure)
  }

  /// What it shows, in Markdown that may bind figures; `nil` is a title made from the figures.
  package var title: Located<String>?
  package var subtitle: Located<String>?
  package var content: Content

  /// Whether it is made of indicators rather than of a table of data.
  package var isOfIndicators: Bool { if case .series = content { true } else { false } }
}

/// A chart or table of indicators.
package struct SeriesFigure: Sendable {
  package enum Kind: Sendable, Hashable {
    case trend, bars, multiples, heatMap, dumbbell, spine, sparkline, slope, table, control, funnel, map
  }

  package var kind: Kind
  /// At least one.
  package var indicators: [IndicatorID]
  /// Empty where the author named none: then the districts, or the home area, as the kind has it.
  package var areas: [AreaID]
  /// `nil` where the author named none.
  package var comparators: [AreaID]?
  /// The first and the last period to show, or the two that are compared.
  package var from: Period?
  package var to: Period?

  /// Days of which a trend says something: the first lockdown, a new service.
  package var events: [(at: Day, title: String)] = []
  /// Whether the rows, or the lines, are several indicators of one area.
  package var hasManyIndicators: Bool
  /// How a map is drawn; of other kinds it says nothing.
  package var map = MapChoices()
}

/// What an author chose for a map.
package struct MapChoices: Sendable, Hashable {
  package enum Layout: String, Sendable, Hashable, CaseIterable {
    /// A hexagon for each area, at the place that `areas.csv` gives it.
    case tiles
    /// The areas as a file of boundaries has them.
    case shapes
    /// A hexagon for each area, at the place that a file gives it.
    case hexes
  }

  package enum Shading: String, Sendable, Hashable, CaseIterable {
    /// How each area stands to the home area.
    case comparison
    /// The size of its figure.
    case values
  }

  /// The highest figures of one whole, on a second map.
  package struct Pair: Sendable, Hashable {
    package var whole: AreaID
    package var top: Int
  }

  package var layout = Layout.tiles
  /// The file that has the shapes; `nil` for tiles.
  package var map: AreaMapID?
  /// The type of the wholes between which heavier lines are drawn.
  package var outline: AreaType?
  package var pair: Pair?
  /// `nil` where the author left it to the figures.
  package var shading: Shading?
  /// The period of all figures; `nil` is the newest that any of the areas has.
  package var period: Period?

  package init(layout: Layout = .tiles, shading: Shading? = nil, period: Period? = nil) {
    self.layout = layout
    self.shading = shading
    self.period = period
  }
}

/// A chart of a table of data.
package struct CategoryFigure: Sendable {
  package enum Kind: String, Sendable, Hashable, CaseIterable { case stacked, grouped, shares, twin, table }

  /// Categories that are drawn as one.
  package struct Combination: Sendable, Hashable {
    package var title: String
    package var categories: [String]
  }

  package var kind: Kind
  package var table: DataTableID
  /// What the values count: `offences`, `%`.
  package var unit: String
  package var source: String
  /// The category that holds the totals; it is not drawn beside its parts.
  package var total: String?
  package var combined: [Combination]
  /// The periods to show; empty is all.
  package var periods: [Period]
  /// What higher and lower values are higher and lower than.
  package var comparedWith: String?
  /// How a table is laid out; of charts it says nothing.
  package var layout = TableLayout()
}

/// What an author chose for a table of data.
package struct TableLayout: Sendable {
  /// What the rows or columns of a table may be.
  package enum Dimension: String, Sendable, Hashable, CaseIterable { case category, part, area, period }

  package var rows = Dimension.category
  /// The heading of the first column.
  package var first: String?
  /// The headings of the columns of values and of cases; without the second, cases are not shown.
  package var value: String?
  package var cases: String?
  /// What the ranks are by: "number of crimes".
  package var rankedBy: String?
  /// The values are changes: a rise has a plus, as a fall has a minus.
  package var isSigned = false
  /// What the document's bands mean, in the author's order.
  package var bands: [(name: String, meaning: String)] = []
  /// The rows to show, by what they hold; a list that is empty holds back nothing.
  package var categories: [String] = []
  package var groups: [String] = []
  package var parts: [String] = []
  package var areas: [String] = []
  /// What each has a page of its own of.
  package var choices: [Choices] = []

  /// A page for each category, part, area or period of a table, so that a reader can choose without a script.
  package struct Choices: Sendable {
    /// The folder of the pages, below that of the page that the table stands on: `kinds`.
    package var slug: String
    package var by: Dimension
  }

  package init() {}
}

extension CategoryFigure {
  /// The rows of the table that the author asked for.
  package func shown(of table: DataTable) -> [DataTable.Row] {
    func has(_ list: [String], _ name: String?) -> Bool { list.isEmpty || name.map(list.contains) == true }
    return table.rows.filter { row in
      has(layout.categories, row.category) && has(layout.groups, row.group) && has(layout.parts, row.part)
        && has(layout.areas, row.area) && (periods.isEmpty || row.period.map(periods.contains) == true)
    }
  }
}

extension CategoryFigure {
  /// The parts of each bar, in the order of the table: categories, or for grouped bars periods, or for two
  /// panels the wholes.
  package func partNames(in table: DataTable) -> [String] {
    var names: [String] = []
    for row in table.rows {
      let name: String?
      switch kind {
      case .stacked, .shares: name = row.category == total ? nil : shownName(of: row.category)
      case .grouped:
        name = periods.isEmpty || row.period.map(periods.contains) == true ? row.period?.short : nil
      case .twin: name = row.part
      case .table: name = nil
      }
      if let name, !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The name under which a category is drawn.
  package func shownName(of category: String) -> String {
    combined.first { $0.categories.contains(category) }?.title ?? category
  }
}

extension TableLayout.Dimension {
  /// What a row has there.
  package func name(of row: DataTable.Row) -> String? {
    switch self {
    case .category: row.category
    case .part: row.part
    case .area: row.area
    case .period: row.period?.short
    }
  }
}
