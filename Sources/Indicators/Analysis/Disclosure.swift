package import Files
import Statistics

/// A count that readers could work out, or tell to be small, although it is protected.
package struct DisclosureLeak: Sendable, Hashable {
  package var indicator: IndicatorID
  package var area: AreaID
  package var period: Period
  /// The edition that the figure belongs to.
  package var edition: EditionID
  /// It is shown; otherwise it is hidden, but the figures beside it give it away.
  package var isShown: Bool
  package var position: FilePosition
}

extension Site {
  /// The site with its small counts protected, as each indicator's rule demands. Everything that is published is made
  /// of this one, so that no page, chart, description or download can know more than another.
  ///
  /// A hidden figure loses its value, its counts and its limits, in every edition that shows one for its
  /// area and period: the difference between two editions would give it away.
  package func protected() -> Site {
    var site = self
    for index in indicators.indices { site.observations[index] = protectedRows(IndicatorID(index)) }
    return site
  }

  /// The rows of one indicator with its small counts protected; they depend on no other indicator.
  package func protectedRows(_ id: IndicatorID) -> [Observation] {
    var rows = observations[id.index]
    switch disclosure(of: id) {
    case .none: break
    case .suppress(let threshold, let noughts):
      for row in hiddenRows(id, below: threshold, from: noughts ? 0 : 1) { rows[row].hide() }
    case .roundTo, .hes:
      let rule = disclosure(of: id)
      for row in rows.indices { rows[row].round(rule, self[id].unit) }
    }
    return rows
  }

  private func hiddenRows(_ id: IndicatorID, below threshold: Int, from least: Int) -> [Int] {
    let rows = observations[id.index]
    let given = rows.map { $0.figure == .none(.confidential) }
    guard
      given.contains(true)
        || rows.contains(where: {
          LinkedCounts.Cell(knownCount(of: $0, self[id], self)).isSmall(threshold, from: least)
        })
    else { return [] }
    let isLarge = rows.count > Self.mostRowsWithOverlaps
    let system = disclosureSystem(id, of: self, withOverlaps: !isLarge)
    var hidden = given
    while true {
      var next = inEveryVintage(system.protected(threshold: threshold, keeping: hidden), rows)
      if isLarge { next = inWholeSeries(next, rows) }
      if next == hidden { break }
      hidden = next
    }
    return rows.indices.filter { hidden[$0] }
  }

  /// With more rows than this the overlaps of periods are not reckoned with one by one: an area with one hidden
  /// figure is then hidden in every period that overlaps another.
  private static let mostRowsWithOverlaps = 300

  private func inWholeSeries(_ hidden: [Bool], _ rows: [Observation]) -> [Bool] {
    var result = hidden
    for row in partlyHidden(hidden, rows) { result[row] = true }
    return result
  }

  /// The visible rows of areas that have hidden ones, if the area's periods overlap.
  private func partlyHidden(_ hidden: [Bool], _ rows: [Observation]) -> [Int] {
    var start = 0
    var found: [Int] = []
    while start < rows.count {
      let end = rows[start...].firstIndex { $0.area != rows[start].area } ?? rows.count
      let area = start..<end
      let overlaps = area.dropFirst().contains {
        rows[$0 - 1].period != rows[$0].period && rows[$0 - 1].period.overlaps(rows[$0].period)
      }
      if overlaps, hidden[area].contains(true) {
        found += area.filter { !hidden[$0] && rows[$0].figure.value.map { $0 > 0 } ?? false }
      }
      start = end
    }
    return found
  }

  /// What is hidden in one edition is hidden in all.
  private func inEveryVintage(_ hidden: [Bool], _ rows: [Observation]) -> [Bool] {
    var result = hidden
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end].area == rows[start].area, rows[end].period == rows[start].period {
        end += 1
      }
      if hidden[start..<end].contains(true) { for row in start..<end { result[row] = true } }
      start = end
    }
    return result
  }

  /// Tries to work the hidden counts out from what `published` shows of this site.
  ///
  /// Asks of the finished site, not of the rule that made it, so that a mistake of the rule is found too.
  package func leaks(in published: Site) -> [DisclosureLeak] {
    indicators.indices.flatMap { leaks(of: IndicatorID($0), in: published.observations[$0]) }
  }

  /// The same for the rows of one indicator as they are to be shown.
  package func leaks(of id: IndicatorID, in published: [Observation]) -> [DisclosureLeak] {
    guard case .suppress(let threshold, let noughts) = disclosure(of: id) else { return [] }
    let least = noughts ? 0 : 1
    let rows = observations[id.index]
    let hidden = published.map { $0.figure == .none(.confidential) }
    let small = rows.indices.filter {
      !hidden[$0]
        && LinkedCounts.Cell(knownCount(of: rows[$0], self[id], self)).isSmall(threshold, from: least)
    }
    var unsafe: [Int] = []
    if hidden.contains(true) {
      let isLarge = rows.count > Self.mostRowsWithOverlaps
      unsafe = disclosureSystem(id, of: self, withOverlaps: !isLarge)
        .audit(hidden: hidden, threshold: threshold).filter { !$0.isSafe }.map(\.cell)
      if isLarge, !partlyHidden(hidden, rows).isEmpty {
        unsafe = rows.indices.filter { hidden[$0] }
      }
    }
    return (small + unsafe).sorted().map { row in
      DisclosureLeak(
        indicator: id, area: rows[row].area, period: rows[row].period, edition: rows[row].vintage,
        isShown: !hidden[row], position: rows[row].position)
    }
  }
}

extension Observation {
  /// Takes away the figure and everything that it could be worked out from.
  fileprivate mutating func hide() {
    // What the author wrote of a figure may tell it.
    if figure != .none(.confidential) { note = "Hidden to protect people" }
    figure = .none(.confidential)
    numerator = nil
    denominator = nil
    lower = nil
    upper = nil
    status = status.union(.confidential).subtracting([.low, .unreliable])
  }

  /// Rounds the count to the nearest multiple, and works the figure out from that. Where only a finished rate
  /// was given there is no count to protect.
  fileprivate mutating func round(_ rule: DisclosureRule, _ unit: Unit) {
    let given = unit == .count ? figure.value : numerator
    guard let given, given == given.rounded(), (0..<1e12).contains(given), figure.value != nil else { return }
    var base = 5
    if case .roundTo(let own) = rule { base = own }
    let shown =
      rule == .hes ? BaseRounding.hospitalShown(Int(given)) : BaseRounding.shown(Int(given), base: base)
    let count: Int
    switch shown {
    case .confidential: return hide()
    case .low:
      count = 0
      status.insert(.low)
    case .count(let rounded): count = rounded
    }
    lower = nil
    upper = nil
    // What the author wrote of a figure may tell the count that it was rounded from.
    if Double(count) != given, note.tells(Int(given)) { note = "Rounded to protect people" }
    if let multiplier = unit.multiplier {
      // A share cannot pass the whole, which is a count as well and rounded like one.
      if unit == .percent, let whole = denominator {
        denominator = Double(max(count, BaseRounding.nearest(Int(whole), base: base)))
      }
      numerator = Double(count)
      guard let denominator, denominator > 0 else { return hide() }
      figure = .value(Double(count) / denominator * multiplier)
    } else {
      if numerator != nil { numerator = Double(count) }
      figure = .value(Double(count))
    }
  }
}

extension String {
  /// Whether a whole number stands in the text, not as a part of a longer one.
  fileprivate func tells(_ number: Int) -> Bool {
    split { !$0.isNumber && $0 != "," }.contains { $0.filter { $0 != "," } == String(number) }
  }
}
