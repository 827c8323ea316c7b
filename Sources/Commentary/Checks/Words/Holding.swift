extension String {
  /// Whether these words occur, byte by byte.
  ///
  /// The checks ask each sentence for many phrases, and to compare characters, as the standard library does,
  /// takes a quarter of their time. No phrase of theirs can be written in two ways.
  func contains(_ words: String) -> Bool {
    var (text, words) = (self, words)
    return text.withUTF8 { text in
      words.withUTF8 { words in
        guard let first = words.first else { return true }
        var start = 0
        while start + words.count <= text.count {
          if text[start] == first {
            var length = 1
            while length < words.count, text[start + length] == words[length] { length += 1 }
            if length == words.count { return true }
          }
          start += 1
        }
        return false
      }
    }
  }
}
