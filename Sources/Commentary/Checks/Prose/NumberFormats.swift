import Diagnostics
import Files

/// Typed numbers in a form that leaves a reader guessing: "1,40", "80.88% compared with 76.74".
func checkFormats(_ sentence: Sentence, _ facts: ProseFacts) -> [Problem] {
  guard facts.quarter != nil else { return [] }
  return badThousands(sentence) + lostSigns(sentence)
}

/// Commas that do not stand before three digits each.
private func badThousands(_ sentence: Sentence) -> [Problem] {
  sentence.typed.flatMap { piece -> [Problem] in
    guard piece.text.utf8.contains(UInt8(ascii: ",")) else { return [] }
    return piece.text.split(whereSeparator: \.isWhitespace).compactMap { word -> Problem? in
      let digits = word.drop { !$0.isNumber }
      let number = digits.prefix { $0.isASCII && ($0.isNumber || $0 == ",") }
      let groups = number.split(separator: ",", omittingEmptySubsequences: false)
      // A comma at the end belongs to the sentence.
      let inner = groups.last?.isEmpty == true ? Array(groups.dropLast()) : groups
      guard inner.count > 1, !word.contains("/"),
        !(inner[0].count <= 3 && inner.dropFirst().allSatisfy { $0.count == 3 })
      else { return nil }
      let said = inner.joined(separator: ",")
      return sentence.position(of: said).map {
        warning(
          Finding.Rule.format.rawValue, at: $0,
          "'\(said)' but thousands have three digits behind each comma; it may lack a digit or a space")
      }
    }
  }
}

/// A bare number set beside a percentage that it is compared with.
private func lostSigns(_ sentence: Sentence) -> [Problem] {
  guard sentence.text.utf8.contains(UInt8(ascii: "%")) else { return [] }
  let words = ClaimWords(sentence.text)
  var last: Claim.Value?
  for place in words.tokens.indices {
    guard case .number(let number, let isPercent) = words.tokens[place] else { continue }
    if isPercent {
      last = number
      continue
    }
    guard let percent = last, number.decimals > 0, number.decimals == percent.decimals, number.number <= 100,
      (place - 4..<place).contains(where: { compares.contains(words.word($0) ?? "") }),
      !units.contains(words.word(place + 1) ?? ""),
      let position = sentence.typedPosition(of: words.texts[place])
    else { continue }
    return [
      warning(
        Finding.Rule.format.rawValue, at: position,
        "'\(words.texts[place])' but it stands beside \(percent.text(.percent)); add the per cent sign")
    ]
  }
  return []
}

private let compares: Set<String> = ["compared", "against", "than", "from"]
private let units: Set<String> = ["percentage", "points", "per", "years", "hours", "times"]

extension Sentence {
  /// Where words stand that the author typed; `nil` if they come from a binding.
  fileprivate func typedPosition(of words: String) -> FilePosition? {
    typed.contains { $0.text.contains(words) } ? position(of: words) : nil
  }
}
