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

/// A sentence as tokens, and each token as it was written, for messages.
struct CutSentence {
  var tokens: [WordToken] = []
  var texts: [String] = []

  mutating func add(_ token: WordToken, _ text: String) {
    tokens.append(token)
    texts.append(text)
  }
}

/// Cuts a sentence. Words are in lower case without possessive endings; titles in
/// double quotation marks are left out, since their words claim nothing.
func cutSentence(_ sentence: String) -> CutSentence {
  var cut = CutSentence()
  let written = Array(withoutQuotedTitles(sentence).unicodeScalars)
  // Letter by letter, so that places stay the same: nothing here changes its length in English.
  let letters = written.map { scalar in
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value + 32) ?? scalar : scalar
  }
  var at = 0
  var start = 0
  func text(_ end: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: written[start..<end])
    return String(text)
  }
  /// "-40%", whose start is the end of "28".
  func startsRange(_ place: Int) -> Bool {
    guard letters[place] == "-", isDigit(place + 1) else { return false }
    var end = place + 1
    while isDigit(end) || (isDigit(end + 1) && letters[end] == ".") { end += 1 }
    while end < letters.count, letters[end] == " " { end += 1 }
    return end < letters.count && letters[end] == "%"
  }
  func isDigit(_ place: Int) -> Bool { place < letters.count && ("0"..."9").contains(letters[place]) }
  while at < letters.count {
    let letter = letters[at]
    start = at
    if isDigit(at) {
      var name = ""
      while at < letters.count, isDigit(at) || (",.".unicodeScalars.contains(letters[at]) && isDigit(at + 1))
      {
        name.unicodeScalars.append(letters[at])
        at += 1
      }
      // 2020/21, 2nd and 12-month are names, not amounts; 28-40% is two amounts.
      if at < letters.count, !startsRange(at),
        letters[at] == "/" || letters[at].isWordLetter || letters[at] == "-"
      {
        while at < letters.count,
          letters[at].isWordLetter || isDigit(at) || letters[at] == "/" || letters[at] == "-"
        {
          name.unicodeScalars.append(letters[at])
          at += 1
        }
        cut.add(.word(name), text(at))
        continue
      }
      var isPercent = false
      var next = at
      while next < letters.count, letters[next] == " " || letters[next] == "\u{A0}" { next += 1 }
      if next < letters.count, letters[next] == "%" {
        isPercent = true
        at = next + 1
      }
      for spelling in ["per cent", "percent"] where !isPercent {
        let end = next + spelling.unicodeScalars.count
        guard end <= letters.count, spelling.unicodeScalars.elementsEqual(letters[next..<end]),
          end == letters.count || !letters[end].isWordLetter
        else { continue }
        isPercent = true
        at = end
      }
      if let value = Claim.Value(printed: name) {
        cut.add(.number(value, isPercent: isPercent), text(at))
      }
    } else if letter.isWordLetter {
      var name = ""
      while at < letters.count, letters[at].isWordLetter || isDigit(at) {
        name.unicodeScalars.append(letters[at])
        at += 1
      }
      if at < letters.count, letters[at] == "'" || letters[at] == "\u{2019}" {
        while at < letters.count,
          letters[at] == "'" || letters[at] == "\u{2019}" || letters[at].isWordLetter
        { at += 1 }
      }
      cut.add(turningWords.contains(name) ? .turn(name) : .word(name), text(at))
    } else {
      switch letter {
      case ",": cut.add(.turn(","), ",")
      case ".", ";", ":", "…", "!", "?": cut.add(.stop, String(letter))
      default: break
      }
      at += 1
    }
  }
  return cut
}

extension Unicode.Scalar {
  /// Nearly all letters are those of ASCII, and need no look into Unicode's tables.
  fileprivate var isWordLetter: Bool {
    isASCII ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) : properties.isAlphabetic
  }
}

private func withoutQuotedTitles(_ sentence: String) -> String {
  // The byte of a straight mark, or the first one of the others; few sentences have either.
  guard sentence.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0xE2 }) else { return sentence }
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
