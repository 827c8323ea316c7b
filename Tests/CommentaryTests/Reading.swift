@testable import Commentary
import Diagnostics
import Files
import HTML

/// A document and its problems, from Markdown that begins at line `line` of `report.md`.
func read(
  _ text: String, _ numbering: Document.Numbering = .paragraphs, line: Int = 1
) -> (document: Document?, problems: [String]) {
  var problems = Problems()
  let start = FilePosition(file: "report.md", line: line, column: 1)
  let document = Document.read(Located(text, at: start), numbering: numbering, into: &problems)
  return (document, problems.sorted.map(\.description))
}

/// The markup of Markdown that has no mistakes; each binding shows what it asks for.
func markup(_ text: String, _ numbering: Document.Numbering = .paragraphs) -> String {
  let (document, problems) = read(text, numbering)
  guard problems.isEmpty, let document else { return problems.joined(separator: "\n") }
  return echo.write(document).rendered()
}

/// Writes each binding as its name and options in square brackets.
var echo: ProseWriter {
  ProseWriter(
    fence: { .el("figure", ["class": $0.kind.rawValue], [.text($0.text)]) },
    figure: { binding in
      var words = [binding.indicator]
      if binding.part != .figure { words.append(binding.part.rawValue) }
      if binding.isPrevious { words.append("previous") }
      if binding.isBare { words.append("bare") }
      words += [
        binding.area.map { "area:\($0)" }, binding.comparator.map { "vs:\($0)" },
        binding.at.map { "at:\($0)" },
      ]
      .compactMap { $0 }
      return .success(BoundFigure(text: "[" + words.joined(separator: " ") + "]"))
    })
}
