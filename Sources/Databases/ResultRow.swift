/// One row of a result while it is read: the bytes of its cells, one after another. An empty cell is no value.
///
/// One value is used for all rows, so that reading a million of them makes none.
package struct ResultRow: ~Copyable {
  package private(set) var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  package private(set) var ends: [Int] = []

  init() {}

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func addEmpty() { ends.append(bytes.count) }

  /// Text without the spaces at its ends, with which some engines fill up a column of fixed width.
  mutating func add(text: UnsafeBufferPointer<UInt8>) {
    var (first, last) = (0, text.count)
    while first < last, text[first] == 0x20 { first += 1 }
    while first < last, text[last - 1] == 0x20 { last -= 1 }
    bytes.append(contentsOf: text[first..<last])
    ends.append(bytes.count)
  }

  mutating func add(integer: Int64) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = integer.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
    ends.append(bytes.count)
  }
}

/// What a query may take.
package struct QueryLimits: Sendable, Equatable {
  package var seconds: Int
  /// Rows, at most.
  package var rows = 5_000_000

  package init(seconds: Int, rows: Int = 5_000_000) {
    self.seconds = seconds
    self.rows = rows
  }

  func refuse(_ count: Int) throws(QueryFailure) {
    guard count > rows else { return }
    throw QueryFailure(
      .query, "too-many-rows",
      "the query gives more than \(rows) rows; let it group by period and area, so that the engine does the counting"
    )
  }
}

/// What answered a query.
package struct Engine: Sendable, Equatable {
  /// As it calls itself: `PostgreSQL`.
  package var name: String
  package var version: String
}

/// Takes the names of the columns, once, before the first row.
package typealias ColumnsTaker = ([String]) throws(QueryFailure) -> Void
/// Takes a row; its bytes are gone afterwards.
package typealias RowTaker = (borrowing ResultRow) throws(QueryFailure) -> Void
