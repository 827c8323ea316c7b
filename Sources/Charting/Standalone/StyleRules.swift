/// One rule of a style sheet, with what of it a drawing can use.
struct StyleRule {
  /// Where a rule holds.
  enum Place: Hashable {
    case always
    /// In containers of at least 30 and 40 rem.
    case wide, wider
    case dark, forcedColours
    /// Anywhere that a drawing by itself is not.
    case elsewhere
  }

  struct Selector {
    var text: String
    var classes: [String]
  }

  var place: Place
  /// Those that can name a part of a drawing.
  var selectors: [Selector]
  var declarations: [(name: String, value: String)]
  /// Whether it is a rule of the whole page, where a theme says its colours.
  var isRoot: Bool
}

/// Reads the rules of a style sheet, as far as drawings are concerned.
///
/// This is no CSS parser: a theme's sheet has been checked before, and what is
/// not understood here is left out. Rules nested in two blocks are passed over.
func styleRules(_ sheet: [UInt8]) -> [StyleRule] {
  var rules: [StyleRule] = []
  var reader = SheetReader(bytes: sheet)
  reader.read(until: sheet.count, place: .always, into: &rules)
  return rules
}

private struct SheetReader {
  let bytes: [UInt8]
  var next = 0

  init(bytes: [UInt8]) { self.bytes = Self.withoutComments(bytes) }

  private static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") {
        index += 2
        while index + 1 < bytes.count,
          bytes[index] != UInt8(ascii: "*") || bytes[index + 1] != UInt8(ascii: "/")
        { index += 1 }
        index += 2
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  mutating func read(until limit: Int, place: StyleRule.Place, into rules: inout [StyleRule]) {
    let limit = min(limit, bytes.count)
    while let open = bytes[next..<limit].firstIndex(of: UInt8(ascii: "{")) {
      // A statement such as `@charset "…";` has no block and ends before the next rule.
      let start = bytes[next..<open].lastIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? next
      let head = text(start..<open)
      let close = end(ofBlockAt: open, limit)
      if head.first == "@" {
        next = open + 1
        read(until: close, place: place == .always ? Self.place(head) : .elsewhere, into: &rules)
      } else if place != .elsewhere {
        let rule = Self.rule(head, text((open + 1)..<close), place)
        if rule.isRoot || !rule.selectors.isEmpty && !rule.declarations.isEmpty { rules.append(rule) }
      }
      next = min(close + 1, limit)
    }
    next = limit
  }

  private func text(_ range: Range<Int>) -> String {
    trimmed(String(decoding: bytes[range], as: UTF8.self))
  }

  private func end(ofBlockAt open: Int, _ limit: Int) -> Int {
    var depth = 0
    for index in open..<limit {
      if bytes[index] == UInt8(ascii: "{") { depth += 1 }
      if bytes[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index }
    }
    return limit
  }

  private static func place(_ head: String) -> StyleRule.Place {
    if head.hasPrefix("@container") {
      if head.contains("min-width: 30rem") { return .wide }
      return head.contains("min-width: 40rem") ? .wider : .elsewhere
    }
    guard head.hasPrefix("@media") else { return .elsewhere }
    if head.contains("prefers-color-scheme: dark") { return .dark }
    return head.contains("forced-colors: active") ? .forcedColours : .elsewhere
  }

  private static func rule(_ head: String, _ body: String, _ place: StyleRule.Place) -> StyleRule {
    let parts = head.split(separator: ",").map { trimmed(String($0)) }
    let isRoot = parts.contains(":root")
    let declarations = body.split(separator: ";").compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let name = trimmed(String(line[..<colon]))
      guard isRoot ? name.hasPrefix("--") : drawn.contains(name) else { return nil }
      return (name, trimmed(String(line[colon...].dropFirst())))
    }
    return StyleRule(
      place: place, selectors: parts.compactMap(selector), declarations: declarations, isRoot: isRoot)
  }

  /// What makes a difference to a drawing that has been laid out.
  private static let drawn: Set<String> = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "shape-rendering", "paint-order", "font-weight", "font-variant-numeric",
    "text-anchor", "transform", "height", "opacity", "fill-rule", "vector-effect",
  ]
  private static let elements: Set<String> = ["text", "tspan", "path", "line", "rect", "circle", "svg", "g"]

  /// Only what may name a part of a drawing: classes and drawn elements, one within another.
  private static func selector(_ text: String) -> StyleRule.Selector? {
    var classes: [String] = []
    for part in text.split(separator: " ") {
      let names = part.split(separator: ".", omittingEmptySubsequences: false)
      guard let first = names.first, first.isEmpty || elements.contains(String(first)) else { return nil }
      for name in names.dropFirst() {
        guard name.utf8.allSatisfy(isOfName) else { return nil }
        classes.append(String(name))
      }
    }
    return classes.isEmpty ? nil : StyleRule.Selector(text: text, classes: classes)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

private func trimmed(_ text: String) -> String {
  guard let start = text.firstIndex(where: { !$0.isWhitespace }),
    let end = text.lastIndex(where: { !$0.isWhitespace })
  else { return "" }
  return String(text[start...end])
}
