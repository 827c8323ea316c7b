import Diagnostics
import Files

/// What a token may hold.
private enum TokenKind {
  case colour, fonts, weight, length

  init(_ name: String) {
    self =
      switch name {
      case "--font", "--heading-font": .fonts
      case "--heading-weight": .weight
      case "--measure": .length
      default: .colour
      }
  }
}

/// Holds the tokens of a theme against those that there are, and each value against what it must be.
///
/// - Parameters:
///   - own: What the theme's `tokens.css` says.
///   - base: What the stylesheets say that it changes; only names known there mean anything.
func checkTokens(_ own: TokenSheet, against base: TokenSheet, into problems: inout Problems) {
  let known = base[.light].map(\.name)
  for scheme in Scheme.allCases {
    var seen: [String: FilePosition] = [:]
    for token in own[scheme] {
      if !known.contains(token.name) {
        let near = didYouMean(token.name, in: known)
        problems.add(
          .error, "unknown-token", at: token.position,
          "'\(token.name)' is not a token\(near.isEmpty ? "; the tokens are \(known.joined(separator: ", "))" : near)"
        )
      } else if let mistake = mistake(in: token, known) {
        problems.add(.error, "bad-token", at: token.position, mistake)
      }
      if let first = seen[token.name] {
        problems.add(
          .error, "token-twice", at: token.position,
          "'\(token.name)' is there already, in \(first.inFile); keep one")
      }
      seen[token.name] = token.position
    }
  }
}

/// What is wrong with the value of a token.
private func mistake(in token: Token, _ known: [String]) -> String? {
  let value = token.value
  if value.isEmpty { return "'\(token.name)' has no value; write one, or take the line out" }
  if let name = reference(in: value) {
    return known.contains(name)
      ? nil : "'\(token.name)' refers to '\(name)', which is not a token\(didYouMean(name, in: known))"
  }
  switch TokenKind(token.name) {
  case .colour:
    guard Colour(value) == nil else { return nil }
    return "'\(value)' is not a colour whose contrast can be reckoned; write \(token.name) like #12436d"
  case .weight:
    if let number = Int(value), (100...900).contains(number) { return nil }
    return "'\(value)' is not a weight of type; write a number from 100 to 900, such as 600"
  case .length:
    if value.wholeMatch(of: /[0-9]*\.?[0-9]+(rem|em|ch)/) != nil { return nil }
    return "'\(value)' is not a length that grows with the reader's type; write one like 40rem"
  case .fonts: return mistake(inFonts: value)
  }
}

/// Families that every computer has, in its own shape.
private let genericFamilies = ["serif", "sans-serif", "system-ui", "ui-serif", "ui-sans-serif", "monospace"]

private func mistake(inFonts value: String) -> String? {
  let families = value.split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
  for family in families where !genericFamilies.contains(family) {
    guard family.wholeMatch(of: /"[^"]+"|'[^']+'|-?[A-Za-z][A-Za-z0-9-]*/) != nil else {
      return
        "'\(family)' is not the name of a family of type; put names of several words in quotation marks, with commas between"
    }
  }
  guard let last = families.last, genericFamilies.contains(last) else {
    return
      "'\(value)' ends with no family that every computer has; end it with serif or sans-serif"
  }
  return nil
}

extension TokenSheet {
  /// This sheet with another's tokens in place of its own, scheme by scheme: a colour that the other gives for
  /// light pages alone stays what it was on dark pages and on paper, if they had one of their own.
  func replaced(by own: TokenSheet) -> TokenSheet {
    var result = self
    for scheme in Scheme.allCases {
      let names = Set(own[scheme].map(\.name))
      result.tokens[scheme] = self[scheme].filter { !names.contains($0.name) } + own[scheme]
    }
    return result
  }

  /// The rules for light and dark pages that make `own` hold, to stand right after this sheet's.
  func screenRules(_ own: TokenSheet) -> String {
    let light = own[.light]
    // A rule for light pages that comes later would hold on dark ones as well.
    let spoken = Set(own[.dark].map(\.name))
    let kept = light.compactMap { token in
      spoken.contains(token.name) ? nil : self[.dark].last { $0.name == token.name }
    }
    return rule(light) + media("(prefers-color-scheme: dark)", kept + own[.dark])
  }

  /// The rules for paper, to stand after all others.
  func printRules(_ own: TokenSheet) -> String { media("print", own[.print]) }

  private func rule(_ tokens: [Token]) -> String {
    tokens.isEmpty
      ? "" : ":root { " + tokens.map { "\($0.name): \($0.value);" }.joined(separator: " ") + " }\n"
  }

  private func media(_ condition: String, _ tokens: [Token]) -> String {
    tokens.isEmpty ? "" : "@media \(condition) { \(rule(tokens).dropLast()) }\n"
  }
}
