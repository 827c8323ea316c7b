extension Assessment {
  /// The same as of one period, for a chart or a table whose figures are all of it. Where the newest figure is of
  /// another period, the one of this stands in its place, and nothing is judged of it.
  package func asOf(_ period: Period) -> Assessment {
    guard latest?.period != period else { return self }
    var other = self
    other.latest = series[period]
    other.earlier = series[period.yearsBefore(yearsBefore)]
    other.change = nil
    other.judgement = Judgement(outcome: .notComparable(.noLatestFigure), direction: nil)
    (other.region, other.nation, other.home, other.threshold) = (nil, nil, nil, nil)
    (other.rank, other.similar, other.band) = (nil, nil, nil)
    return other
  }
}
