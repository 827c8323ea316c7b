import Statistics

/// A figure that an edition gives otherwise than the edition before it did.
package struct Revision: Sendable, Hashable {
  package var indicator: IndicatorID
  package var area: AreaID
  package var period: Period
  package var was: Figure
  package var now: Figure
  /// The edition that gave the earlier figure.
  package var since: EditionID
  /// Why, as the row says.
  package var reason: String
}

extension Catalogue {
  /// What this edition revised, by indicator, area and period.
  ///
  /// Only what a reader can see counts: a change beyond the decimals shown is none. A published figure in
  /// the place of a made-up one is no revision, for the made-up one was never published.
  package var revisions: [Revision] {
    indicatorIDs.filter(knows).flatMap { id -> [Revision] in
      let rows = site.observations[id.index].filter {
        $0.vintage <= edition && !$0.status.contains(.illustrative)
      }
      return zip(rows, rows.dropFirst()).compactMap { before, row in
        guard row.area == before.area, row.period == before.period, row.vintage == edition,
          !looksTheSame(before.figure, row.figure, id)
        else { return nil }
        return Revision(
          indicator: id, area: row.area, period: row.period, was: before.figure, now: row.figure,
          since: before.vintage, reason: row.note)
      }
    }
  }

  private func looksTheSame(_ a: Figure, _ b: Figure, _ id: IndicatorID) -> Bool {
    guard let old = a.value, let new = b.value else { return a == b }
    let decimals = site[id].decimals
    return formatNumber(old, decimals: decimals) == formatNumber(new, decimals: decimals)
  }
}
