import Files

/// Markdown with each `{…}` replaced by one private-use character.
///
/// Markdown would curl the quotes in a binding, split it at `*` and `|` and
/// break it over lines. A single character that is neither space nor punctuation
/// arrives whole wherever it stands; in code it is turned back into what the
/// author typed. `\{` is left alone: Markdown itself makes a brace of it.
struct Placeholders {
  struct Spot {
    /// As typed: `{…}`, or a `{` that nothing closes.
    var source: String
    var position: FilePosition

    var isClosed: Bool { source.utf8.last == UInt8(ascii: "}") }

    /// The place of a byte of `source`.
    func place(_ offset: Int) -> FilePosition {
      let before = source.utf8.prefix(offset)
      var place = position
      place.line += before.count { $0 == UInt8(ascii: "\n") }
      if let newline = before.lastIndex(of: UInt8(ascii: "\n")) {
        place.column = before.distance(from: newline, to: before.endIndex)
      } else {
        place.column += offset
      }
      return place
    }
  }

  private(set) var text: [UInt8] = []
  private(set) var spots: [Spot] = []
  /// For each line of `text`, from which of its columns on it is which place of the author's.
  private var lines: [[(column: Int, place: FilePosition)]] = []

  /// Where each line of `text` begins in it.
  private(set) var lineStarts: [Int] = [0]

  private static let first: UInt32 = 0xF_0000
  /// Two planes of private-use characters, without the two non-characters at the end of each.
  static let limit = 60_000
  private static let longest = 240

  init(_ source: Located<String>) {
    let bytes = Array(source.value.utf8)
    text.reserveCapacity(bytes.count + 64)
    var place = source.position
    var lineStart = 0
    var fences = FenceTracker()
    lines.append([(1, place)])
    fences.read(bytes, from: 0)
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "\\") where at + 1 < bytes.count && bytes[at + 1] != UInt8(ascii: "\n"):
        text += [byte, bytes[at + 1]]
        at += 2
        place.column += 2
      case UInt8(ascii: "{") where spots.count < Self.limit:
        let end = bindingEnd(bytes, at, mayWrap: !fences.isInside)
        let spot = Spot(source: String(decoding: bytes[at..<end], as: UTF8.self), position: place)
        text += String(Unicode.Scalar(Self.first + UInt32(spots.count))!).utf8
        spots.append(spot)
        place = spot.place(end - at)
        at = end
        lines[lines.count - 1].append((text.count - lineStart + 1, place))
      case UInt8(ascii: "\n"):
        text.append(byte)
        at += 1
        lineStart = text.count
        lineStarts.append(lineStart)
        place.line += 1
        place.column = 1
        lines.append([(1, place)])
        fences.read(bytes, from: at)
      default:
        text.append(byte)
        at += 1
        place.column += 1
      }
    }
  }

  /// The author's place for a line and column of `text`, both from 1.
  func place(line: Int, column: Int) -> FilePosition {
    let row = min(max(line, 1), lines.count) - 1
    let column = max(column, 1)
    let start = lines[row].last { $0.column <= column } ?? lines[row][0]
    var place = start.place
    place.column += column - start.column
    return place
  }

  /// The spot that a character stands for.
  func spot(_ scalar: Unicode.Scalar) -> Spot? {
    guard scalar.value >= Self.first, scalar.value < Self.first + UInt32(spots.count) else { return nil }
    return spots[Int(scalar.value - Self.first)]
  }

  /// Text as its author typed it.
  func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { spot($0) != nil }) else { return text }
    return text.unicodeScalars.map { spot($0)?.source ?? String($0) }.joined()
  }

  /// Where a binding ends: after its `}`, or after its `{` if nothing closes it.
  private func bindingEnd(_ bytes: [UInt8], _ start: Int, mayWrap: Bool) -> Int {
    var at = start + 1
    var isBlank = false
    while at < bytes.count, at - start < Self.longest {
      switch bytes[at] {
      case UInt8(ascii: "}"): return at + 1
      case UInt8(ascii: "{"), UInt8(ascii: "`"): return start + 1
      case UInt8(ascii: "\n"):
        // Over a line's end but not over a blank line, which ends the paragraph.
        if !mayWrap || isBlank { return start + 1 }
        isBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ">"): break
      default: isBlank = false
      }
      at += 1
    }
    return start + 1
  }
}

/// Whether a line is inside a fenced block, roughly: it only decides whether a
/// brace may be closed on a later line.
private struct FenceTracker {
  private var open: (mark: UInt8, length: Int)?
  private(set) var isInside = false

  mutating func read(_ bytes: [UInt8], from start: Int) {
    var at = start
    while at < bytes.count, " \t>-+*.)0123456789".utf8.contains(bytes[at]) { at += 1 }
    var length = 0
    if at < bytes.count, bytes[at] == UInt8(ascii: "`") || bytes[at] == UInt8(ascii: "~") {
      while at + length < bytes.count, bytes[at + length] == bytes[at] { length += 1 }
    }
    isInside = open != nil
    guard length >= 3, !isCodeSpan(bytes, at + length) else { return }
    isInside = true
    if let fence = open {
      if fence.mark == bytes[at], length >= fence.length { open = nil }
    } else {
      open = (bytes[at], length)
    }
  }

  /// Whether a back-tick follows on the same line: then the first ones opened no fence.
  private func isCodeSpan(_ bytes: [UInt8], _ start: Int) -> Bool {
    bytes[start...].prefix { $0 != UInt8(ascii: "\n") }.contains(UInt8(ascii: "`"))
  }
}

extension Placeholders {
  /// The digits at a place of `text`, read as a number; `nil` if there are none.
  func number(line: Int, column: Int) -> Int? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = lineStarts[line - 1] + max(column, 1) - 1
    guard start < text.count else { return nil }
    let digits = text[start...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
