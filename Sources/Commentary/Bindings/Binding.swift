package import Files

/// A figure asked for in prose: `{violence-with-injury previous value}`.
package struct Binding: Sendable, Hashable {
  /// What is asked about the figure.
  package enum Part: String, Sendable, Hashable, CaseIterable {
    /// The figure itself; what is meant when nothing else is said.
    case figure
    /// How much it changed on the year before, without a sign: "5.1%", "1.6 percentage points".
    case change
    /// "up", "down" or "unchanged".
    case direction
    /// "the 12 months to December 2023".
    case period
    case rank
    case threshold
    case peak
    /// How many periods in a row it has moved one way.
    case run
  }

  /// The indicator's slug.
  package var indicator: String
  package var part: Part
  /// The number alone, without the words of its unit.
  package var isBare: Bool
  /// Of the period a year before.
  package var isPrevious: Bool
  /// The slug of an area; `nil` is the site's own area.
  package var area: String?
  /// The slug of an area whose figure is asked for as a comparator.
  package var comparator: String?
  /// A period as the author wrote it: "12 months to June 2020".
  package var at: String?
  /// The period that a change or a direction is reckoned from; `nil` is the year before.
  package var since: String?
  /// As typed, braces and all.
  package var source: String
  package var position: FilePosition

  package init(
    indicator: String, part: Part = .figure, isBare: Bool = false, isPrevious: Bool = false,
    area: String? = nil, comparator: String? = nil, at: String? = nil, since: String? = nil,
    source: String = "",
    position: FilePosition
  ) {
    self.indicator = indicator
    self.part = part
    self.isBare = isBare
    self.isPrevious = isPrevious
    self.area = area
    self.comparator = comparator
    self.at = at
    self.since = since
    self.source = source
    self.position = position
  }
}

/// What a binding turned out to be, ready to be set.
package struct BoundFigure: Sendable, Hashable {
  /// The words, with non-breaking spaces where a line must not end.
  package var text: String
  /// The same for machines: "9.27"; `nil` where there is no number, as for a direction.
  package var value: String?
  /// Which period and area it is of, and where it came from; adds to the page, is never needed.
  package var title: String?
  /// Where the figure is explained; `nil` leaves it without a link.
  package var address: String?
  /// What must stand beside it for all to see: "illustrative".
  package var marker: String?

  package init(
    text: String, value: String? = nil, title: String? = nil, address: String? = nil, marker: String? = nil
  ) {
    self.text = text
    self.value = value
    self.title = title
    self.address = address
    self.marker = marker
  }
}

/// Why a binding has no figure.
package struct BindingError: Error, Sendable, Hashable {
  /// A short name for the rule: `binding-no-value`.
  package var rule: String
  /// What is wrong and what to write instead.
  package var message: String

  package init(rule: String, message: String) {
    self.rule = rule
    self.message = message
  }
}
