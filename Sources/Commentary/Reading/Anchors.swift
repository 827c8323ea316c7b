/// The anchors of one document, each once.
struct Anchors {
  /// From the start those that pages use themselves.
  private var taken: Set<String> = ["contents", "main", "top", "search"]
  /// How many anchors have been made of the same words.
  private var used: [String: Int] = [:]

  mutating func insert(_ anchor: String) { taken.insert(anchor) }

  /// An anchor for a heading: its words as a slug, with a number after it if that is taken.
  ///
  /// Words that look like a numbered paragraph's anchor are set apart from it.
  mutating func make(from words: String) -> String {
    var base = slug(words)
    if base.isEmpty { base = "section" }
    if base.hasPrefix("paragraph-") { base = "section-" + base }
    // Counting goes on from the last one of the same words, or ten thousand would take for ever.
    var count = used[base, default: 0] + 1
    var anchor = count == 1 ? base : "\(base)-\(count)"
    while taken.contains(anchor) {
      count += 1
      anchor = "\(base)-\(count)"
    }
    used[base] = count
    taken.insert(anchor)
    return anchor
  }

  func contains(_ anchor: String) -> Bool { taken.contains(anchor) }
}

/// Letters and digits of `words` in lower case, with one hyphen for all that stands between; at most 80 bytes.
func slug(_ words: String) -> String {
  var slug: [UInt8] = []
  var gap = false
  for byte in words.lowercased().utf8 {
    // An apostrophe joins: "board's" is one word.
    if byte == UInt8(ascii: "'") || byte == 0xE2 || byte == 0x80 || byte == 0x99 { continue }
    let isWord =
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    guard isWord else {
      gap = true
      continue
    }
    if gap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
    gap = false
    slug.append(byte)
    if slug.count >= 80 { break }
  }
  return String(decoding: slug, as: UTF8.self)
}
