import Indicators

/// A figure, what it is compared with, and the words about the two.
struct Comparison {
  var current: Mention
  var comparator: Mention
  var text: String
  /// Where the words begin in the sentence, in bytes.
  var offset: Int
}

/// The figures of a clause in pairs, as its words set them side by side.
///
/// One figure is held against the year before, if the words speak of it. Of two the words say which
/// is the comparator: "than", "compared with", "from … to …"; or else their periods do. More are
/// taken one after the other.
func comparisons(_ clause: Clause) -> [Comparison] {
  guard let indicator = clause.indicator else { return [] }
  let figures = clause.mentions.filter(\.isFigure)
  guard Set(figures.map { $0.binding.area }).count <= 1 else { return [] }
  let others = clause.mentions.filter { !$0.isFigure && [.change, .direction].contains($0.binding.part) }
  switch figures.count {
  case 0:
    guard let first = others.first else { return [] }
    let now = Mention(
      binding: Binding(
        indicator: indicator, area: first.binding.area, at: first.binding.at,
        position: first.binding.position), range: first.range)
    return yearBefore(of: now).map {
      [Comparison(current: now, comparator: $0, text: clause.text, offset: clause.offset)]
    } ?? []
  case 1:
    let only = figures[0]
    if only.isComparator, only.binding.at == nil, !only.isTyped || only.binding.isPrevious {
      var now = only
      now.binding = Binding(indicator: indicator, area: only.binding.area, position: only.binding.position)
      return [Comparison(current: now, comparator: only, text: clause.text, offset: clause.offset)]
    }
    guard only.binding.at == nil, speaksOfYearBefore(clause.text) || !others.isEmpty else { return [] }
    return yearBefore(of: only).map {
      [Comparison(current: only, comparator: $0, text: clause.text, offset: clause.offset)]
    } ?? []
  case 2:
    return pair(figures[0], figures[1], clause).map { [$0] } ?? []
  default:
    let currents = figures.filter { !$0.isComparator }
    return currents.count == 1 ? beside(currents[0], figures, clause) : steps(figures, clause)
  }
}

private func yearBefore(of mention: Mention) -> Mention? {
  guard !mention.binding.isPrevious, mention.binding.comparator == nil else { return nil }
  var before = mention
  before.binding.isPrevious = true
  return before
}

/// Two figures: which of them the words hold against the other.
private func pair(_ first: Mention, _ second: Mention, _ clause: Clause) -> Comparison? {
  if first.isComparator != second.isComparator {
    return first.isComparator
      ? Comparison(current: second, comparator: first, text: clause.text, offset: clause.offset)
      : Comparison(current: first, comparator: second, text: clause.text, offset: clause.offset)
  }
  guard !first.isComparator else { return nil }
  let (now, then) = (newest(first), newest(second))
  guard let now, let then, now != then else { return nil }
  return now > then
    ? Comparison(current: first, comparator: second, text: clause.text, offset: clause.offset)
    : Comparison(current: second, comparator: first, text: clause.text, offset: clause.offset)
}

/// A period to order by; the newest figure, bound without one, comes after every other.
private func newest(_ mention: Mention) -> Period? {
  mention.binding.at == nil ? Period.financialYear(9998) : mention.period
}

/// One figure and several that it is held against, each by the words up to it.
private func beside(_ current: Mention, _ figures: [Mention], _ clause: Clause) -> [Comparison] {
  let bytes = Array(clause.text.utf8)
  var start = 0
  let comparators = figures.filter(\.isComparator)
  return comparators.enumerated().compactMap { index, comparator in
    let isLast = index == comparators.count - 1
    let end = isLast ? bytes.count : comparator.range.upperBound - clause.offset
    guard start < end, end <= bytes.count else { return nil }
    defer { start = end }
    return Comparison(
      current: current, comparator: comparator, text: String(decoding: bytes[start..<end], as: UTF8.self),
      offset: clause.offset + start)
  }
}

/// A list of figures in the order of time, each held against the one before by the words behind it.
private func steps(_ figures: [Mention], _ clause: Clause) -> [Comparison] {
  let periods = figures.map(newest)
  guard figures.allSatisfy({ !$0.isComparator }), periods.allSatisfy({ $0 != nil }),
    zip(periods, periods.dropFirst()).allSatisfy({ ($0 ?? .financialYear(0)) < ($1 ?? .financialYear(0)) })
  else { return [] }
  let bytes = Array(clause.text.utf8)
  return (1..<figures.count).compactMap { index in
    let start = figures[index].range.lowerBound - clause.offset
    let end =
      index + 1 < figures.count ? figures[index + 1].range.lowerBound - clause.offset : bytes.count
    guard start >= 0, start < end, end <= bytes.count else { return nil }
    return Comparison(
      current: figures[index], comparator: figures[index - 1],
      text: String(decoding: bytes[start..<end], as: UTF8.self),
      offset: clause.offset + start)
  }
}

func speaksOfYearBefore(_ text: String) -> Bool {
  let words = text.lowercased()
  return [
    "year before", "previous year", "last year", "year earlier", "year ago", "12 months earlier",
    "12 months ago", "twelve months ago", "twelve months earlier",
  ].contains { words.contains($0) }
}
