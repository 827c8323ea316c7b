import Glibc

/// A mark in a page that is not finished: the delete character, which no content may hold (`readBytes`), and no text of
/// ours, and a letter that says which mark it is.
enum PageMark: UInt8 {
  case slot = 0x5B  // [
  case slotEnd = 0x5D  // ]
  case ways = 0x28  // (
  case or = 0x7C  // |
  case waysEnd = 0x29  // )

  static let length = 2

  var text: String { "\u{7F}" + String(Unicode.Scalar(rawValue)) }

  /// Whether this mark begins at a place in a page.
  func stands(at place: Int, in letters: UnsafeBufferPointer<UInt8>) -> Bool {
    letters[place + 1] == rawValue
  }

  /// Where the next mark begins.
  static func next(in letters: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = letters.baseAddress, start < letters.count,
      let found = memchr(base + start, 0x7F, letters.count - start)
    else { return nil }
    let place = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    return place + 1 < letters.count ? place : nil
  }

  /// A text with what its marks stand for in their places.
  ///
  /// - Parameters:
  ///   - capacity: How long it becomes, or about that.
  ///   - meaning: Of the mark that begins at a place: where it ends, and what it stands for. `nil` leaves it as it is.
  static func replaced(
    in letters: UnsafeBufferPointer<UInt8>, capacity: Int,
    _ meaning: (Int) -> (end: Int, bytes: ArraySlice<UInt8>)?
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(capacity)
    var start = 0
    var at = 0
    while let open = next(in: letters, from: at) {
      at = open + length
      guard let found = meaning(open) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<open]))
      bytes += found.bytes
      at = found.end
      start = at
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
    return bytes
  }
}
