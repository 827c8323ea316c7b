/// A piece of a written period. Case, spacing and the sort of dash no longer matter.
struct PeriodToken {
  enum Kind: Equatable {
    /// A number, and how many digits it was written with.
    case number(Int, digits: Int)
    /// A month by name, 1 to 12.
    case month(Int)
    /// `Q2`, `Quarter 2`: any number, so that a fifth quarter gets its own message.
    case quarter(Int)
    /// `12 months`, `R12`.
    case span(Int)
    case word(Word)
    case dash, slash, dot, underscore, open, close
    case other
  }

  enum Word: Equatable {
    /// A financial year, and one that is said to end: `FYE`, `financial year ending`.
    case fy, fye
    case cy, oy, ytd
    /// `year`, `YE`.
    case year, yearEnding
    case quarter
    case to, ending
    case at, snapshot
    case rolling, months, date, the
  }

  var kind: Kind
  var spaceBefore: Bool
}

extension PeriodToken {
  /// The tokens of a text, with words that belong together taken as one.
  static func tokens(_ text: String) -> [PeriodToken] { joined(pieces(text)) }

  /// Numbers, words and marks.
  private static func pieces(_ text: String) -> [PeriodToken] {
    var tokens: [PeriodToken] = []
    var space = false
    let scalars = Array(text.unicodeScalars)
    var at = 0
    func append(_ kind: Kind) {
      tokens.append(PeriodToken(kind: kind, spaceBefore: space))
      space = false
    }
    while at < scalars.count {
      let scalar = scalars[at]
      var end = at + 1
      switch scalar {
      case "0"..."9":
        while end < scalars.count, isDigit(scalars[end]) { end += 1 }
        // Nine digits hold every year and every day; more is no part of a period.
        let digits = end - at
        append(
          digits > 9
            ? .other : .number(scalars[at..<end].reduce(0) { $0 * 10 + Int($1.value) - 48 }, digits: digits))
      case "a"..."z", "A"..."Z":
        while end < scalars.count, isLetter(scalars[end]) { end += 1 }
        let word = String(String.UnicodeScalarView(scalars[at..<end])).lowercased()
        if !isOrdinalEnding(word, after: tokens.last), let kind = kind(of: word) { append(kind) }
      case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": append(.dash)
      case "/": append(.slash)
      case "_": append(.underscore)
      case "(", "[": append(.open)
      case ")", "]": append(.close)
      // A full stop counts only within a date: "Sept. 2025" has none that matters.
      case "." where end < scalars.count && isDigit(scalars[end]) && at > 0 && isDigit(scalars[at - 1]):
        append(.dot)
      case ".", ",", "'", "\u{2018}", "\u{2019}": space = true
      default:
        if scalar.properties.isWhitespace { space = true } else { append(.other) }
      }
      at = end
    }
    return tokens
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// The letters of `30th`.
  private static func isOrdinalEnding(_ word: String, after token: PeriodToken?) -> Bool {
    guard case .number(_, let digits)? = token?.kind, digits <= 2 else { return false }
    return ["st", "nd", "rd", "th"].contains(word)
  }

  /// `nil` for words that add nothing.
  private static func kind(of word: String) -> Kind? {
    switch word {
    case "jan", "january": .month(1)
    case "feb", "february": .month(2)
    case "mar", "march": .month(3)
    case "apr", "april": .month(4)
    case "may": .month(5)
    case "jun", "june": .month(6)
    case "jul", "july": .month(7)
    case "aug", "august": .month(8)
    case "sep", "sept", "september": .month(9)
    case "oct", "october": .month(10)
    case "nov", "november": .month(11)
    case "dec", "december": .month(12)
    case "q", "qtr", "quarter": .word(.quarter)
    case "fy": .word(.fy)
    case "fye": .word(.fye)
    case "financial", "fiscal": .word(.fy)
    case "cy", "calendar": .word(.cy)
    case "oy": .word(.oy)
    case "ytd": .word(.ytd)
    case "ye": .word(.yearEnding)
    case "year", "years": .word(.year)
    case "to", "until", "till": .word(.to)
    case "ending", "ended", "end": .word(.ending)
    case "at": .word(.at)
    case "snapshot": .word(.snapshot)
    case "rolling": .word(.rolling)
    case "month", "months", "m": .word(.months)
    case "r": .word(.rolling)
    case "twelve": .number(12, digits: 2)
    case "date": .word(.date)
    case "the", "period", "as", "of", "up": nil
    default: .other
    }
  }

  /// Takes words that belong together as one: `financial year ending`, `year to date`, `12 months`.
  private static func joined(_ pieces: [PeriodToken]) -> [PeriodToken] {
    var tokens: [PeriodToken] = []
    var rest = pieces[...]
    while let next = rest.popFirst() {
      var token = next
      func take(_ kinds: Kind...) -> Bool {
        guard rest.prefix(kinds.count).map(\.kind) == kinds else { return false }
        rest.removeFirst(kinds.count)
        return true
      }
      switch token.kind {
      case .word(.fy):
        _ = take(.word(.year))
        if take(.word(.ending)) { token.kind = .word(.fye) }
      case .word(.fye): _ = take(.word(.ending))
      case .word(.cy): _ = take(.word(.year))
      case .month(10) where take(.word(.year)): token.kind = .word(.oy)
      case .word(.year):
        if take(.word(.to), .word(.date)) {
          token.kind = .word(.ytd)
        } else if take(.word(.ending)) || take(.dash, .word(.ending)) {
          token.kind = .word(.yearEnding)
        }
      case .word(.yearEnding): _ = take(.word(.ending))
      case .word(.quarter):
        // "quarter 2025" is no quarter of that number: a year has four digits.
        let dashed = rest.first?.kind == .dash
        if case .number(let number, let digits)? = rest.dropFirst(dashed ? 1 : 0).first?.kind, digits <= 2 {
          rest.removeFirst(dashed ? 2 : 1)
          token.kind = .quarter(number)
        }
      case .number(let count, let digits) where digits <= 3:
        if take(.word(.months)) || take(.dash, .word(.months)) { token.kind = .span(count) }
      case .word(.rolling):
        if take(.word(.year)) {
          token.kind = .span(12)
        } else if take(.number(12, digits: 2)) {
          _ = take(.word(.months)) || take(.dash, .word(.months))
          token.kind = .span(12)
        }
      default: break
      }
      if token.kind == .word(.the) { continue }
      tokens.append(token)
    }
    return tokens
  }
}
