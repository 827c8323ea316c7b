import Files

/// Cells of a row as they are written, to be copied into many rows.
struct CSVCells {
  fileprivate let bytes: [UInt8]

  init(_ cells: [String]) {
    var writer = CSVWriter()
    for cell in cells { writer.add(cell) }
    bytes = writer.bytes
  }
}

/// Writes cells that spreadsheets open as what they are, and never as a formula. RFC 4180, CRLF.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// - Parameter rows: About how many rows of figures there will be: a long table that grows is moved many times.
  init(rows: Int = 0) { bytes.reserveCapacity(rows * 200) }

  mutating func row(_ cells: [String]) {
    for cell in cells { add(cell) }
    endRow()
  }

  mutating func add(_ cell: String) {
    part()
    write(cell)
  }

  /// A number, or an empty cell.
  mutating func add(_ number: Double?) {
    part()
    if let number { appendMachineText(number, to: &bytes) }
  }

  mutating func add(_ cells: CSVCells) {
    part()
    bytes += cells.bytes
  }

  mutating func endRow() {
    bytes.append("\r\n")
    isFirst = true
  }

  private mutating func part() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func write(_ cell: String) {
    let text = isFormula(cell) ? "'" + cell : cell
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Cells that begin so are run by spreadsheets; a plain negative number is not one of them.
  private func isFormula(_ cell: String) -> Bool {
    // Nearly every cell begins with a letter or a digit, and needs no look at what Unicode calls a space.
    guard let byte = cell.utf8.first,
      !(byte > 0x2F && byte < 0x80 && byte != UInt8(ascii: "=") && byte != UInt8(ascii: "@"))
    else { return false }
    guard
      let first = cell.unicodeScalars.first(where: {
        !$0.properties.isWhitespace || "\t\r".unicodeScalars.contains($0)
      })
    else { return false }
    guard "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else { return false }
    return Double(cell) == nil
  }
}
