import Diagnostics
import Indicators

/// "In the 12 months to March 2024" in a report of 22 March 2024: a period that was not over.
func checkPublished(_ sentence: Sentence, _ facts: ProseFacts) -> [Problem] {
  guard let published = facts.published, facts.quarter != nil else { return [] }
  return sentence.typed.flatMap { piece -> [Problem] in
    periods(in: piece.text).compactMap { said, period -> Problem? in
      guard period.last >= published else { return nil }
      return sentence.position(of: said).map {
        warning(
          Finding.Rule.date.rawValue, at: $0,
          "'\(said)' but that had not ended on \(published), when the report came out")
      }
    }
  }
}

/// "The 12 months to June 2020" in a text, each with its period.
private func periods(in text: String) -> [(said: String, period: Period)] {
  text.ranges(of: "12 months to ").compactMap { range in
    let words = text[range.upperBound...].split(maxSplits: 2) { !($0.isLetter || $0.isNumber) }.prefix(2)
    guard words.count == 2 else { return nil }
    let said = "12 months to \(words[0]) \(words[1])"
    guard let period = try? Period.parse(said).get() else { return nil }
    return (said, period)
  }
}

extension Sentence {
  /// "See Appendix 2" where the report has no such heading.
  func checkAppendices(_ headings: [String]) -> [Problem] {
    guard text.contains("ppendix ") || text.contains("nnex ") else { return [] }
    let words = ClaimWords(text)
    return words.tokens.indices.compactMap { place -> Problem? in
      guard ["appendix", "annex"].contains(words.word(place) ?? ""), place + 1 < words.tokens.count else {
        return nil
      }
      let name = words.texts[place + 1].lowercased()
      // "Appendix 1" and "Annex B", not "the appendix shows".
      guard name.count <= 2, name.allSatisfy({ $0.isNumber }) || name.count == 1,
        name != "a" || words.texts[place + 1] == "A"
      else { return nil }
      let said = "\(words.texts[place]) \(words.texts[place + 1])"
      if headings.contains(where: { $0.lowercased().contains(said.lowercased()) }) { return nil }
      return position(of: said).map {
        warning(
          Finding.Rule.link.rawValue, at: $0,
          "'\(said)' but no heading here has that name; add it, or link to where it is")
      }
    }
  }

  /// An address in plain words, which a reader cannot follow.
  func checkAddresses() -> [Problem] {
    typed.compactMap { piece -> Problem? in
      for start in ["https://", "http://", "www."] where piece.text.contains(start) {
        guard let first = piece.text.ranges(of: start).first,
          let word = piece.text[first.lowerBound...].split(whereSeparator: \.isWhitespace).first,
          foreignDashboardNamed(in: piece.text) == nil
        else { continue }
        return position(of: String(word)).map {
          warning(
            Finding.Rule.link.rawValue, at: $0,
            "'\(word)' but it is no link; write [what is there](address)")
        }
      }
      return nil
    }
  }
}
