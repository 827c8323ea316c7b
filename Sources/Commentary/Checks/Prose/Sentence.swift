import Files

/// A sentence of a paragraph, heading or cell, for the checks.
struct Sentence {
  struct Piece {
    var text: String
    var position: FilePosition
    /// The binding just before it.
    var binding: Binding?
    /// Bytes from the start of the sentence.
    var offset = 0
  }

  /// A bound figure and where its words stand, in bytes from the start of the sentence.
  struct Bound {
    var binding: Binding
    var range: Range<Int>
  }

  /// The words with figures in place, as a reader has them.
  var text = ""
  /// What the author typed, in pieces with their places; figures are left out.
  var typed: [Piece] = []
  var bound: [Bound] = []
  /// The texts of its paragraph's sentences, and its own place among them.
  var paragraph: (texts: [String], place: Int) = ([], 0)

  /// The sentences before it in its paragraph, which may name what it is about. Few are asked for it.
  var textBefore: String { paragraph.texts.prefix(paragraph.place).map { $0 + " " }.joined() }

  var bindings: [Binding] { bound.map(\.binding) }

  /// Where words that the author typed stand, or the start of the sentence.
  ///
  /// - Parameter start: The first copy at or behind this place is meant, in bytes of the sentence.
  func position(of words: String, from start: Int = 0) -> FilePosition? {
    guard !words.isEmpty else { return position }
    for piece in typed {
      for range in piece.text.ranges(of: words) {
        let offset = piece.text.utf8.distance(from: piece.text.startIndex, to: range.lowerBound)
        guard piece.offset + offset >= start else { continue }
        var place = piece.position
        place.column += offset
        return place
      }
    }
    return start > 0 ? position(of: words) : position
  }

  var position: FilePosition? {
    [typed.first?.position, bindings.first?.position].compactMap { $0 }.min()
  }

  /// The typed words as one text, with a gap where a figure is bound.
  var typedText: String { typed.map(\.text).joined(separator: " \u{FFFC} ") }
}

/// Cuts words into sentences.
///
/// A sentence ends at `.`, `?` or `!` with a space or nothing after it, unless
/// what stands before is a short form.
func sentences(_ words: [Inline], figure: @escaping (Binding) -> String) -> [Sentence] {
  var cutter = SentenceCutter(figure: figure)
  cutter.read(words)
  cutter.end()
  let texts = cutter.sentences.map(\.text)
  for place in texts.indices { cutter.sentences[place].paragraph = (texts, place) }
  return cutter.sentences
}

private struct SentenceCutter {
  let figure: (Binding) -> String
  var sentences: [Sentence] = []
  private var sentence = Sentence()
  /// Whether the words so far end with a mark that ends a sentence if a space follows.
  private var mayEnd = false
  private var lastBinding: Binding?

  init(figure: @escaping (Binding) -> String) { self.figure = figure }

  mutating func read(_ words: [Inline]) {
    for piece in words {
      switch piece {
      case .text(let text, let position): read(text, at: position)
      case .softBreak, .lineBreak: space()
      case .binding(let binding):
        mayEnd = false
        let start = sentence.text.utf8.count
        sentence.text += figure(binding)
        sentence.bound.append(Sentence.Bound(binding: binding, range: start..<sentence.text.utf8.count))
        lastBinding = binding
      case .code: mayEnd = false
      case .emphasis, .strong, .struckOut, .link, .element: read(piece.children)
      }
    }
  }

  private mutating func read(_ text: String, at position: FilePosition) {
    var part = ""
    var start = position
    var here = position
    for character in text {
      if mayEnd, character.isWhitespace {
        add(part, start)
        end()
        part = ""
      }
      if part.isEmpty { start = here }
      here.column += character.utf8.count
      if part.isEmpty, sentence.text.isEmpty, character.isWhitespace { continue }
      part.append(character)
      sentence.text.append(character)
      switch character {
      case ".", "?", "!": mayEnd = !endsShortForm(sentence.text)
      case "”", "’", ")": break
      default: mayEnd = false
      }
    }
    add(part, start)
  }

  private mutating func add(_ part: String, _ start: FilePosition) {
    guard !part.isEmpty else { return }
    sentence.typed.append(
      Sentence.Piece(
        text: part, position: start, binding: lastBinding,
        offset: sentence.text.utf8.count - part.utf8.count))
    lastBinding = nil
  }

  private mutating func space() {
    if mayEnd { end() } else if !sentence.text.isEmpty { sentence.text += " " }
  }

  mutating func end() {
    mayEnd = false
    lastBinding = nil
    if !sentence.text.isEmpty { sentences.append(sentence) }
    sentence = Sentence()
  }

  private func endsShortForm(_ text: String) -> Bool {
    ["e.g.", "i.e.", "etc.", "vs.", "no.", "approx.", "per thou."].contains {
      text.lowercased().hasSuffix($0)
    }
  }
}
