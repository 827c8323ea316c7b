/// A way to another page from each of two places of the same page. A page of the newest edition stands at the root and
/// in the edition's folder, and differs there in little but such ways: its text is made once, with both ways in it, and
/// then written once for each place with one of them.
enum TwoWays {
  /// A way as it stands in the text until a place is known.
  static func written(_ first: String, _ second: String) -> String {
    first == second
      ? first : PageMark.ways.text + first + PageMark.or.text + second + PageMark.waysEnd.text
  }

  /// The text with one of the ways.
  ///
  /// - Parameter place: 0 for the first ways, 1 for the second.
  static func chosen(_ place: Int, in text: [UInt8]) -> [UInt8] {
    text.withUnsafeBufferPointer { letters in
      PageMark.replaced(in: letters, capacity: text.count) { open in
        let first = open + PageMark.length
        guard PageMark.ways.stands(at: open, in: letters),
          let middle = PageMark.next(in: letters, from: first), PageMark.or.stands(at: middle, in: letters),
          case let second = middle + PageMark.length,
          let close = PageMark.next(in: letters, from: second),
          PageMark.waysEnd.stands(at: close, in: letters)
        else { return nil }
        return (close + PageMark.length, place == 0 ? text[first..<middle] : text[second..<close])
      }
    }
  }
}
