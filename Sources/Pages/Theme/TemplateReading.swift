import Diagnostics
import Files
import Mustache

/// Parses one template and refuses what it could get wrong silently: a name that
/// stands for nothing, markup shown as text, text let through as markup, partials.
func readTemplate(_ file: SourceFile, kind: TemplateKind, into problems: inout Problems) -> MustacheTemplate?
{
  let text = String(decoding: file.bytes, as: UTF8.self)
  let before = problems.count(.error)
  for tag in tags(in: text) {
    if tag.isClosed {
      check(tag, kind: kind, file: file.path, into: &problems)
    } else {
      problems.add(
        .error, "template-syntax", at: FilePosition(file: file.path, line: tag.line, column: tag.column),
        "this '{{' is never closed; write {{name}}, or {{{name}}} for finished markup")
    }
  }
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
  var isClosed = true
}

/// Every `{{…}}` of a template. A tag may run over the end of a line, as Mustache allows.
private func tags(in text: String) -> [Tag] {
  var result: [Tag] = []
  var rest = text[...]
  var (line, column) = (1, 1)
  while let open = rest.firstRange(of: "{{") {
    for byte in rest[..<open.lowerBound].utf8 {
      (line, column) = byte == UInt8(ascii: "\n") ? (line + 1, 1) : (line, column + 1)
    }
    let isMarkup = rest[open.upperBound...].first == "{"
    let start = isMarkup ? rest.index(after: open.upperBound) : open.upperBound
    guard let close = rest[start...].firstRange(of: isMarkup ? "}}}" : "}}") else {
      result.append(
        Tag(isMarkup: isMarkup, sigil: nil, name: "", line: line, column: column, isClosed: false))
      break
    }
    var name = rest[start..<close.lowerBound].filter { !$0.isWhitespace }
    var sigil: Character?
    if let first = name.first, "#^/!>&<$%=".contains(first) {
      sigil = first
      name.removeFirst()
    }
    result.append(Tag(isMarkup: isMarkup, sigil: sigil, name: name, line: line, column: column))
    rest = rest[open.lowerBound...]
    for byte in rest[..<close.upperBound].utf8 {
      (line, column) = byte == UInt8(ascii: "\n") ? (line + 1, 1) : (line, column + 1)
    }
    rest = rest[close.upperBound...]
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
