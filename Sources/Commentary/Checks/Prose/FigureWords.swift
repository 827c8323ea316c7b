import Diagnostics
import Indicators

/// "The number of thefts is" before a rate, "the rate is" before a count: the figure's own unit decides.
func checkUnitName(_ sentence: Sentence, _ clause: Clause, _ facts: ProseFacts) -> [Problem] {
  guard let slug = clause.indicator, let indicator = facts.indicator(slug),
    let first = clause.mentions.first(where: \.isFigure), let figure = text(of: first, facts)
  else { return [] }
  let start = first.range.lowerBound - clause.offset
  guard let before = String(clause.text.utf8.prefix(max(0, start))) else { return [] }
  let words = before.lowercased().split { !$0.isLetter }.map(String.init)
  guard let verb = words.last, verbs.contains(verb) else { return [] }
  let said: String
  switch indicator.basis {
  case .rate, .percent, .ratio:
    guard let place = words.lastIndex(where: { $0 == "number" || $0 == "numbers" }),
      words.indices.contains(place + 1), words[place + 1] == "of", place >= words.count - 8
    else { return [] }
    said = words[place]
  case .count:
    guard let place = words.lastIndex(where: { $0 == "rate" || $0 == "percentage" || $0 == "proportion" }),
      place >= words.count - 8
    else { return [] }
    said = words[place]
  case .rank, .given: return []
  }
  let isRate = indicator.basis == .rate || indicator.basis == .ratio
  let unit = indicator.basis == .count ? "a count" : isRate ? "a rate" : "a percentage"
  return sentence.position(of: said).map {
    [warning(Finding.Rule.unitName.rawValue, at: $0, "'\(said)' but \(figure) is \(unit); call it one")]
  } ?? []
}

private let verbs: Set<String> = ["is", "are", "was", "were", "at", "stands", "currently", "of", "now"]

/// "In the quarter" behind a figure of 12 months, "in the calendar year" behind one of a financial year.
func checkWindow(_ sentence: Sentence, _ clause: Clause, _ facts: ProseFacts) -> [Problem] {
  guard let slug = clause.indicator, let indicator = facts.indicator(slug), let window = indicator.window
  else { return [] }
  return clause.mentions.filter(\.isFigure).prefix(1).flatMap { mention -> [Problem] in
    let months = mention.period.flatMap(\.months) ?? (window == .month ? 1 : window == .quarter ? 3 : 12)
    let end = mention.range.upperBound - clause.offset
    guard let after = String(clause.text.utf8.dropFirst(max(0, end)).prefix(60)),
      let figure = text(of: mention, facts)
    else { return [] }
    let words = after.lowercased()
    for (phrase, length, kind) in windows where words.contains(phrase) {
      let isRight = length == months && (kind == nil || mention.binding.at != nil || kind == window)
      // The same 12 months may be called a rolling and a financial year.
      if isRight { return [] }
      guard let place = sentence.position(of: phrase) else { return [] }
      let truth = mention.period?.inSentence ?? window.words
      return [
        warning(
          Finding.Rule.window.rawValue, at: place,
          "'\(phrase)' but \(figure) is of \(truth)")
      ]
    }
    return []
  }
}

private let windows: [(phrase: String, months: Int, window: Window?)] = [
  ("in the quarter", 3, nil), ("this quarter", 3, nil), ("during the quarter", 3, nil),
  ("over the quarter", 3, nil), ("a quarter", 3, nil), ("year to date", 0, nil), ("in the month", 1, nil),
  ("calendar year", 12, .calendarYear), ("over the rolling 12 months", 12, nil),
  ("in the rolling year", 12, nil),
]

extension Window {
  /// "12 months", as a reader would say it.
  fileprivate var words: String {
    switch self {
    case .month: "one month"
    case .quarter: "one quarter"
    case .rolling12Months: "12 months"
    case .financialYear: "a financial year"
    case .calendarYear: "a calendar year"
    case .octoberYear: "a year from October"
    case .cohort: "a cohort followed for a year"
    case .survey: "a survey year"
    }
  }
}

private func text(of mention: Mention, _ facts: ProseFacts) -> String? {
  if case .success(let figure) = facts.figure(mention.binding) { figure.text } else { nil }
}
