/// A sentence cut into words, numbers and the places where its clauses end.
enum WordToken: Equatable {
  case word(String)
  case number(Claim.Value, isPercent: Bool)
  /// A comma, or a word that turns the sense: but, however, although.
  case turn(String)
  /// A full stop, a semicolon, or words left out.
  case stop

  var word: String? {
    if case .word(let word) = self { word } else { nil }
  }
}

private let turningWords: Set<String> = [
  "but", "however", "although", "though", "whereas", "while", "whilst", "yet", "conversely",
]

/// Cuts a sentence. Words are in lower case without possessive endings; titles in
/// double quotation marks are left out, since their words claim nothing.
func wordTokens(_ sentence: String) -> [WordToken] {
  var tokens: [WordToken] = []
  let letters = Array(withoutQuotedTitles(sentence).lowercased().unicodeScalars)
  var at = 0
  func isDigit(_ place: Int) -> Bool { place < letters.count && ("0"..."9").contains(letters[place]) }
  while at < letters.count {
    let letter = letters[at]
    if isDigit(at) {
      var text = ""
      while at < letters.count, isDigit(at) || (",.".unicodeScalars.contains(letters[at]) && isDigit(at + 1))
      {
        text.unicodeScalars.append(letters[at])
        at += 1
      }
      // 2020/21, 2nd and 12-month are names, not amounts.
      if at < letters.count, letters[at] == "/" || letters[at].properties.isAlphabetic || letters[at] == "-" {
        while at < letters.count,
          letters[at].properties.isAlphabetic || isDigit(at) || letters[at] == "/" || letters[at] == "-"
        {
          text.unicodeScalars.append(letters[at])
          at += 1
        }
        tokens.append(.word(text))
        continue
      }
      var isPercent = false
      var next = at
      while next < letters.count, letters[next] == " " || letters[next] == "\u{A0}" { next += 1 }
      if next < letters.count, letters[next] == "%" {
        isPercent = true
        at = next + 1
      }
      if let value = Claim.Value(printed: text) { tokens.append(.number(value, isPercent: isPercent)) }
    } else if letter.properties.isAlphabetic {
      var text = ""
      while at < letters.count, letters[at].properties.isAlphabetic || isDigit(at) {
        text.unicodeScalars.append(letters[at])
        at += 1
      }
      if at < letters.count, letters[at] == "'" || letters[at] == "\u{2019}" {
        while at < letters.count,
          letters[at] == "'" || letters[at] == "\u{2019}" || letters[at].properties.isAlphabetic
        { at += 1 }
      }
      tokens.append(turningWords.contains(text) ? .turn(text) : .word(text))
    } else {
      switch letter {
      case ",": tokens.append(.turn(","))
      case ".", ";", ":", "…", "!", "?": tokens.append(.stop)
      default: break
      }
      at += 1
    }
  }
  return tokens
}

private func withoutQuotedTitles(_ sentence: String) -> String {
  var result = ""
  var inside: String?
  for character in sentence {
    let isMark = "\"\u{201C}\u{201D}".contains(character)
    if let held = inside {
      if isMark {
        // One or two words in quotation marks are stressed, not named.
        if held.split(separator: " ").count <= 2 { result += held }
        inside = nil
      } else {
        inside = held + String(character)
      }
    } else if isMark {
      inside = ""
    } else {
      result.append(character)
    }
  }
  return result + (inside ?? "")
}
