import Diagnostics
import Files

/// Refuses text that would keep the Markdown library busy, before it sees it.
///
/// The library's known slow inputs all need one of: a long line, a long block,
/// many columns, deep nesting in one line, wide and long tables, or long
/// references used often. Within these limits the worst text found takes about a
/// second; honest prose comes nowhere near any of them.
struct Gate {
  static let fileLimit = 256 * 1024
  static let lineLimit = 4 * 1024
  static let blockLimit = 16 * 1024
  static let pipeLimit = 65
  static let markerLimit = 12
  static let cellLimit = 100_000
  static let referenceLimit = 16 * 1024 * 1024

  private var blockStart = 0
  private var blockBytes = 0
  private var tableColumns = 0
  private var cells = 0
  private var brackets = 0
  private var longestReference = 0
  private var holdsReference = false

  /// - Returns: Whether the text may be parsed.
  static func check(_ text: Located<String>, into problems: inout Problems) -> Bool {
    let bytes = text.value.utf8
    guard bytes.count <= fileLimit else {
      problems.add(
        .error, "prose-too-long", at: text.position,
        "this text is \(bytes.count / 1024) KiB long; at most \(fileLimit / 1024) KiB are read, so make it two"
      )
      return false
    }
    var gate = Gate()
    var found: [Problem] = []
    for (row, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      let place = FilePosition(file: text.position.file, line: text.position.line + row, column: 1)
      gate.read(Array(line), at: place, row: row, into: &found)
      if found.count >= 20 { break }
    }
    if gate.cells > cellLimit {
      found.append(
        Problem(
          .error, "table-too-large", at: text.position,
          "the tables of this text come to \(gate.cells) cells; at most \(cellLimit) are read, so put the figures into a CSV file"
        ))
    }
    gate.endBlock()
    if gate.longestReference * gate.brackets > referenceLimit {
      found.append(
        Problem(
          .error, "references-too-long", at: text.position,
          "a link reference is very long and used often; write the links as [words](address)"))
    }
    for problem in found { problems.add(problem) }
    return found.isEmpty
  }

  private mutating func read(_ line: [UInt8], at place: FilePosition, row: Int, into found: inout [Problem]) {
    if line.count > Self.lineLimit {
      found.append(
        Problem(
          .error, "line-too-long", at: place,
          "this line is \(line.count) bytes long; at most \(Self.lineLimit) are read, so break it into several"
        ))
    }
    if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }) {
      endBlock()
      return
    }
    if blockBytes <= Self.blockLimit, blockBytes + line.count + 1 > Self.blockLimit {
      found.append(
        Problem(
          .error, "block-too-long", at: place,
          "this paragraph or table is longer than \(Self.blockLimit / 1024) KiB; leave a blank line somewhere above"
        ))
    }
    blockBytes += line.count + 1
    brackets += line.count { $0 == UInt8(ascii: "[") }
    if zip(line, line.dropFirst()).contains(where: { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }) {
      holdsReference = true
    }
    let pipes = line.count { $0 == UInt8(ascii: "|") }
    if pipes > Self.pipeLimit {
      found.append(
        Problem(
          .error, "too-many-columns", at: place,
          "this line holds \(pipes) '|'; a table may have at most \(Self.pipeLimit - 1) columns"))
    }
    if containerMarkers(line) > Self.markerLimit {
      found.append(
        Problem(
          .error, "nested-too-deep", at: place,
          "this line opens more than \(Self.markerLimit) lists or quotes, one in another; use fewer"))
    }
    if isDelimiterRow(line) { tableColumns = max(tableColumns, pipes + 1) }
    cells += tableColumns
  }

  private mutating func endBlock() {
    if holdsReference { longestReference = max(longestReference, blockBytes) }
    holdsReference = false
    blockBytes = 0
    tableColumns = 0
  }
}

/// How many list items and quotes a line opens before its first word.
private func containerMarkers(_ line: [UInt8]) -> Int {
  var count = 0
  var at = 0
  while at < line.count {
    switch line[at] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): at += 1
    case UInt8(ascii: ">"):
      count += 1
      at += 1
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard endsMarker(line, at + 1) else { return count }
      count += 1
      at += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while at < line.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[at]) { at += 1 }
      guard at < line.count, line[at] == UInt8(ascii: ".") || line[at] == UInt8(ascii: ")"),
        endsMarker(line, at + 1)
      else { return count }
      count += 1
      at += 1
    default: return count
    }
  }
  return count
}

private func endsMarker(_ line: [UInt8], _ at: Int) -> Bool {
  at >= line.count || line[at] == UInt8(ascii: " ") || line[at] == UInt8(ascii: "\t")
}

/// Whether a line may be the one under a table's header, `| --- | ---: |`, in whatever it is nested.
private func isDelimiterRow(_ line: [UInt8]) -> Bool {
  line.contains(UInt8(ascii: "-")) && line.allSatisfy { "|:- \t\r>+*.)0123456789".utf8.contains($0) }
}
