import Mustache

/// A template with its sections decided: text, and places to be filled.
///
/// Which sections a template shows depends only on what there is to show, not on the words; so the template engine is
/// asked once for each way of having things, and given a mark for each. What belongs there is poured in as bytes, page
/// by page: a page is long, and its template is short.
struct TemplateLayout: Sendable {
  /// What there is to show.
  struct Shape: Hashable, Sendable {
    var kind: TemplateKind
    /// What is not empty.
    var filled: Set<String>
    var flags: [String: Bool]
  }

  private enum Piece {
    case text(ArraySlice<UInt8>)
    case place(String)
  }

  private let pieces: [Piece]

  init(_ template: MustacheTemplate, _ shape: Shape) {
    let names = shape.filled.sorted()
    var values: [String: Any] = shape.flags
    for (number, name) in names.enumerated() { values[name] = Self.mark(number) }
    self.init(template.render(values), places: names)
  }

  /// - Parameters:
  ///   - text: A template's, with marks in it.
  ///   - names: What each of the marks stands for.
  init(_ text: String, places names: [String]) {
    let text = Array(text.utf8)
    pieces = text.withUnsafeBufferPointer { letters in
      var pieces: [Piece] = []
      var (start, at) = (0, 0)
      while let open = PageMark.next(in: letters, from: at) {
        at = open + PageMark.length
        guard PageMark.slot.stands(at: open, in: letters), let close = PageMark.next(in: letters, from: at),
          PageMark.slotEnd.stands(at: close, in: letters),
          let number = Int(String(decoding: letters[at..<close], as: UTF8.self)),
          names.indices.contains(number)
        else { continue }
        pieces += [.text(text[start..<open]), .place(names[number])]
        at = close + PageMark.length
        start = at
      }
      return pieces + [.text(text[start...])]
    }
  }

  static func mark(_ number: Int) -> String { "\(PageMark.slot.text)\(number)\(PageMark.slotEnd.text)" }

  /// The template with everything in its place.
  func filled(with contents: [String: [UInt8]]) -> [UInt8] {
    let filled = pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let name): contents[name].map { $0[...] } ?? []
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(filled.reduce(0) { $0 + $1.count })
    for piece in filled { bytes += piece }
    return bytes
  }
}
