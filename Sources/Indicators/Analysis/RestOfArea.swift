import Statistics

extension Catalogue {
  /// Tests an area against the rest of one that it makes more than a quarter of. Against the whole, most of which
  /// it shares, a real difference would be missed.
  ///
  /// - Returns: `nil` where it is a smaller part, is no part, or the counts are not known.
  func againstRest(
    _ point: Point, of id: IndicatorID, in area: AreaID, within other: AreaID, _ beside: Point
  ) -> ThreeWay? {
    guard isPart(area, of: other), let numerator = point.numerator, let denominator = point.denominator,
      let whole = counts(of: id, in: other, beside),
      whole.numerator > numerator, whole.denominator > denominator
    else { return nil }
    let confidence = site.methods(of: id).confidence.interval
    switch site[id].unit {
    case .count: return nil
    case .percent:
      guard 4 * numerator > whole.numerator, let part = proportion(numerator, denominator),
        let rest = proportion(whole.numerator - numerator, whole.denominator - denominator)
      else { return nil }
      switch ProportionChange(from: rest, to: part).verdict(confidence) {
      case .increased: return .higher
      case .decreased: return .lower
      case .noSignificantChange, .stable, .notComparable: return .similar
      }
    case .rate, .ratio:
      let multiplier = site[id].unit.multiplier ?? 1
      guard let part = rate(numerator, denominator, multiplier),
        let all = rate(whole.numerator, whole.denominator, multiplier), ThreeWay.takesUp(part, of: all)
      else { return nil }
      return ThreeWay(area: part, within: all, confidence)
    }
  }

  private func isPart(_ area: AreaID, of other: AreaID) -> Bool { site[area].parent == site[other].slug }

  /// The counts behind a figure; of an area for which only the figure was published, those of its parts, if all
  /// of them are known.
  private func counts(
    of id: IndicatorID, in area: AreaID, _ point: Point
  ) -> (numerator: Double, denominator: Double)? {
    if let numerator = point.numerator, let denominator = point.denominator {
      return (numerator, denominator)
    }
    let slug = site[area].slug
    var sum = (numerator: 0.0, denominator: 0.0)
    for part in site.areas.indices.map(AreaID.init) where site[part].parent == slug {
      guard let found = series(of: id, in: part)?[point.period], let numerator = found.numerator,
        let denominator = found.denominator
      else { return nil }
      sum.numerator += numerator
      sum.denominator += denominator
    }
    return sum.denominator > 0 ? sum : nil
  }
}
