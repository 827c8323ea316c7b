extension Claim {
  /// "In line with its group" is the middle half of a ranking; "better" is one half and "worse" the other.
  ///
  /// Place 1 is taken to be the best, as in tables of similar areas.
  func checkRank(_ words: ClaimWords) -> [Finding] {
    guard basis == .rank, let place = current?.number, let size = comparator?.number, size >= 2,
      (1...size).contains(place)
    else { return [] }
    let share = (place - 0.5) / size
    let says: String
    if words.holds("in line", "average", "typical") {
      guard share < 0.25 || share > 0.75 else { return [] }
      says = "in line"
    } else if words.holds("better", "best", "ahead", "lowest") {
      guard share > 0.5 else { return [] }
      says = "better"
    } else if words.holds("worse", "worst", "behind") {
      guard share < 0.5 else { return [] }
      says = "worse"
    } else {
      return []
    }
    return [
      Finding(
        .rank, .doubtful,
        "says '\(says)' of place \(place.asTyped(0)) among \(size.asTyped(0)); give the place instead")
    ]
  }
}
