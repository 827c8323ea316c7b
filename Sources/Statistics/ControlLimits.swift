extension ControlChart {
  /// What the mean moving range is multiplied by to reach a limit.
  private static let reach = 2.66
  /// A moving range of this many times the mean one is an outlier.
  private static let screen = 3.267

  static func segment(_ values: [Double?], _ positions: Range<Int>, _ settings: Settings) -> Segment {
    let present = positions.filter { values[$0] != nil }
    var used = positions
    if let fixedAfter = settings.fixedAfter, fixedAfter > 0, present.count > fixedAfter {
      used = positions.lowerBound..<present[fixedAfter - 1] + 1
    }
    let limits = limits(values[used], screensOutliers: settings.screensOutliers)
    let status: LimitsStatus =
      limits == nil ? .none : present.count < settings.fullFrom ? .trial : .full
    return Segment(positions: positions, count: present.count, limits: limits, status: status)
  }

  private static func limits(_ values: ArraySlice<Double?>, screensOutliers: Bool) -> Limits? {
    // A missing value takes both of its moving ranges with it.
    var ranges = zip(values, values.dropFirst()).compactMap { before, after in
      before.flatMap { before in after.map { abs($0 - before) } }
    }
    guard let mean = unweightedMean(Array(values)), var average = unweightedMean(ranges) else { return nil }
    if screensOutliers {
      ranges.removeAll { $0 >= screen * average }
      average = unweightedMean(ranges) ?? 0
    }
    let distance = reach * average
    return Limits(
      mean: mean, lower: mean - distance, upper: mean + distance,
      nearLower: mean - distance * 2 / 3, nearUpper: mean + distance * 2 / 3,
      isFlat: isSame(mean + distance, mean))
  }
}
