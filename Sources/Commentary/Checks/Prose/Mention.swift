import Indicators

/// A figure in a sentence, bound or typed, and what it is a figure of.
struct Mention {
  /// How the figure is bound or, if it is typed, how it should be.
  var binding: Binding
  /// Its words, in bytes from the start of the sentence.
  var range: Range<Int>
  var isTyped = false

  var indicator: String { binding.indicator }
  var isFigure: Bool { binding.part == .figure || binding.part == .peak }
  var isComparator: Bool { binding.isPrevious || binding.comparator != nil || binding.part == .peak }

  /// The period that it is bound for; `nil` for the newest.
  var period: Period? { binding.at.flatMap { try? Period.parse($0).get() } }
}

/// The figures of a sentence, in order: those that are bound, and those typed ones that can be told.
func mentions(_ sentence: Sentence, _ facts: ProseFacts) -> [Mention] {
  var found = sentence.bound.map { Mention(binding: $0.binding, range: $0.range) }
  if facts.quarter != nil {
    for (typed, start) in placedFigures(sentence) {
      guard let known = match(typed, sentence, facts), known.isSure else { continue }
      let end = start + typed.text.utf8.count
      found.append(Mention(binding: known.known.binding, range: start..<end, isTyped: true))
    }
    let counted = countedIndicators(sentence, facts)
    for piece in counted.isEmpty ? [] : sentence.typed {
      for figure in typedCounts(piece.text) {
        guard let (_, known) = matchCount(figure, in: piece.text, sentence, counted) else { continue }
        let start = piece.offset + figure.offset
        let range = start..<start + figure.text.utf8.count
        found.append(Mention(binding: known.binding, range: range, isTyped: true))
      }
    }
  }
  return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
}

/// Typed figures with their places in the sentence.
func placedFigures(_ sentence: Sentence) -> [(figure: TypedFigure, start: Int)] {
  sentence.typed.flatMap { piece in
    typedFigures(piece.text).map { ($0, piece.offset + $0.offset) }
  }
}

/// The observation that a typed figure is: by its value and unit, by the indicators that the sentence
/// binds or names, and by the period that it names.
func match(
  _ typed: TypedFigure, _ sentence: Sentence, _ facts: ProseFacts
) -> (indicator: IndicatorFacts, known: IndicatorFacts.Known, isSure: Bool)? {
  let bound = Set(sentence.bindings.map(\.indicator))
  let words = TitleWords.stems(sentence.text)
  // What the sentence is about is the likeliest to be meant.
  let likely = facts.indicators.filter { slug in
    bound.contains(slug) || facts.indicator(slug)?.isNamed(in: words) == true
  }
  let others = facts.indicators.filter { !likely.contains($0) }
  for (slugs, isSure) in [(likely, true), (others, false)] {
    for slug in slugs {
      guard let indicator = facts.indicator(slug), (indicator.basis == .percent) == typed.isPercent else {
        continue
      }
      let fitting = indicator.known.filter { typed.isSame(as: $0.value) }
      let named = fitting.first { known in
        known.binding.at.map { sentence.text.contains($0) } ?? false
      }
      if let known = named ?? fitting.first { return (indicator, known, isSure) }
    }
  }
  return nil
}

/// The words of a title by which a sentence may name its indicator.
enum TitleWords {
  /// The first letters of each longer word: "burglaries" and "burglary" are one.
  static func stems(_ text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter }.filter { $0.count >= 4 && !small.contains(String($0)) }
        .map { String($0.prefix(6)) })
  }

  private static let small: Set<String> = ["with", "from", "that", "have", "into", "rate", "number", "young"]
}

extension IndicatorFacts {
  /// Whether a sentence with these stems names the indicator: by all words of its title.
  func isNamed(in stems: Set<String>) -> Bool {
    !titleStems.isEmpty && titleStems.isSubset(of: stems)
  }
}
