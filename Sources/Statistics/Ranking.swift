/// Which end of a ranking is first. Always say it: "1st = lowest rate".
package enum RankOrder: String, Sendable, Hashable, CaseIterable {
  case lowestFirst = "lowest_first"
  case highestFirst = "highest_first"
}

/// One area's place: competition ranking, where ties share a place and the next is skipped.
package struct Rank: Sendable, Hashable {
  /// From 1.
  package let place: Int
  /// Shared with another area.
  package let isJoint: Bool
  /// How many areas were ranked.
  package let count: Int

  package init(place: Int, isJoint: Bool, count: Int) {
    self.place = place
    self.isJoint = isJoint
    self.count = count
  }

  /// "joint 2nd of 15"
  package var text: String { "\(isJoint ? "joint " : "")\(ordinal(place)) of \(count)" }
}

/// The rank of each value, `nil` for those that are missing, which are not counted either.
///
/// Give the unrounded values: equal means equal to the last digit.
package func ranks(_ values: [Double?], _ order: RankOrder = .lowestFirst) -> [Rank?] {
  let present = values.indices.compactMap { index in values[index].map { (index, $0) } }
  let sorted = present.sorted { order == .lowestFirst ? $0.1 < $1.1 : $0.1 > $1.1 }
  var result = [Rank?](repeating: nil, count: values.count)
  var start = 0
  while start < sorted.count {
    var end = start + 1
    while end < sorted.count, sorted[end].1 == sorted[start].1 { end += 1 }
    for position in start..<end {
      result[sorted[position].0] = Rank(
        place: start + 1, isJoint: end - start > 1, count: sorted.count)
    }
    start = end
  }
  return result
}

/// "1st", "2nd", "3rd", "11th", "111th".
package func ordinal(_ number: Int) -> String {
  let suffix =
    switch (number % 10, number % 100) {
    case (_, 11...13): "th"
    case (1, _): "st"
    case (2, _): "nd"
    case (3, _): "rd"
    default: "th"
    }
  return "\(number)\(suffix)"
}
