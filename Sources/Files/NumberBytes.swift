/// Numbers as text, written straight to where they belong: the files of a large site hold millions of them, and most
/// of the time that one takes is that of the string in between.
extension [UInt8] {
  /// A whole number: `-1882`.
  package mutating func append(digitsOf number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let first = count
    var rest = number.magnitude
    repeat {
      append(48 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    // The last digit came first.
    var (low, high) = (first, count - 1)
    while low < high {
      swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// The shortest decimal that is the same number, as its `description` has it: `0.25`, `1519.0`, `1e-07`.
  package mutating func append(shortestOf number: Double) {
    // Most numbers count something, and their digits need no search. Nought may have a sign.
    if let whole = Int(exactly: number), whole != 0, whole.magnitude < 1 << 53 {
      append(digitsOf: whole)
      append(".0")
      return
    }
    var stream = ByteStream(bytes: [])
    swap(&stream.bytes, &self)
    number.write(to: &stream)
    swap(&stream.bytes, &self)
  }

  package mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}

private struct ByteStream: TextOutputStream {
  var bytes: [UInt8]

  mutating func write(_ text: String) { bytes += text.utf8 }

  /// The standard library hands numbers to this, and only to streams that lack it as a string.
  mutating func _writeASCII(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }
}
