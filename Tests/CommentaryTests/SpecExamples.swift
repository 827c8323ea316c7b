import Foundation

/// An example of the specification: Markdown, and the section that it stands in.
struct SpecExample {
  var number: Int
  var section: String
  var markdown: String

  /// Every example of a file of `Tests/Fixtures/Markdown`, in which `→` stands for a tab.
  static func all(_ file: String) throws -> [SpecExample] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Markdown/\(file)")
    let fence = String(repeating: "`", count: 32)
    var found: [SpecExample] = []
    var section = ""
    var markdown: [Substring]?
    var isSource = false
    for line in try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      if let lines = markdown {
        if line == fence {
          let text = lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")
          found.append(SpecExample(number: found.count + 1, section: section, markdown: text))
          markdown = nil
        } else if line == "." {
          isSource = false
        } else if isSource {
          markdown?.append(line)
        }
      } else if line.hasPrefix(fence + " example") {
        (markdown, isSource) = ([], true)
      } else if line.hasPrefix("#") {
        section = line.drop { $0 == "#" || $0 == " " }.description
      }
    }
    return found
  }
}
