import Diagnostics
import Files
import Indicators

/// Finds a row's value, and holds a given one against its numerator and denominator.
///
/// Where both counts are there, the value is worked out from them, because it is
/// then as exact as can be; a given one must be that, rounded as printed. A rate
/// per people that has only a numerator takes the area's population.
func checkValue(
  _ row: ObservationRow, _ table: CSVTable<ObservationColumn>, _ setting: RowSetting,
  into problems: inout Problems
) -> RowFigure {
  let given = row.value.decimal
  let unknown = RowFigure(
    figure: given.map { .value($0.value) } ?? .none(.notAvailable), denominator: row.denominator.number,
    decimals: given?.decimals ?? 0)
  guard let unit = setting.unit, let numerator = row.numerator.number else { return unknown }
  guard let multiplier = unit.multiplier else {
    return countValue(row, numerator, table, into: &problems)
  }
  let denominator: Double
  switch row.denominator {
  case .mistaken: return unknown
  case .number(let number): denominator = number.value
  case .empty:
    guard given == nil, row.value == .empty else { return unknown }
    guard let people = people(for: row, unit, table, setting, into: &problems) else { return unknown }
    denominator = people
  }
  guard denominator > 0, numerator >= 0, unit != .percent || numerator <= denominator else { return unknown }
  let value = numerator / denominator * multiplier
  if let given, !agrees(given, with: value) {
    problems.add(
      .error, "value-disagrees", at: table.position(.value),
      "the value is \(fixed(given.value, given.decimals)), but \(shown(numerator)) ÷ \(shown(denominator)) × "
        + "\(shown(multiplier)) is \(fixed(value, given.decimals)); mend one of the three, or leave the value empty"
    )
    return unknown
  }
  return RowFigure(
    figure: .value(value), denominator: denominator, decimals: given?.decimals ?? workedOutDecimals)
}

/// A worked out value is exact for every purpose.
private let workedOutDecimals = 12

private func countValue(
  _ row: ObservationRow, _ numerator: Double, _ table: CSVTable<ObservationColumn>,
  into problems: inout Problems
) -> RowFigure {
  if let given = row.value.decimal, given.value != numerator {
    problems.add(
      .error, "value-disagrees", at: table.position(.value),
      "the value is \(shown(given.value)) and the numerator \(shown(numerator)), but the value of a count is its "
        + "numerator; leave one of them empty")
  }
  return RowFigure(
    figure: .value(row.value.number ?? numerator), denominator: row.denominator.number,
    decimals: row.value.decimal?.decimals ?? row.numerator.decimal?.decimals ?? 0)
}

/// Whether a value is what was worked out, rounded to the digits that are printed. Either way of rounding a half will do.
private func agrees(_ given: PlainDecimal, with value: Double) -> Bool {
  let half = 0.5 * tenth(given.decimals)
  return abs(given.value - value) <= half + 1e-9 * max(1, abs(value))
}

private func people(
  for row: ObservationRow, _ unit: Unit, _ table: CSVTable<ObservationColumn>, _ setting: RowSetting,
  into problems: inout Problems
) -> Double? {
  guard case .rate(_, per: "people") = unit else {
    problems.add(
      .error, "no-denominator", at: table.position(.numerator),
      "there is a numerator but no denominator and no value; write one of them")
    return nil
  }
  guard let period = row.period, let area = row.area else { return nil }
  if let population = setting.populations.population(of: area, in: period, at: setting.populationYear) {
    return Double(population.people)
  }
  guard setting.populations.isComplete else { return nil }
  let name = setting.areas[area.index].slug?.value ?? ""
  problems.add(
    .error, "no-denominator", at: table.position(.numerator),
    "there is no denominator, and populations.csv has no population of '\(name)' for this "
      + "period, or within five years of it; write the denominator, or add the population")
  return nil
}
