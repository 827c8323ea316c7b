import Diagnostics
import Files
import Loading
import TestSupport
import Testing

@Suite struct CSVReaderTests {
  /// Every row's cells as text, and the problems as they are printed.
  func read(_ bytes: [UInt8]) -> (rows: [[String]], problems: [String]) {
    var problems = Problems()
    var rows: [[String]] = []
    if var reader = CSVReader(SourceFile(path: "t.csv", bytes: bytes), into: &problems) {
      var row: [CSVField] = []
      while reader.next(&row, into: &problems) { rows.append(row.map { reader.text($0) }) }
    }
    return (rows, problems.sorted.map(\.description))
  }

  func rows(_ text: String) -> [[String]] {
    let (rows, problems) = read(Array(text.utf8))
    #expect(problems == [])
    return rows
  }

  @Test func `cells are divided by commas and rows by lines`() {
    #expect(rows("a,b\nc,d\n") == [["a", "b"], ["c", "d"]])
    #expect(rows("a,b\r\nc,d") == [["a", "b"], ["c", "d"]])
  }

  @Test func `empty cells count, at the end of the file too`() {
    #expect(rows("a,,\n,b,") == [["a", "", ""], ["", "b", ""]])
  }

  @Test func `quotation marks hold commas, lines and doubled marks`() {
    #expect(rows("\"a,b\",\"c\nd\",\"e\"\"f\"\n") == [["a,b", "c\nd", "e\"f"]])
    #expect(rows("\"\",\"\"\"\"") == [["", "\""]])
    #expect(rows("\"a\r\nb\"\r\n") == [["a\nb"]])
  }

  @Test func `spaces are kept`() { #expect(rows(" a , b\n") == [[" a ", " b"]]) }

  @Test func `a combining mark after a comma does not hide it`() {
    #expect(rows("a,\u{301}b\n") == [["a", "\u{301}b"]])
  }

  @Test func `a line separator of Unicode is no line ending`() {
    #expect(rows("a\u{2028}b,c\n") == [["a\u{2028}b", "c"]])
  }

  @Test func `rows that hold nothing are passed over`() {
    #expect(rows("a,b\n\n,\n  ,x\n\n") == [["a", "b"], ["  ", "x"]])
  }

  @Test func `a byte order mark is passed over`() {
    let (rows, problems) = read([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8))
    #expect(rows == [["a", "b"]])
    #expect(problems == [])
  }

  @Test func `every cell knows its line and byte`() throws {
    var problems = Problems()
    let text = "é,b\n\"x\ny\",\"z\"\nlast\n"
    var reader = try #require(
      CSVReader(SourceFile(path: "t.csv", bytes: Array(text.utf8)), into: &problems))
    var row: [CSVField] = []
    var places: [String] = []
    while reader.next(&row, into: &problems) { places += row.map { "\(reader.position($0))" } }
    #expect(places == ["t.csv:1:1", "t.csv:1:4", "t.csv:2:1", "t.csv:3:4", "t.csv:4:1"])
  }

  @Test func `a row with a mistake is left out and the next is read`() {
    let (rows, problems) = read(Array("a,b\nc\"d,e\n\"f\"g,h\ni,j\n".utf8))
    #expect(rows == [["a", "b"], ["i", "j"]])
    #expect(
      problems == [
        "t.csv:2:2: error: a quotation mark stands inside a cell that does not begin with one; put the whole cell in "
          + "quotation marks and double those inside it [csv-stray-quote]",
        "t.csv:3:4: error: the cell ends at the quotation mark before this; put a comma here, or double the mark "
          + "(\"\") if it belongs to the text [csv-text-after-quote]",
      ])
  }

  /// A reader of the same rules in the plainest way, a character of one byte at a time; `nil` for a file with a mistake.
  func plainRows(_ text: [UInt8]) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    enum State { case start, bare, quoted, closed }
    var state = State.start
    func flush() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell = []
      state = .start
    }
    for byte in text {
      switch (state, byte) {
      case (.quoted, UInt8(ascii: "\"")): state = .closed
      case (.quoted, _): cell.append(byte)
      case (.closed, UInt8(ascii: "\"")):
        cell.append(byte)
        state = .quoted
      case (.start, UInt8(ascii: "\"")): state = .quoted
      case (_, UInt8(ascii: ",")): flush()
      case (_, UInt8(ascii: "\n")):
        flush()
        rows.append(row)
        row = []
      case (.closed, _), (.bare, UInt8(ascii: "\"")): return nil
      default:
        cell.append(byte)
        state = .bare
      }
    }
    if state == .quoted { return nil }
    flush()
    return (rows + [row]).filter { $0.contains { !$0.isEmpty } }
  }

  @Test(arguments: 0..<40) func `any bytes are read as the plain reader reads them`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<250 {
      let pieces: [String] = ["a", ",", "\n", "\"", "\"\"", "é", " ", "7", ",\"", "\",", "\"\n"]
      let count = Int.random(in: 0..<24, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined()
      let (rows, problems) = read(Array(text.utf8))
      if let expected = plainRows(Array(text.utf8)) {
        #expect(rows == expected, "\(text.debugDescription)")
        #expect(problems == [], "\(text.debugDescription)")
      } else {
        #expect(!problems.isEmpty, "\(text.debugDescription)")
      }
    }
  }

  /// Mark by mark: to Swift a mark with an accent over it is another character.
  func doubled(_ cell: String) -> String {
    cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
  }

  @Test(arguments: 0..<40) func `what is written by the rules is read back`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 1000)
    let letters: [Character] = ["a", ",", "\"", "\n", "é", " ", "\u{301}", "0"]
    let table = (0..<20).map { _ in
      (0..<4).map { _ in
        "x"
          + String(
            (0..<Int.random(in: 0..<6, using: &random)).map { _ in letters.randomElement(using: &random)! })
      }
    }
    let text = table.map { row in
      row.map { "\"" + doubled($0) + "\"" }.joined(separator: ",") + "\r\n"
    }.joined()
    #expect(rows(text) == table)
  }

  @Test(arguments: 0..<40) func `no bytes at all stop the reader`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 2000)
    for _ in 0..<100 {
      let bytes = (0..<Int.random(in: 0..<40, using: &random)).map { _ in
        [0, 10, 13, 34, 44, 65, 0xC3, 0xA9, 0xEF, 0xBB, 0xBF, 0xFF].randomElement(using: &random)! as UInt8
      }
      _ = read(bytes)
    }
  }
}
