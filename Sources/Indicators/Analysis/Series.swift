/// One figure of a series, with everything that is known about it.
package struct Point: Sendable, Hashable {
  package var period: Period
  @PackedFigure package var figure: Figure
  @Packed package var numerator: Double?
  @Packed package var denominator: Double?
  /// The 95% confidence interval, given or computed, in the indicator's unit.
  @PackedLimits package var limits: ClosedRange<Double>?
  package var status: Status
  package var vintage: EditionID
  package var note: String
  /// The value that an earlier edition gave, where this one differs.
  @Packed package var earlier: Double?

  package var value: Double? { figure.value }
  package var isIllustrative: Bool { status.contains(.illustrative) }
}

/// What an edition knew of one indicator in one area.
package struct Series: Sendable, Hashable {
  package var area: AreaID
  /// Figures of the indicator's own window, oldest first, each period once.
  package var points: [Point]
  /// Figures for other kinds of period: told in the table of all figures, never drawn with the rest.
  package var others: [Point]

  package init(area: AreaID, points: [Point], others: [Point] = []) {
    self.area = area
    self.points = points
    self.others = others
  }

  /// The newest figure that has a value.
  package var latest: Point? { points.last { $0.value != nil } }

  package subscript(period: Period) -> Point? {
    points.first { $0.period == period } ?? others.first { $0.period == period }
  }

  package var hasIllustrative: Bool {
    points.contains(where: \.isIllustrative) || others.contains(where: \.isIllustrative)
  }

  /// The points that came from a source, not from the script that fills the gaps.
  package var published: [Point] { points.filter { !$0.isIllustrative } }
}
