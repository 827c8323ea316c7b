extension ControlChart {
  static func points(
    _ values: [Double?], _ segment: Segment, _ index: Int, _ polarity: Polarity, _ settings: Settings
  ) -> [Point] {
    var points: [Point] = []
    // Runs live between gaps.
    var run: [(position: Int, value: Double)] = []
    for position in segment.positions {
      if let value = values[position] {
        run.append((position, value))
      } else {
        points += pointsOfRun(run, segment.limits, index, polarity, settings)
        run = []
      }
    }
    return points + pointsOfRun(run, segment.limits, index, polarity, settings)
  }

  private static func pointsOfRun(
    _ run: [(position: Int, value: Double)], _ limits: Limits?, _ segment: Int, _ polarity: Polarity,
    _ settings: Settings
  ) -> [Point] {
    let values = run.map(\.value)
    let places = values.map { Place($0, limits) }
    let sides = places.map(\.side)
    let isFlat = limits?.isFlat ?? true
    let trends = isFlat ? values.map { _ in 0 } : trends(values, settings.trendLength)
    let shifts = isFlat ? values.map { _ in 0 } : shifts(sides, settings.shiftLength)
    let pairs = isFlat || !settings.marksTwoOfThree ? values.map { _ in false } : twoOfThree(places)
    return run.indices.map { at in
      let place = places[at]
      let outside = place.isOutside && !isFlat
      let cause: Cause =
        if outside {
          place.side > 0 ? .aboveLimit : .belowLimit
        } else if trends[at] != 0 {
          trends[at] > 0 ? .trendIncreasing : .trendDecreasing
        } else if pairs[at] {
          place.side > 0 ? .twoOfThreeAbove : .twoOfThreeBelow
        } else if shifts[at] != 0 {
          shifts[at] > 0 ? .shiftAbove : .shiftBelow
        } else {
          .common
        }
      return Point(
        position: run[at].position, value: run[at].value, segment: segment, side: place.side,
        isOutside: outside, isNear: place.isNear && !isFlat, cause: cause,
        kind: PointKind(cause, polarity))
    }
  }

  /// Where a value lies among the lines.
  private struct Place {
    var side = 0
    var isOutside = false
    var isNear = false

    init(_ value: Double, _ limits: Limits?) {
      guard let limits, !isSame(value, limits.mean) else { return }
      side = value > limits.mean ? 1 : -1
      isOutside = isAbove(value, limits.upper) || isBelow(value, limits.lower)
      isNear = !isOutside && (isAbove(value, limits.nearUpper) || isBelow(value, limits.nearLower))
    }
  }

  /// 1 or -1 for every point of a run of `length` or more points that rise, or fall, at each
  /// step. A turning point between two such runs belongs to the later.
  private static func trends(_ values: [Double], _ length: Int) -> [Int] {
    let steps = zip(values, values.dropFirst()).map { before, after in
      isSame(before, after) ? 0 : after > before ? 1 : -1
    }
    var result = [Int](repeating: 0, count: values.count)
    forEachRun(of: steps) { range, step in
      guard step != 0, range.count >= length - 1 else { return }
      for at in range.lowerBound...range.upperBound { result[at] = step }
    }
    return result
  }

  /// 1 or -1 for every point of a run of `length` or more on one side of the mean.
  private static func shifts(_ sides: [Int], _ length: Int) -> [Int] {
    var result = [Int](repeating: 0, count: sides.count)
    forEachRun(of: sides) { range, side in
      guard side != 0, range.count >= length else { return }
      for at in range { result[at] = side }
    }
    return result
  }

  /// The points near a limit that have company: two or more near the same limit among three
  /// in a row, all of them on that side of the mean.
  private static func twoOfThree(_ places: [Place]) -> [Bool] {
    var result = [Bool](repeating: false, count: places.count)
    guard places.count >= 3 else { return result }
    for start in 0...places.count - 3 {
      let window = start..<start + 3
      let near = window.filter { places[$0].isNear }
      let sides = Set(window.map { places[$0].side })
      guard sides.count == 1, near.count >= 2 else { continue }
      for at in near { result[at] = true }
    }
    return result
  }

  private static func forEachRun(of items: [Int], _ body: (Range<Int>, Int) -> Void) {
    var start = 0
    while start < items.count {
      var end = start + 1
      while end < items.count, items[end] == items[start] { end += 1 }
      body(start..<end, items[start])
      start = end
    }
  }
}
