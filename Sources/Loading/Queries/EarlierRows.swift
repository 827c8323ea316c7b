import Diagnostics
import Files
import Indicators

/// Rows of an indicator's table that editions before the one in hand published: they stay as they are.
struct EarlierRows: Sendable {
  struct Key: Hashable, Sendable {
    var period: Int32
    /// As CSV has it.
    var area: String
  }

  struct Row: Sendable {
    var period: Int32
    var cells: [ObservationColumn: String]

    /// The row as a line of the frozen table.
    func line(_ columns: [ObservationColumn]) -> [UInt8] { Self.joined(columns[...], cells) }

    static func joined(_ columns: ArraySlice<ObservationColumn>, _ cells: [ObservationColumn: String])
      -> [UInt8]
    {
      var bytes: [UInt8] = []
      for column in columns {
        if column != columns.first { bytes.append(UInt8(ascii: ",")) }
        appendCell(Array((cells[column] ?? "").utf8)[...], to: &bytes)
      }
      return bytes
    }
  }

  private(set) var rows: [Row] = []
  /// The row of each period and area that the newest of these editions holds.
  private(set) var newest: [Key: Int] = [:]
  /// Columns in which one of them has something.
  private(set) var columns: Set<ObservationColumn> = []
  /// An edition after the one in hand that has rows already.
  private(set) var newerEdition: String?

  init() {}

  /// - Parameter table: The table as it is; rows that cannot be read are passed over, for the loader has told of them.
  init(_ table: SourceFile?, plan: AggregatePlan, before edition: String, _ known: inout KnownPeriods) {
    var unread = Problems()
    guard let table, let here = plan.editions.firstIndex(of: edition),
      var cells = CSVTable<ObservationColumn>(table, into: &unread)
    else { return }
    var places: [Int] = []
    while cells.next(into: &unread) {
      var texts: [ObservationColumn: String] = [:]
      for column in ObservationColumn.allCases { texts[column] = cells.text(column).map(trimmingSpaces) }
      guard let text = texts[.period], case .success(let period) = Period.parse(text), let area = texts[.area]
      else {
        continue
      }
      let vintage = texts[.vintage] ?? plan.editions[0]
      let place = plan.editions.firstIndex(of: vintage) ?? 0
      if place > here { newerEdition = vintage }
      guard place < here else { continue }
      texts[.vintage] = vintage
      columns.formUnion(texts.keys)
      let key = Key(period: known.number(period), area: csvCell(area))
      if newest[key].map({ places[$0] <= place }) ?? true { newest[key] = rows.count }
      places.append(place)
      rows.append(Row(period: key.period, cells: texts))
    }
  }

  /// A row's cells from the area on, but for edition and note, as a line of the frozen table has them.
  func figure(_ index: Int, _ columns: [ObservationColumn]) -> [UInt8] {
    Row.joined(columns.filter { ![.period, .vintage, .note].contains($0) }[...], rows[index].cells)
  }
}
