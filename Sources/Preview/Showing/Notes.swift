import Diagnostics
import Files
import HTML

/// How many problems a page shows; whoever has more mends the first ones first.
private let mostNotes = 50

/// The problems as they are shown over a page: each with its place, its line and what to do.
func notesNode(_ problems: Problems, _ sources: [SourceFile], over page: PageBelow) -> Node {
  let sorted = problems.sorted
  let shown = sorted.prefix(mostNotes)
  let items = shown.map { problem in
    Node.el(
      "li", ["class": problem.severity.rawValue],
      [
        .el("p", ["class": "place"], [.text("\(problem.position)")]),
        .el("p", [.el("b", [.text("\(problem.severity.rawValue): ")]), .text(problem.message)]),
        quotedLine(problem, sources),
      ])
  }
  let hidden = sorted.count - shown.count
  let more: Node = hidden > 0 ? .el("p", [.text("And \(hidden) more.")]) : .empty
  let isStopped = problems.hasErrors
  return .el(
    "details", ["class": isStopped ? "stopped" : "noted", "open": isStopped ? "" : nil],
    [
      .el("summary", [.text(heading(sorted, over: page))]), .el("ol", items), more,
    ])
}

/// What is to be seen while there are mistakes.
package enum PageBelow: Sendable {
  /// There has been no site without them yet.
  case none
  /// The page as it was before they were made.
  case earlier
  /// The page as it is: they were found after it was made, and do not keep it from being shown here.
  case current

  /// The words behind how many mistakes there are.
  package var words: String {
    switch self {
    case .none: "The page comes when they are mended."
    case .earlier: "Below is the page as it was before."
    case .current: "Below is the page as it is now; the site cannot be built like this."
    }
  }
}

private func heading(_ problems: [Problem], over page: PageBelow) -> String {
  let errors = problems.count { $0.severity == .error }
  let counts = [(errors, "mistake"), (problems.count - errors, "warning")]
    .filter { $0.0 > 0 }.map { count, word in "\(count) \(word)\(count == 1 ? "" : "s")" }
  let said = counts.joined(separator: ", ")
  return errors > 0 ? "\(said). \(page.words)" : said
}

/// The line in which a problem lies, with a sign below the place.
private func quotedLine(_ problem: Problem, _ sources: [SourceFile]) -> Node {
  let position = problem.position
  guard position.line > 0, let source = sources.first(where: { $0.path == position.file }) else {
    return .empty
  }
  let lines = source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  guard position.line <= lines.count else { return .empty }
  // A long line is cut so that the place stays in sight; whole characters only.
  let line = lines[position.line - 1]
  let text = String(decoding: line, as: UTF8.self).filter { $0 != "\r" && $0 != "\u{FEFF}" }
  let before = String(decoding: line.prefix(max(0, position.column - 1)), as: UTF8.self)
  let start = max(0, before.count - 60)
  let quoted = String(text.dropFirst(start).prefix(120))
  let sign = String(repeating: " ", count: max(0, min(before.count, text.count) - start)) + "^"
  return .el(
    "pre",
    [
      .text(
        "\(position.line) | \(quoted)\n\(String(repeating: " ", count: "\(position.line)".count)) | \(sign)")
    ])
}

/// A page of the notes alone, for when there has been no site without mistakes yet.
func notesPage(_ problems: Problems, _ sources: [SourceFile]) -> [UInt8] {
  let page = Node.fragment([
    .el(
      "head",
      [
        .el("meta", ["charset": "utf-8"]),
        .el("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .el("title", ["Preview: mistakes"]),
        .el("link", ["rel": "stylesheet", "href": "/.preview/notes.css"]),
      ]),
    .el(
      "body",
      [
        .el(
          "main",
          [
            .el("h1", ["There is nothing to show yet"]),
            .el("p", ["Mend what is wrong and save; the page then comes by itself."]),
            .el("noscript", [notesNode(problems, sources, over: .none)]),
          ])
      ]),
  ])
  return Array("<!DOCTYPE html>\n<html lang=\"en-GB\">\(page.rendered())</html>\n".utf8)
}
