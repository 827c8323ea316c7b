import Diagnostics
import Indicators

/// "The lowest rate in its region" beside a bound rank.
func checkRank(_ sentence: Sentence, _ clause: Clause, _ facts: ProseFacts) -> [Problem] {
  clause.mentions.filter { $0.binding.part == .rank }.flatMap { mention -> [Problem] in
    guard let indicator = facts.indicator(mention.indicator),
      case .success(let figure) = facts.figure(mention.binding),
      let place = figure.value.flatMap(Double.init),
      let size = groupSize(figure.text), size >= place
    else { return [] }
    // The rank's own words, "3rd of 10 (1st is lowest)", claim nothing.
    let bytes = Array(clause.text.utf8)
    let start = max(0, mention.range.lowerBound - clause.offset)
    let end = min(bytes.count, mention.range.upperBound - clause.offset)
    guard start <= end else { return [] }
    let words = String(decoding: bytes[..<start] + bytes[end...], as: UTF8.self)
    let fromBest = indicator.polarity == .higherIsBetter ? size + 1 - place : place
    let claim = Claim(
      quote: words, basis: .rank, current: .init(fromBest, decimals: 0), comparator: .init(size, decimals: 0))
    return claim.checkRank(ClaimWords(words)).compactMap { problem($0, in: sentence) }
  }
}

/// 10 in "3rd of 10".
private func groupSize(_ text: String) -> Double? {
  let words = text.split { !($0.isLetter || $0.isNumber) }
  return words.firstIndex(of: "of").flatMap { words.indices.contains($0 + 1) ? Double(words[$0 + 1]) : nil }
}
