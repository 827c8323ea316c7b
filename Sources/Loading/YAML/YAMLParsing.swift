package import Diagnostics
import Files
import Yams

/// Reads YAML that begins on `firstLine` of a file, every line `indent` bytes to the right.
///
/// Anchors, aliases, tags and merge keys are refused: an author needs none, and
/// with them a few hundred bytes can stand for millions of values. So are more
/// than 64 KiB, 2,000 values or 16 levels. An empty document is an empty mapping.
///
/// - Returns: The document, or `nil` with every mistake reported.
package func parseYAML(
  _ text: String, file: String, firstLine: Int = 1, indent: Int = 0, into problems: inout Problems
) -> YAMLValue? {
  let start = FilePosition(file: file, line: firstLine, column: 1)
  guard text.utf8.count <= 65_536 else {
    problems.add(
      .error, "yaml-too-large", at: start,
      "this holds \(text.utf8.count) bytes of keys and values, and 65536 are allowed; "
        + "move long text below the front matter")
    return nil
  }
  var composer = Composer(
    file: file, firstLine: firstLine, indent: indent,
    lines: text.split(separator: "\n", omittingEmptySubsequences: false))
  do {
    let parser = try Parser(yaml: text, encoding: .utf8)
    // The parser owns the anchors, which nodes only point to weakly.
    return try withExtendedLifetime(parser) {
      guard let root = try parser.singleRoot() else {
        return YAMLValue(content: .mapping([]), name: "", position: start)
      }
      let value = composer.value(root, name: "", depth: 1)
      problems.add(composer.problems)
      return composer.problems.hasErrors ? nil : value
    }
  } catch let error as YamlError {
    composer.report(error)
  } catch {
    problems.add(.error, "yaml", at: start, "this cannot be read as YAML: \(error)")
  }
  problems.add(composer.problems)
  return nil
}

/// Turns the library's nodes into located values, and refuses what they may not hold.
private struct Composer {
  let file: String
  let firstLine: Int
  let indent: Int
  let lines: [Substring]
  var problems = Problems()
  private var nodes = 0
  private var isOver = false

  init(file: String, firstLine: Int, indent: Int, lines: [Substring]) {
    self.file = file
    self.firstLine = firstLine
    self.indent = indent
    self.lines = lines
  }

  mutating func value(_ node: Node, name: String, depth: Int) -> YAMLValue? {
    let place = position(node.mark)
    nodes += 1
    guard !isOver else { return nil }
    guard depth <= 16, nodes <= 2000 else {
      isOver = true
      problems.add(
        .error, "yaml-too-large", at: place,
        depth > 16
          ? "this is more than 16 levels deep; write it flatter"
          : "there are more than 2000 values here; divide the file or shorten its lists")
      return nil
    }
    guard isPlain(node, at: place) else { return nil }
    switch node {
    case .scalar(let scalar):
      return YAMLValue(
        content: .scalar(scalar.string, plain: scalar.style == .plain), name: name, position: place)
    case .sequence(let items):
      let values = items.map { value($0, name: name, depth: depth + 1) }
      return YAMLValue(content: .list(values.compactMap(\.self)), name: name, position: place)
    case .mapping(let mapping):
      let entries = mapping.map { entry($0.key, $0.value, depth: depth) }
      return YAMLValue(content: .mapping(entries.compactMap(\.self)), name: name, position: place)
    case .alias:
      refuse("an alias", at: place)
      return nil
    }
  }

  private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> YAMLValue.Entry? {
    let place = position(key.mark)
    guard case .scalar(let name) = key else {
      problems.add(.error, "yaml", at: place, "a key must be a single word, not a list or a group of keys")
      return nil
    }
    guard key.anchor == nil else {
      refuse("an anchor (&)", at: place)
      return nil
    }
    guard name.string != "<<" else {
      refuse("a merge key (<<)", at: place)
      return nil
    }
    let read = self.value(value, name: name.string, depth: depth + 1)
    return read.map { YAMLValue.Entry(key: Located(name.string, at: place), value: $0) }
  }

  private mutating func isPlain(_ node: Node, at place: FilePosition) -> Bool {
    if node.anchor != nil {
      refuse("an anchor (&)", at: place)
      return false
    }
    let tag: String
    let allowed: [String]
    switch node {
    case .scalar(let scalar):
      tag = scalar.tag.rawValue
      allowed = scalar.style == .plain ? [""] : ["", "tag:yaml.org,2002:str"]
    case .sequence(let items): (tag, allowed) = (items.tag.rawValue, ["", "tag:yaml.org,2002:seq"])
    case .mapping(let pairs): (tag, allowed) = (pairs.tag.rawValue, ["", "tag:yaml.org,2002:map"])
    case .alias: (tag, allowed) = ("", [""])
    }
    if allowed.contains(tag) { return true }
    refuse("a tag (!)", at: place)
    return false
  }

  private mutating func refuse(_ what: String, at place: FilePosition) {
    problems.add(
      .error, "yaml-not-allowed", at: place, "\(what) is not allowed here; write the value out in full")
  }

  /// The library counts columns in Unicode scalars from the YAML's own first line; we count bytes in the file.
  private func position(_ mark: Mark?) -> FilePosition {
    guard let mark, lines.indices.contains(mark.line - 1) else {
      return FilePosition(file: file, line: firstLine + max(0, lines.count - 1), column: 1)
    }
    let before = lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1)
    let bytes = before.reduce(0) { $0 + UTF8.width($1) }
    return FilePosition(file: file, line: firstLine + mark.line - 1, column: indent + bytes + 1)
  }

  mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problems.add(.error, "yaml", at: position(mark), bareSign(mark) ?? yamlMistake(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = position(context.mark)
      problems.add(
        .error, "duplicate-key", at: second(key, after: context.mark),
        "'\(key)' is given twice; the first is on line \(first.line)")
    case .reader(let problem, _, _, _):
      problems.add(.error, "yaml", at: position(nil), yamlMistake(problem))
    default:
      problems.add(.error, "yaml", at: position(nil), "this cannot be read as YAML")
    }
  }

  /// The likely mistake on a line whose value begins with a sign that means something in YAML, such as `{`.
  private func bareSign(_ mark: Mark) -> String? {
    guard lines.indices.contains(mark.line - 1), let colon = lines[mark.line - 1].firstRange(of: ": ") else {
      return nil
    }
    let value = lines[mark.line - 1][colon.upperBound...].drop { $0 == " " }
    guard let sign = value.first, "{[*&!|>%@`".contains(sign) else { return nil }
    return "text that begins with '\(sign)' must stand in quotation marks, from there to the end of the line"
  }

  /// The library names the first of two keys; the second, which most likely is the slip, is on a later line.
  private func second(_ key: String, after mark: Mark) -> FilePosition {
    for line in lines.indices.dropFirst(mark.line) {
      let text = lines[line].drop { $0 == " " || $0 == "-" }
      if text.hasPrefix("\(key):") {
        let column = lines[line].utf8.count - text.utf8.count + 1
        guard column == mark.column else { continue }
        return FilePosition(file: file, line: firstLine + line, column: indent + column)
      }
    }
    return position(mark)
  }
}

/// The library's words for the mistakes that authors make most, in plainer ones.
private func yamlMistake(_ problem: String) -> String {
  switch problem {
  case "mapping values are not allowed in this context":
    "a second colon on this line, or a wrong indent: put quotation marks around text that holds ': '"
  case "could not find expected ':'":
    "there is no ':' after this key; write it like 'title: …'"
  case "found character that cannot start any token":
    "a value cannot begin with this character (often a tab); put quotation marks around the text"
  case "did not find expected key":
    "this does not belong here: look for a quotation mark that ends too early, or a wrong indent"
  case "found unexpected end of stream", "found unexpected document indicator":
    "a quotation mark somewhere above is never closed; put another at the end of its text"
  case "found a tab character that violates indentation":
    "a tab begins this line; put spaces in its place"
  case "but found another document":
    "a second document (---) begins here; keep one"
  default:
    "this cannot be read as YAML: \(problem)"
  }
}
