import Diagnostics
import Indicators

/// A share is from 0 to 100, and nothing that is counted is less than nought.
func checkRange(
  _ row: ObservationRow, _ table: CSVTable<ObservationColumn>, _ setting: RowSetting,
  into problems: inout Problems
) {
  guard let unit = setting.unit else { return }
  for (column, cell) in [(ObservationColumn.value, row.value), (.lower, row.lower), (.upper, row.upper)] {
    guard let number = cell.number else { continue }
    if unit == .percent, !(0...100).contains(number) {
      problems.add(
        .error, "percent-out-of-range", at: table.position(column),
        "the \(column.name) is \(shown(number)), and a percentage is from 0 to 100; mend it")
    } else if number < 0 {
      problems.add(
        .error, "negative-value", at: table.position(column),
        "the \(column.name) is \(shown(number)), and a \(unitName(unit)) cannot be less than nought; mend it")
    }
  }
}

private func unitName(_ unit: Unit) -> String {
  switch unit {
  case .rate: "rate"
  case .percent: "percentage"
  case .count: "count"
  case .ratio: "ratio"
  }
}
