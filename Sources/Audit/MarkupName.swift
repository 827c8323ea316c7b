/// The name of an element or an attribute in small letters, held in two words: a page has thousands.
struct MarkupName: Equatable {
  private var words: (UInt64, UInt64) = (0, 0)

  /// No name at all.
  init() {}

  /// The letters themselves if there are no more than sixteen, as in every name that a rule asks for; of longer ones a
  /// sum that tells them apart.
  init(_ letters: UnsafeRawBufferPointer) {
    if letters.count <= 8 {
      words.0 = Self.word(letters, 0..<letters.count)
    } else if letters.count <= 16 {
      words = (Self.word(letters, 0..<8), Self.word(letters, 8..<letters.count))
    } else {
      words = (0xCBF2_9CE4_8422_2325, UInt64.max)
      for letter in letters { words.0 = (words.0 ^ UInt64(Self.small(letter))) &* 0x100_0000_01B3 }
    }
  }

  init(_ name: String) { self = Array(name.utf8).withUnsafeBytes { MarkupName($0) } }

  /// Puts a letter at one of the first eight places; later ones it leaves out.
  @inline(__always) mutating func setLetter(_ letter: UInt8, at place: Int) {
    // A shift by 64 or more gives nothing.
    words.0 |= UInt64(Self.small(letter)) << (8 * place)
  }

  var isEmpty: Bool { words == (0, 0) }

  static func == (left: Self, right: Self) -> Bool { left.words == right.words }

  /// A number from 0 to 127 that is another for most names.
  var place: Int {
    Int(truncatingIfNeeded: ((words.0 ^ words.1 &* 31) &* 0x9E37_79B9_7F4A_7C15) >> 57)
  }

  /// Up to eight letters, the first in the lowest place.
  private static func word(_ letters: UnsafeRawBufferPointer, _ range: Range<Int>) -> UInt64 {
    var word: UInt64 = 0
    for place in range.reversed() { word = word << 8 | UInt64(small(letters[place])) }
    return word
  }

  private static func small(_ letter: UInt8) -> UInt8 {
    letter &- UInt8(ascii: "A") < 26 ? letter | 0x20 : letter
  }
}
