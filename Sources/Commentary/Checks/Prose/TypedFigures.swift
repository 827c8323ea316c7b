import Diagnostics
import Files

/// Figures that are typed and not bound: those that a binding would give, and those that no row holds.
///
/// A number counts as a figure if it has a decimal point or a per cent sign, or
/// if a rate's base follows it. Dates, counts of things and paragraph numbers are left alone,
/// and so is prose that is not a quarter's report: what an indicator is, is said with fixed numbers.
func checkTyped(_ sentence: Sentence, _ facts: ProseFacts) -> [Problem] {
  guard facts.quarter != nil else { return [] }
  return sentence.typed.flatMap { piece in
    typedFigures(piece.text).compactMap { figure -> Problem? in
      var place = piece.position
      place.column += figure.offset
      if let isRight = isChangeBetweenFigures(figure, in: piece.text, of: sentence, facts) {
        return isRight
          ? nil
          : warning(
            Finding.Rule.arithmetic.rawValue, at: place,
            "'\(figure.text)' but no two figures in this sentence differ by that")
      }
      // "A rise of 5%" is no share of something else that happens to be 5%.
      guard let found = match(figure, sentence, facts),
        found.isSure || !figure.isPercent || !isSizeOfChange(figure, in: piece.text)
      else {
        return warning(
          Finding.Rule.unknown.rawValue, at: place,
          "'\(figure.text)' is no figure of this edition; bind the one that is meant, or put it into the data"
        )
      }
      if found.isSure, let other = checkPeriod(of: found.known, sentence, found.indicator) {
        return warning(Finding.Rule.crossDocument.rawValue, at: place, "'\(figure.text)' \(other)")
      }
      return typedWarning(figure, found.known, at: place)
    }
  }
    + checkTypedCounts(sentence, facts)
}

func typedWarning(
  _ figure: TypedFigure, _ known: IndicatorFacts.Known, at place: FilePosition
) -> Problem {
  warning(
    Finding.Rule.typed.rawValue, at: place,
    "'\(figure.text)' is typed; write \(known.binding.source), which cannot fall behind the data")
}

/// "190 in 2015/16" where the data have 190 for 2014/15, and another figure for 2015/16.
func checkPeriod(
  of known: IndicatorFacts.Known, _ sentence: Sentence, _ indicator: IndicatorFacts
) -> String? {
  guard let at = known.binding.at, !sentence.text.contains(at) else { return nil }
  // Only one figure and one period, so that it is plain which is of which.
  let named = indicator.known.filter { other in
    other.binding.at.map { $0.contains(where: \.isNumber) && sentence.text.contains($0) } ?? false
  }
  guard placedFigures(sentence).count == 1, sentence.bound.isEmpty, named.count == 1, let other = named.first,
    let said = other.binding.at
  else { return nil }
  let value = other.value.asTyped(indicator.decimals)
  return "but the data have it for \(at), and \(value) for \(said); bind the one that is meant"
}

struct TypedFigure {
  var text: String
  var value: Claim.Value
  var isPercent: Bool
  /// Bytes from the start of its piece of text.
  var offset: Int

  func isSame(as known: Double) -> Bool {
    abs(known - value.number) <= 0.5 * tenth(value.decimals) + 1e-9
  }
}

/// The numbers in a text that are figures, whatever the sentence is about.
func typedFigures(_ text: String) -> [TypedFigure] {
  typedNumbers(text).filter { $0.kind == .figure }.map(\.figure)
}

/// The whole numbers in a text that may be counts, if the sentence is about an indicator that counts.
func typedCounts(_ text: String) -> [TypedFigure] {
  typedNumbers(text).filter { $0.kind == .count }.map(\.figure)
}

private enum NumberKind { case figure, count, other }

private func typedNumbers(_ text: String) -> [(figure: TypedFigure, kind: NumberKind)] {
  let bytes = Array(text.utf8)
  func isDigit(_ place: Int) -> Bool { bytes.indices.contains(place) && (48...57).contains(bytes[place]) }
  func isLetter(_ place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    return (65...90).contains(bytes[place] & 0xDF) || bytes[place] == UInt8(ascii: "/")
      || bytes[place] == UInt8(ascii: "-")
  }
  var found: [(figure: TypedFigure, kind: NumberKind)] = []
  var at = 0
  while at < bytes.count {
    guard isDigit(at) else {
      at += 1
      continue
    }
    let start = at
    while isDigit(at) || (at < bytes.count && ",.".utf8.contains(bytes[at]) && isDigit(at + 1)) { at += 1 }
    let digits = String(decoding: bytes[start..<at], as: UTF8.self)
    // Part of a word, a period or a sum of money: Q3, 2020/21, £1.50; or a number with two points: 1.2.3.
    if isLetter(start - 1) || isLetter(at) || (start > 0 && bytes[start - 1] == 0xA3) { continue }
    if digits.filter({ $0 == "." }).count > 1 { continue }
    var after = text.utf8.dropFirst(at).drop { $0 == UInt8(ascii: " ") }
    let isPercent = after.first == UInt8(ascii: "%") || String(after.prefix(8)) == "per cent"
    guard let value = Claim.Value(printed: digits) else { continue }
    after = after.prefix(24)
    let words = String(after) ?? ""
    let isRate = ["per 1,000", "per 10,000", "per 100,000", "per 1000", "per thousand"].contains {
      words.contains($0)
    }
    // Ordinary sizes of change and time have decimals too: "1.5 years", "2.5 times".
    let isOfTime = ["years", "times", "hours", "months", "million", "km", "miles"].contains {
      words.hasPrefix($0)
    }
    let isFigure = isPercent || isRate || (value.decimals > 0 && !isOfTime)
    let isCount =
      !isFigure && !isOfTime && value.decimals == 0 && value.number >= 10
      && mayBeCount(digits, before: String(decoding: bytes[..<start].suffix(24), as: UTF8.self), after: words)
    found.append(
      (
        TypedFigure(text: digits + (isPercent ? "%" : ""), value: value, isPercent: isPercent, offset: start),
        isFigure ? .figure : isCount ? .count : .other
      ))
  }
  return found
}

/// Whether a whole number may be how many cases there were: no year, date, age, span or change.
private func mayBeCount(_ digits: String, before: String, after: String) -> Bool {
  if digits.utf8.count == 4, !digits.contains(","), let year = Int(digits), (1900...2099).contains(year) {
    return false
  }
  let last = before.lowercased().split { !$0.isLetter && $0 != "£" }.suffix(2).map(String.init)
  let next = after.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
  if before.last.map({ "/-–:#".contains($0) }) ?? false { return false }
  if let word = last.last {
    if notBeforeCount.contains(word) { return false }
    // "An increase of 12", "rose by 12".
    if ["of", "by"].contains(word), let earlier = last.first, sizeWords.contains(earlier) { return false }
    if word == "by" { return false }
  }
  return !sizeWords.contains(next) && !notAfterCount.contains(next) && !monthNames.contains(next)
}

private let notBeforeCount = Set(monthNames).union([
  "paragraph", "paragraphs", "appendix", "section", "table", "figure", "page", "pages", "aged", "age", "ages",
  "under", "over", "least", "most", "about", "around", "nearly", "almost", "some", "than", "act", "chapter",
  "article", "option", "phase", "year", "day", "week", "number", "plan",
])
private let notAfterCount: Set<String> = [
  "day", "days", "week", "weeks", "month", "month's", "minute", "minutes", "hour", "hours", "year", "per",
  "percentage", "points", "point", "districts", "areas", "indicators", "quarters", "to", "and", "plus",
]
private let sizeWords: Set<String> = [
  "fewer", "more", "less", "higher", "lower", "increase", "decrease", "rise", "fall", "reduction", "drop",
  "growth", "rose", "fell", "increased", "decreased", "reduced", "dropped", "up", "down", "change",
  "difference",
]
