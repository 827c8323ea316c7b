package import Diagnostics
package import Files

/// A Markdown file's two parts: keys between two lines of three hyphens, and the text below.
package struct FrontMatter: Sendable {
  package var keys: YAMLValue
  /// Everything after the second `---`, with the place of its first line.
  package var body: Located<String>

  /// What the keys and the text below may come to together, with room to spare. It is looked at before
  /// anything else, so that no time is lost on a file that is too long.
  package static let byteLimit = 512 * 1024

  /// Divides a file and reads the keys; `nil`, with the mistakes reported, if that cannot be done.
  package init?(_ source: SourceFile, into problems: inout Problems) {
    guard source.bytes.count <= Self.byteLimit else {
      problems.add(
        .error, "prose-too-long", at: FilePosition(file: source.path, line: 1, column: 1),
        "this file is \(source.bytes.count / 1024) KiB long; at most \(Self.byteLimit / 1024) KiB are read, so make it two"
      )
      return nil
    }
    guard let text = readText(source, into: &problems) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = FilePosition(file: source.path, line: 1, column: 1)
    guard let first = lines.first, isFence(first) else {
      problems.add(
        .error, "front-matter-missing", at: start,
        text.allSatisfy(\.isWhitespace)
          ? "the file holds nothing; begin it with a line of three hyphens (---), its keys, and --- again"
          : "the first line must be three hyphens (---), then come the keys, then --- again")
      return nil
    }
    guard let end = lines.dropFirst().firstIndex(where: isFence) else {
      problems.add(
        .error, "front-matter-unclosed", at: start,
        "the front matter that begins here is never closed; add a line of three hyphens (---) after its keys")
      return nil
    }
    let yaml = lines[1..<end].joined(separator: "\n")
    body = Located(
      lines[(end + 1)...].joined(separator: "\n"),
      at: FilePosition(file: source.path, line: end + 2, column: 1))
    guard let keys = parseYAML(yaml, file: source.path, firstLine: 2, into: &problems) else { return nil }
    self.keys = keys
  }
}

/// Spaces after the hyphens cannot be seen, so they are no mistake.
private func isFence(_ line: Substring) -> Bool {
  line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
}
