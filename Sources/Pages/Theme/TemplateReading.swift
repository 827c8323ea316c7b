import Diagnostics
import Files
import Mustache

/// Parses one template and refuses what it could get wrong silently: a name that
/// stands for nothing, markup shown as text, text let through as markup, partials.
func readTemplate(_ file: SourceFile, kind: TemplateKind, into problems: inout Problems) -> MustacheTemplate?
{
  let text = String(decoding: file.bytes, as: UTF8.self)
  let before = problems.count(.error)
  for tag in tags(in: text) { check(tag, kind: kind, file: file.path, into: &problems) }
  do {
    let template = try MustacheTemplate(string: text)
    return problems.count(.error) == before ? template : nil
  } catch let error as MustacheTemplate.ParserError {
    problems.add(
      .error, "template-syntax",
      at: FilePosition(file: file.path, line: error.context.lineNumber, column: error.context.columnNumber),
      "this template cannot be read: \(error.error)")
  } catch {
    problems.add(
      .error, "template-syntax", at: FilePosition(file: file.path), "this template cannot be read: \(error)")
  }
  return nil
}

private struct Tag {
  var isMarkup: Bool
  /// `#`, `^`, `/`, `!` or nothing.
  var sigil: Character?
  var name: String
  var line: Int
  var column: Int
}

private func tags(in text: String) -> [Tag] {
  var result: [Tag] = []
  for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    var rest = line[...]
    while let open = rest.firstRange(of: "{{") {
      let isMarkup = rest[open.upperBound...].first == "{"
      let start = isMarkup ? rest.index(after: open.upperBound) : open.upperBound
      guard let close = rest[start...].firstRange(of: isMarkup ? "}}}" : "}}") else { break }
      var inside = rest[start..<close.lowerBound]
      var sigil: Character?
      if let first = inside.first, "#^/!>&<$%=".contains(first) {
        sigil = first
        inside = inside.dropFirst()
      }
      let name = String(inside.filter { !$0.isWhitespace })
      let column = line[..<open.lowerBound].utf8.count + 1
      result.append(Tag(isMarkup: isMarkup, sigil: sigil, name: name, line: row + 1, column: column))
      rest = rest[close.upperBound...]
    }
  }
  return result
}

private func check(_ tag: Tag, kind: TemplateKind, file: String, into problems: inout Problems) {
  let position = FilePosition(file: file, line: tag.line, column: tag.column)
  let names = kind.names
  switch tag.sigil {
  case "!": return
  case nil, "#", "^", "/":
    if tag.sigil == nil, names.markup.contains(tag.name) != tag.isMarkup,
      (names.text + names.markup).contains(tag.name)
    {
      problems.add(
        .error, "template-escaping", at: position,
        tag.isMarkup
          ? "'\(tag.name)' is text; write {{\(tag.name)}} so that it is escaped"
          : "'\(tag.name)' is finished markup; write {{{\(tag.name)}}}")
    } else if !(names.text + names.markup).contains(tag.name) {
      problems.add(
        .error, "unknown-template-name", at: position,
        "'\(tag.name)' is not something the template '\(kind.rawValue)' can show"
          + didYouMean(tag.name, in: names.text + names.markup)
          + "; it can show \((names.text + names.markup).joined(separator: ", "))")
    }
  default:
    problems.add(
      .error, "template-syntax", at: position,
      "'{{\(tag.sigil!)' is not used in themes; write only names, sections and comments")
  }
}

/// Refuses a stylesheet that would make a page load something from elsewhere.
func checkStylesheet(_ file: SourceFile, into problems: inout Problems) -> Bool {
  var isSound = true
  let text = String(decoding: file.bytes, as: UTF8.self)
  for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    for word in ["@import", "http:", "https:", "url(//"] {
      guard let found = line.firstRange(of: word) else { continue }
      problems.add(
        .error, "stylesheet-loads",
        at: FilePosition(file: file.path, line: row + 1, column: line[..<found.lowerBound].utf8.count + 1),
        "'\(word)' would load something from elsewhere; a page must need nothing but itself")
      isSound = false
    }
  }
  return isSound
}
