import Commentary
import Diagnostics
import Files
import Indicators

/// Signs that an indicator's rows, or its name, are of another unit than its own. They are warnings, since a
/// figure may truly be so.
func checkUnits(
  _ draft: Draft, remembering memory: inout LoadingMemory, threads: Int, into problems: inout Problems
) {
  var tables: [(name: String, input: LoadingMemory.JumpInput)] = []
  for draft in draft.indicators {
    guard let indicator = draft.indicator else { continue }
    checkTitle(indicator, draft.keys, into: &problems)
    tables.append((indicator.slug, .init(rows: draft.rows, indicator: indicator.withoutAbout)))
  }
  let inputs = tables.map(\.input)
  _ = memory.jumps.outputs(tables, threads: threads, into: &problems) {
    checkJumps(inputs[$0].rows.observations, inputs[$0].indicator, into: &$1)
    return true
  }
}

/// "Number of thefts" for a rate, "Percentage of …" for a count.
private func checkTitle(_ indicator: Indicator, _ keys: YAMLMapping?, into problems: inout Problems) {
  guard let keys else { return }
  let title = indicator.title.lowercased()
  let said: String
  let unit: String
  switch indicator.unit {
  case .count:
    guard
      let word = ["rate of", "percentage of", "per cent of", "proportion of", "share of"].first(
        where: title.contains)
    else { return }
    (said, unit) = (word, "count")
  case .rate:
    guard let word = ["number of", "percentage of", "per cent of"].first(where: title.contains) else {
      return
    }
    (said, unit) = (word, "rate")
  case .percent:
    guard let word = ["number of", "rate per"].first(where: title.contains) else { return }
    (said, unit) = (word, "percentage")
  case .ratio: return
  }
  problems.add(
    .warning, "UNITNAME", at: keys.position(of: "title"),
    "the title says '\(said)' but the unit is a \(unit); call it one, or change 'unit'")
}

/// A value about ten, a hundred or a thousand times the one before it, with no break of the series between:
/// a rate among counts, a rate per 10,000 among rates per 1,000, a share of 1 among percentages.
private func checkJumps(_ rows: [Observation], _ indicator: Indicator, into problems: inout Problems) {
  for (old, new) in zip(rows, rows.dropFirst()) where old.area == new.area && old.period < new.period {
    guard let before = old.figure.value, let now = new.figure.value,
      let factor = magnitudeJump(from: before, to: now), isTelling(factor, before, now, old, new, indicator),
      !new.status.contains(.seriesBreak), indicator.breakBetween(old.period, new.period) == nil
    else { continue }
    problems.add(
      .warning, "UNIT", at: new.position,
      "\(shown(now)) for \(new.period.inSentence) is about \(factor) times \(now > before ? "as much as" : "less than") the \(shown(before)) of \(old.period.inSentence) (\(old.position.inFile)); see whether both have the indicator's unit, or write a series break under 'breaks'"
    )
  }
}

/// Few cases can grow tenfold by themselves.
private func isTelling(
  _ factor: Int, _ before: Double, _ now: Double, _ old: Observation, _ new: Observation,
  _ indicator: Indicator
) -> Bool {
  if let few = [old.numerator, new.numerator].compactMap({ $0 }).min() { return few >= 20 || factor >= 100 }
  return switch indicator.unit {
  case .count: min(before, now) >= 20
  case .percent: factor >= 100 || min(before, now) >= 2
  // A small rate is printed too coarsely to tell: 0.1 may be 0.149, and its cases few.
  case .rate, .ratio: factor >= 100 || min(before, now) >= 0.5
  }
}
