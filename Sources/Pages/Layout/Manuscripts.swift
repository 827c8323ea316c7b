package import Commentary
package import Diagnostics
import Files
package import Indicators

/// All the site's prose, read once: reports and their summaries, what indicators are, what priorities mean.
package struct Manuscripts: Sendable {
  /// By edition.
  package let reports: [Document]
  package let summaries: [Document]
  /// By indicator.
  package let about: [Document]
  /// By priority.
  package let introductions: [Document]
}

/// Reads every Markdown text of the site and reports what is wrong in any.
///
/// - Returns: `nil` if a text could not be read at all; `problems` then says which.
package func readProse(of site: Site, into problems: inout Problems) -> Manuscripts? {
  var isWhole = true
  func read(_ text: Located<String>, _ numbering: Document.Numbering) -> Document {
    if let document = Document.read(text, numbering: numbering, into: &problems) { return document }
    isWhole = false
    return Document(blocks: [], numbering: numbering)
  }
  let manuscripts = Manuscripts(
    reports: site.editions.map { read($0.report, .paragraphs) },
    summaries: site.editions.map { read($0.summary, .none) },
    about: site.indicators.map { read($0.about, .none) },
    introductions: site.priorities.map { read($0.introduction, .none) })
  return isWhole ? manuscripts : nil
}
