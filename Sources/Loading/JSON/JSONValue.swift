import Files

/// A value of a JSON text, with the place where it begins.
struct JSONValue: Sendable {
  enum Content: Sendable {
    case nothing
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([JSONValue])
    /// A list of numbers alone, such as a place on a map.
    case numbers([Double])
    case group([Entry])
  }

  struct Entry: Sendable {
    var key: String
    var value: JSONValue
  }

  var content: Content
  /// In bytes from the start of the text.
  var offset: Int

  subscript(key: String) -> JSONValue? {
    guard case .group(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }

  var text: String? {
    if case .text(let text) = content { text } else { nil }
  }

  /// The values of a list; a list of numbers gives each as a value.
  var items: [JSONValue]? {
    switch content {
    case .list(let items): items
    case .numbers(let numbers): numbers.map { JSONValue(content: .number($0), offset: offset) }
    default: nil
    }
  }

  /// What it is, for a message.
  var description: String {
    switch content {
    case .nothing: "null"
    case .flag(let flag): "\(flag)"
    case .number(let number): shown(number)
    case .text(let text): "the text \"\(text)\""
    case .list, .numbers: "a list"
    case .group: "a group in braces"
    }
  }
}

/// Where bytes of a text lie, for messages: lines are counted once.
struct TextPlaces: Sendable {
  let file: String
  private let starts: [Int]

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  func position(_ offset: Int) -> FilePosition {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return FilePosition(file: file, line: low + 1, column: offset - starts[low] + 1)
  }
}
