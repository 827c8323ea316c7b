/// The places of a template to be filled. The template engine is given a mark for each, and what belongs there is poured
/// in afterwards, as bytes: a page is long, and its template is short.
struct Slots {
  private var filled: [[UInt8]] = []

  /// What to give the engine in place of some markup: nothing if it is empty, so that the template may ask.
  mutating func mark(for markup: [UInt8]) -> String {
    guard !markup.isEmpty else { return "" }
    filled.append(markup)
    return "\(PageMark.slot.text)\(filled.count - 1)\(PageMark.slotEnd.text)"
  }

  /// The template's result with each mark replaced.
  func pour(into text: String) -> [UInt8] {
    var text = text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(filled.reduce(text.utf8.count) { $0 + $1.count })
    text.withUTF8 { letters in
      var start = 0
      var at = 0
      while let open = PageMark.next(in: letters, from: at) {
        at = open + PageMark.length
        guard PageMark.slot.stands(at: open, in: letters),
          let close = PageMark.next(in: letters, from: at), PageMark.slotEnd.stands(at: close, in: letters),
          let place = Int(String(decoding: letters[at..<close], as: UTF8.self)),
          filled.indices.contains(place)
        else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<open]))
        bytes += filled[place]
        at = close + PageMark.length
        start = at
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
    }
    return bytes
  }
}
