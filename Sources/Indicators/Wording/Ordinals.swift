package import Statistics

/// A rank in a sentence: "first" to "ninth" in words, then "10th", as the Office for National
/// Statistics writes them. Takes 1 and above.
package func ordinalInWords(_ number: Int) -> String {
  let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
  return words.indices.contains(number - 1) ? words[number - 1] : ordinal(number)
}

extension Rank {
  /// "joint second of 9", "10th of 12".
  package var inWords: String { "\(isJoint ? "joint " : "")\(ordinalInWords(place)) of \(count)" }
}

extension RankOrder {
  /// What "1st" means: "lowest".
  package var firstIs: String { self == .lowestFirst ? "lowest" : "highest" }
}
