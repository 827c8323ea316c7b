import Diagnostics
import Files
import Indicators

/// Reads an indicator's CSV: its rows by area, then period, then vintage, then place in the file.
func readCSVRows(
  _ input: LoadingMemory.RowInput, _ frame: LoadingMemory.Frame, into problems: inout Problems
) -> ObservationRows {
  let source = input.table
  let setting = RowSetting(
    unit: input.unit, window: input.window, allowsOtherPeriods: input.allowsOtherPeriods,
    areas: frame.areas, editions: frame.editions, populations: frame.populations,
    populationYear: input.populationYear)
  let before = problems.count(.error)
  guard var table = CSVTable<ObservationColumn>(source, into: &problems) else { return ObservationRows() }
  guard table.has(.value) || table.has(.numerator) else {
    problems.add(
      .error, "missing-column", at: FilePosition(file: source.path, line: 1, column: 1),
      "there is no column 'value' and no 'numerator'; add one of them")
    return ObservationRows()
  }
  var cells = ObservationCells(names: frame.names)
  var rows = ObservationRows()
  rows.reserve(source.bytes.count { $0 == UInt8(ascii: "\n") })
  var isEmpty = true
  while table.next(into: &problems) {
    isEmpty = false
    let row = cells.read(table, into: &problems)
    let figure = checkRow(row, table, setting, into: &problems)
    guard let period = row.period, let area = row.area, let status = row.status, let vintage = row.vintage
    else { continue }
    let observation = Observation(
      period: period, area: area, figure: figure.figure, numerator: row.numerator.number,
      denominator: figure.denominator, lower: row.lower.number, upper: row.upper.number, status: status,
      vintage: vintage, note: row.note, position: table.rowPosition)
    rows.observations.append(observation)
    rows.decimals.append(UInt8(clamping: figure.decimals))
  }
  if isEmpty, problems.count(.error) == before, !input.saysWhyNoFigures {
    problems.add(
      .error, "no-observations", at: FilePosition(file: source.path, line: 1, column: 1),
      "there are no rows below the names of the columns; add one, or a notice of kind not-available or verdict-only "
        + "to the front matter that says why")
  }
  rows.sort()
  return rows
}

extension IndicatorDraft {
  /// An indicator may be without figures if readers are told why.
  var saysWhyNoFigures: Bool {
    indicator?.notices.contains { $0.kind == .notAvailable || $0.kind == .verdictOnly } ?? true
  }
}

/// Turns cells into values. What a text means is found out once and remembered by its bytes.
struct ObservationCells: Sendable {
  private let names: Names
  private var periods = CellMeanings<Result<Period, Mistake>>()
  private var areas = CellMeanings<Result<AreaID?, Mistake>>()
  private var statuses = CellMeanings<Result<Status, Mistake>>()
  private var vintages = CellMeanings<Result<EditionID?, Mistake>>()
  private var notes = CellMeanings<String>()

  /// What is wrong with a text, wherever it stands.
  struct Mistake: Error {
    var rule: String
    var message: String
  }

  init(names: Names) { self.names = names }

  mutating func read(_ table: CSVTable<ObservationColumn>, into problems: inout Problems) -> ObservationRow {
    ObservationRow(
      period: period(table, into: &problems), area: area(table, into: &problems),
      value: number(.value, table, into: &problems), numerator: number(.numerator, table, into: &problems),
      denominator: number(.denominator, table, into: &problems),
      lower: number(.lower, table, into: &problems),
      upper: number(.upper, table, into: &problems), status: status(table, into: &problems),
      vintage: vintage(table, into: &problems), note: note(table))
  }

  private mutating func period(
    _ table: CSVTable<ObservationColumn>, into problems: inout Problems
  ) -> Period? {
    guard let cell = table[.period] else {
      _ = table.requiredText(.period, into: &problems)
      return nil
    }
    let meaning = periods.meaning(of: cell.range, in: table.bytes) {
      Period.parse(table.text(cell)).mapError { Mistake(rule: periodRule($0), message: $0.message) }
    }
    return sound(meaning, cell, table, into: &problems)
  }

  private mutating func area(_ table: CSVTable<ObservationColumn>, into problems: inout Problems) -> AreaID? {
    guard let cell = table[.area] else {
      _ = table.requiredText(.area, into: &problems)
      return nil
    }
    let names = names
    let meaning = areas.meaning(of: cell.range, in: table.bytes) {
      understood(table, cell) { names.area($0, into: &$1) }
    }
    return sound(meaning, cell, table, into: &problems) ?? nil
  }

  private mutating func vintage(
    _ table: CSVTable<ObservationColumn>, into problems: inout Problems
  ) -> EditionID? {
    guard let cell = table[.vintage] else { return EditionID(0) }
    let names = names
    let meaning = vintages.meaning(of: cell.range, in: table.bytes) {
      understood(table, cell) { names.edition($0, into: &$1) }
    }
    return sound(meaning, cell, table, into: &problems) ?? nil
  }

  private mutating func status(_ table: CSVTable<ObservationColumn>, into problems: inout Problems) -> Status?
  {
    guard let cell = table[.status] else { return Status(rawValue: 0) }
    let meaning = statuses.meaning(of: cell.range, in: table.bytes) { readStatus(table.text(cell)) }
    return sound(meaning, cell, table, into: &problems)
  }

  private mutating func note(_ table: CSVTable<ObservationColumn>) -> String {
    guard let cell = table[.note] else { return "" }
    return notes.meaning(of: cell.range, in: table.bytes) { trimmingSpaces(table.text(cell)) }
  }

  private func number(
    _ column: ObservationColumn, _ table: CSVTable<ObservationColumn>, into problems: inout Problems
  ) -> NumberCell {
    guard let cell = table[column] else { return .empty }
    if let number = PlainDecimal(table.bytes[cell.range]) { return .number(number) }
    let text = table.text(cell)
    problems.add(.error, "not-a-number", at: table.position(cell), "'\(text)' \(numberMistake(text))")
    return .mistaken
  }
}

/// Looks a name up once. `nil` without a mistake means that no name of its kind can be judged.
private func understood<ID>(
  _ table: CSVTable<ObservationColumn>, _ cell: CSVField, _ find: (Located<String>, inout Problems) -> ID?
) -> Result<ID?, ObservationCells.Mistake> {
  var problems = Problems()
  let id = find(Located(table.text(cell), at: table.position(cell)), &problems)
  return problems.sorted.first.map { .failure(.init(rule: $0.rule, message: $0.message)) } ?? .success(id)
}

private func sound<Value>(
  _ meaning: Result<Value, ObservationCells.Mistake>, _ cell: CSVField, _ table: CSVTable<ObservationColumn>,
  into problems: inout Problems
) -> Value? {
  switch meaning {
  case .success(let value): return value
  case .failure(let mistake):
    problems.add(.error, mistake.rule, at: table.position(cell), mistake.message)
    return nil
  }
}
