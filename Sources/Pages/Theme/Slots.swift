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
    let capacity = filled.reduce(text.utf8.count) { $0 + $1.count }
    return text.withUTF8 { letters in
      PageMark.replaced(in: letters, capacity: capacity) { open in
        let number = open + PageMark.length
        guard PageMark.slot.stands(at: open, in: letters),
          let close = PageMark.next(in: letters, from: number),
          PageMark.slotEnd.stands(at: close, in: letters),
          let place = Int(String(decoding: letters[number..<close], as: UTF8.self)),
          filled.indices.contains(place)
        else { return nil }
        return (close + PageMark.length, filled[place][...])
      }
    }
  }
}
