import Diagnostics
package import Files

/// What freezing changes in a table: how many rows, and the first of them.
package struct FrozenChanges: Sendable, Equatable {
  package struct Rows: Sendable, Equatable {
    package fileprivate(set) var count = 0
    package private(set) var first: [String] = []

    mutating func add(_ line: @autoclosure () -> String) {
      count += 1
      if count <= 20 { first.append(line()) }
    }
  }

  package private(set) var added = Rows()
  /// Each as it was and as it will be, on two lines.
  package private(set) var changed = Rows()
  package private(set) var gone = Rows()

  package var isEmpty: Bool { added.count + changed.count + gone.count == 0 }

  /// - Parameter old: The table as it is, if there is one.
  package init(from old: SourceFile?, to new: SourceFile) {
    guard old?.bytes != new.bytes else { return }
    // A row is known again by its period, area and edition; of several such, which are a mistake, the last counts.
    var lines: [String: String] = [:]
    var before = old.flatMap { FrozenLines($0) }
    while let row = before?.next() { lines[row.key] = row.line }
    var after = FrozenLines(new)
    if lines.isEmpty {
      // All rows are new, and there may be a million: only those that are shown are put into words.
      while added.count < 20, let row = after?.next() { added.add("+ \(row.line)") }
      added.count = max(added.count, new.bytes.count { $0 == UInt8(ascii: "\n") } - 1)
      return
    }
    while let row = after?.next() {
      guard let line = lines.removeValue(forKey: row.key) else {
        added.add("+ \(row.line)")
        continue
      }
      if line != row.line { changed.add("- \(line)\n+ \(row.line)") }
    }
    guard !lines.isEmpty else { return }
    before = old.flatMap { FrozenLines($0) }
    while let row = before?.next() {
      if lines[row.key] != nil { gone.add("- \(row.line)") }
    }
  }
}

/// The rows of a table, each by its key and with its cells under the names of their columns where these are not empty.
private struct FrozenLines {
  private var table: CSVTable<ObservationColumn>
  private var unread = Problems()
  private let columns: [ObservationColumn]

  init?(_ file: SourceFile) {
    guard let table = CSVTable<ObservationColumn>(file, into: &unread) else { return nil }
    self.table = table
    columns = ObservationColumn.allCases.filter(table.has)
  }

  mutating func next() -> (key: String, line: String)? {
    guard table.next(into: &unread) else { return nil }
    let key = [ObservationColumn.period, .area, .vintage].map { table.text($0) ?? "" }.joined(separator: "\n")
    let named: Set<ObservationColumn> = [.value, .numerator, .denominator, .lower, .upper, .status]
    let cells = columns.compactMap { column in
      table.text(column).map { named.contains(column) ? "\(column.name) \($0)" : $0 }
    }
    return (key, cells.joined(separator: ", "))
  }
}
