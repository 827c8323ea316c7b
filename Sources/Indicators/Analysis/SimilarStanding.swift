package import Statistics

/// Where an area stands among those that it is most like.
package struct SimilarStanding: Sendable, Hashable {
  package struct Member: Sendable, Hashable {
    package var area: AreaID
    package var point: Point
    package var rank: Statistics.Rank
  }

  package var group: SimilarGroup
  package var period: Period
  package var rank: Statistics.Rank
  /// The members that have a figure for the period, by rank.
  package var members: [Member]
  /// The mean of the members' figures, reckoned as the group says; `nil` where that needs cases that are not known.
  package var mean: Double?
  /// How far the area's figure lies from the mean, in per cent of it; `nil` if the mean is nought or not known.
  package var percentFromMean: Double?
}

extension Catalogue {
  /// `nil` where the area has no group, or fewer than two of its members have a figure of the same kind for the period.
  ///
  /// Figures that were made up are never ranked with published ones.
  func similarStanding(of point: Point, in area: AreaID, indicator id: IndicatorID) -> SimilarStanding? {
    guard let group = site.settings.similarGroups.first(where: { $0.area == area }), let own = point.value,
      site[id].unit != .count
    else { return nil }
    let points = group.members.map { member -> Point? in
      guard let found = series(of: id, in: member)?[point.period], found.value != nil,
        found.isIllustrative == point.isIllustrative
      else { return nil }
      return found
    }
    let places = ranks(points.map { $0?.value }, site.methods(of: id).rankOrder)
    let members = zip(group.members, zip(points, places)).compactMap { member, found in
      found.0.flatMap { point in
        found.1.map { SimilarStanding.Member(area: member, point: point, rank: $0) }
      }
    }
    guard members.count > 1, let rank = members.first(where: { $0.area == area })?.rank else { return nil }
    let mean = groupMean(
      members.filter { group.meanHoldsOwn || $0.area != area }.map(\.point), group.mean, site[id].unit)
    return SimilarStanding(
      group: group, period: point.period, rank: rank,
      members: members.sorted { ($0.rank.place, $0.area) < ($1.rank.place, $1.area) }, mean: mean,
      percentFromMean: mean.flatMap { percentChange(from: $0, to: own) })
  }

  private func groupMean(_ points: [Point], _ kind: SimilarGroup.Mean, _ unit: Unit) -> Double? {
    switch kind {
    case .eachOnce: return unweightedMean(points.map(\.value))
    case .pooled:
      let rates = points.compactMap { rate($0.numerator, $0.denominator, unit.multiplier ?? 1) }
      guard rates.count == points.count else { return nil }
      return pooledRate(rates, per: unit.multiplier ?? 1)
    }
  }
}
