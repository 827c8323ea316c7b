package import Diagnostics
package import Files
import Indicators

/// The rows of a query's result as they will be frozen, taken in one at a time.
///
/// A row becomes a line of CSV in one array of bytes, so that a million rows are one value. What an older edition
/// published stays: of a figure that is as it was no new row is made, and one that has changed becomes a row of the
/// newer edition beside the old one.
package struct ResultRows: Sendable {
  private let item: AggregatePlan.Item
  private let choices: FreezingChoices
  private let areas: [String: String]
  /// The columns of the frozen table.
  private let columns: [ObservationColumn]
  /// For each column, its place in a row of the result.
  private let places: [Int?]
  private let earlier: EarlierRows

  private var bytes: [UInt8] = []
  private var lines: [Line] = []
  private var periods = CellMeanings<Int32?>()
  private var areaTexts = CellMeanings<[UInt8]>()
  private var known = KnownPeriods()
  private var problems = CappedProblems()
  private var unexplained: [String] = []
  private var confirmed: Set<Int> = []

  private struct Line: Sendable {
    var start: Int
    var length: Int32
    var period: Int32
  }

  /// Begins with the names of the columns; `nil`, with the mistakes reported, if they are not those of an indicator.
  package init?(
    columns names: [String], of item: AggregatePlan.Item, in plan: AggregatePlan, _ choices: FreezingChoices,
    into problems: inout Problems
  ) {
    let before = problems.count(.error)
    var places = [Int?](repeating: nil, count: ObservationColumn.allCases.count)
    let all = ObservationColumn.allCases.map(\.name)
    func report(_ rule: String, _ message: String) {
      problems.add(.error, rule, at: item.text.position, message)
    }
    for (index, name) in names.enumerated() {
      let name = name.lowercased()
      guard let column = ObservationColumn.allCases.first(where: { $0.name == name }) else {
        let nearest = didYouMean(name, in: all)
        report(
          "unknown-column",
          "the result has a column '\(name)', which is none of an indicator's"
            + (nearest.isEmpty ? "; name it with 'as': \(either(all))" : nearest))
        continue
      }
      if places[column.rawValue] != nil {
        report("duplicate-column", "the result has two columns '\(name)'; leave one out")
      }
      places[column.rawValue] = index
    }
    if problems.count(.error) == before {
      for column in ObservationColumn.required where places[column.rawValue] == nil {
        report("missing-column", "the result has no column '\(column.name)'; name one so with 'as'")
      }
      if places[ObservationColumn.value.rawValue] == nil, places[ObservationColumn.numerator.rawValue] == nil
      {
        report("missing-column", "the result has no column 'value' and no 'numerator'; name one so with 'as'")
      }
    }
    guard problems.count(.error) == before else { return nil }
    self.item = item
    self.choices = choices
    self.places = places
    areas = plan.areas
    // A query that says itself what each edition published is taken at its word.
    let earlier =
      places[ObservationColumn.vintage.rawValue] == nil
      ? EarlierRows(item.table, plan: plan, before: choices.edition, &known) : EarlierRows()
    if let newer = earlier.newerEdition {
      report(
        "rows-of-newer-edition",
        "\(item.slug).csv has figures of the edition \(newer), which is newer than \(choices.edition); freeze for that one"
      )
      return nil
    }
    self.earlier = earlier
    columns = ObservationColumn.allCases.filter { column in
      column == .vintage || places[column.rawValue] != nil || earlier.columns.contains(column)
        || column == .note && choices.reason != nil && !earlier.rows.isEmpty
    }
  }

  package var count: Int { lines.count }

  /// Takes a row: its cells, one after another, and where each ends.
  package mutating func add(_ row: [UInt8], ends: [Int]) {
    func cell(_ column: ObservationColumn) -> Range<Int> {
      guard let place = places[column.rawValue] else { return 0..<0 }
      return (place == 0 ? 0 : ends[place - 1])..<ends[place]
    }
    guard isPlainText(row) else {
      problems.add(
        "control-character", at: item.text.position,
        "a text of the result \(shown(row, ends)) holds a control "
          + "character, a line end or bytes that are not UTF-8; take them out in the query")
      return
    }
    guard !cell(.period).isEmpty, !cell(.area).isEmpty else {
      let empty = cell(.period).isEmpty ? "period" : "area"
      problems.add(
        "empty-cell", at: item.text.position,
        "the '\(empty)' of a row of the result \(shown(row, ends)) is empty; "
          + "leave such rows out, or give them one")
      return
    }
    guard let period = period(cell(.period), row, ends) else { return }
    let start = bytes.count
    var areaStart = start
    for column in columns where column != .vintage && column != .note {
      if column != columns.first { bytes.append(comma) }
      switch column {
      case .area:
        areaStart = bytes.count
        bytes += area(cell(.area), row)
      default: appendCell(row[cell(column)], to: &bytes)
      }
    }
    var note = row[cell(.note)]
    if !earlier.rows.isEmpty {
      let key = EarlierRows.Key(period: period, area: String(decoding: area(cell(.area), row), as: UTF8.self))
      if let index = earlier.newest[key] {
        confirmed.insert(index)
        if earlier.figure(index, columns).elementsEqual(bytes[areaStart...]) {
          bytes.removeSubrange(start...)
          return
        }
        if note.isEmpty, let reason = choices.reason {
          note = Array(reason.utf8)[...]
        } else if note.isEmpty {
          unexplained.append(shown(row, ends))
        }
      }
    }
    bytes.append(comma)
    let given = cell(.vintage)
    appendCell(given.isEmpty ? Array(choices.edition.utf8)[...] : row[given], to: &bytes)
    if columns.last == .note {
      bytes.append(comma)
      appendCell(note, to: &bytes)
    }
    lines.append(Line(start: start, length: Int32(bytes.count - start), period: period))
  }

  private mutating func period(_ cell: Range<Int>, _ row: [UInt8], _ ends: [Int]) -> Int32? {
    var known = known
    var mistake: PeriodError?
    let number = periods.meaning(of: cell, in: row) {
      switch Period.parse(String(decoding: row[cell], as: UTF8.self)) {
      case .success(let period): return known.number(period)
      case .failure(let error):
        mistake = error
        return nil
      }
    }
    self.known = known
    if let mistake {
      problems.add(
        periodRule(mistake), at: item.text.position, "in the result \(shown(row, ends)): \(mistake.message)")
    }
    return number
  }

  private mutating func area(_ cell: Range<Int>, _ row: [UInt8]) -> [UInt8] {
    let areas = areas
    return areaTexts.meaning(of: cell, in: row) {
      let text = String(decoding: row[cell], as: UTF8.self)
      return Array(csvCell(areas[text] ?? text).utf8)
    }
  }

  /// The frozen table; `nil`, with the mistakes reported, if there are any.
  package consuming func frozen(into found: inout Problems) -> FrozenTable? {
    problems.finish(item.text.position)
    found.add(problems.problems)
    if let first = unexplained.first {
      found.add(
        .error, "revision-without-reason", at: item.text.position,
        "\(counted(unexplained.count, "figure")) that an older edition published \(unexplained.count == 1 ? "is" : "are") "
          + "another now (\(first)); say why with --reason \"…\", or give the rows a 'note' in the query")
    }
    guard problems.problems.isEmpty, unexplained.isEmpty else { return nil }
    if lines.isEmpty, earlier.rows.isEmpty {
      found.add(
        .error, "no-observations", at: item.text.position,
        "the query gives no rows; look whether its conditions fit what is in the database")
      return nil
    }
    for row in earlier.rows {
      let start = bytes.count
      bytes += row.line(columns)
      lines.append(Line(start: start, length: Int32(bytes.count - start), period: row.period))
    }
    let header = columns.map(\.name).joined(separator: ",")
    let size = bytes.count + lines.count + header.utf8.count + 1
    guard size <= ProjectFolder.Limits().file else {
      found.add(
        .error, "file-too-large", at: item.text.position,
        "the result makes a file of \(size >> 20) MiB, and one file may hold \(ProjectFolder.Limits().file >> 20); let the "
          + "query group by larger areas or longer periods, or make several indicators of it")
      return nil
    }
    sortLines()
    var table: [UInt8] = []
    table.reserveCapacity(size)
    table += header.utf8
    table.append(lineFeed)
    for line in lines {
      table += bytes[line.start..<line.start + Int(line.length)]
      table.append(lineFeed)
    }
    let gone = earlier.newest.values.filter { !confirmed.contains($0) }.sorted()
    return FrozenTable(
      file: SourceFile(path: item.tablePath, bytes: table), rows: lines.count,
      gone: gone.map { String(decoding: earlier.rows[$0].line(columns), as: UTF8.self) })
  }

  /// By period, and then by the bytes of the lines, which begin with period and area.
  private mutating func sortLines() {
    let ranks = known.ranks
    bytes.withUnsafeBufferPointer { bytes in
      lines.sort { a, b in
        if a.period != b.period { return ranks[Int(a.period)] < ranks[Int(b.period)] }
        let left = UnsafeBufferPointer(rebasing: bytes[a.start..<a.start + Int(a.length)])
        let right = UnsafeBufferPointer(rebasing: bytes[b.start..<b.start + Int(b.length)])
        return left.lexicographicallyPrecedes(right)
      }
    }
  }

  /// The row in brackets, for a message.
  private func shown(_ row: [UInt8], _ ends: [Int]) -> String {
    var cells: [String] = []
    for (index, end) in ends.enumerated() {
      cells.append(String(decoding: row[(index == 0 ? 0 : ends[index - 1])..<end], as: UTF8.self))
    }
    let text = cells.joined(separator: ",").filter { !$0.isNewline }
    return "(\(text.count > 80 ? text.prefix(80) + "…" : text))"
  }
}

/// How a result is to be frozen.
package struct FreezingChoices: Sendable {
  /// The edition that publishes new and changed figures first.
  package var edition: String
  /// Why figures that were published are others now.
  package var reason: String?

  package init(edition: String, reason: String? = nil) {
    self.edition = edition
    self.reason = reason
  }
}

/// A result as it is to be written.
package struct FrozenTable: Sendable {
  package var file: SourceFile
  package var rows: Int
  /// Rows that older editions published and the query no longer gives; they stay.
  package var gone: [String]
}

/// The different periods of a table, numbered.
struct KnownPeriods: Sendable {
  private var numbers: [Period: Int32] = [:]
  private var periods: [Period] = []

  mutating func number(_ period: Period) -> Int32 {
    if let number = numbers[period] { return number }
    numbers[period] = Int32(periods.count)
    periods.append(period)
    return Int32(periods.count - 1)
  }

  /// For each period, its place in time.
  var ranks: [Int32] {
    var ranks = [Int32](repeating: 0, count: periods.count)
    for (rank, index) in periods.indices.sorted(by: { periods[$0] < periods[$1] }).enumerated() {
      ranks[index] = Int32(rank)
    }
    return ranks
  }
}

/// The first problems of a result that may have a million of them.
private struct CappedProblems: Sendable {
  var problems = Problems()
  private var count = 0

  mutating func add(_ rule: String, at position: FilePosition, _ message: String) {
    count += 1
    if count <= 20 { problems.add(.error, rule, at: position, message) }
  }

  mutating func finish(_ position: FilePosition) {
    guard count > 20 else { return }
    problems.add(.error, "more-of-the-same", at: position, "\(count - 20) more rows have such mistakes")
  }
}

/// Appends a cell as canonical CSV has it: in quotation marks only where it must be.
func appendCell(_ cell: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
  guard cell.contains(where: { $0 == comma || $0 == quote }) else {
    bytes += cell
    return
  }
  bytes.append(quote)
  for byte in cell {
    if byte == quote { bytes.append(quote) }
    bytes.append(byte)
  }
  bytes.append(quote)
}

/// Whether bytes are UTF-8 without control characters.
private func isPlainText(_ bytes: [UInt8]) -> Bool {
  var isASCII = true
  for byte in bytes {
    if byte < 0x20 || byte == 0x7F { return false }
    if byte >= 0x80 { isASCII = false }
  }
  return isASCII || (try? UTF8Span(validating: bytes.span)) != nil
}

private let comma = UInt8(ascii: ",")
private let quote = UInt8(ascii: "\"")
private let lineFeed = UInt8(ascii: "\n")
