import Commentary
import Diagnostics
import Files
import Indicators
import Loading

/// A chart or table that stands in a text, read and named.
package struct PlacedFigure: Sendable {
  /// Unique on every page it may stand on: `hate-incidents-2`.
  let id: String
  let text: FigureText
  /// Its number on its page, from 1.
  let number: Int
  let request: FigureRequest
  /// The author's own words, with bindings; `nil` where there are none.
  let title: Commentary.Document?
  let subtitle: Commentary.Document?
}

/// Reads the fences of documents one after another.
struct FigureReading {
  let site: Site
  private(set) var found: [FilePosition: PlacedFigure] = [:]

  init(site: Site) { self.site = site }

  mutating func read(
    _ document: Commentary.Document, named name: String, in text: FigureText, into problems: inout Problems
  ) {
    for (index, fence) in document.fences.enumerated() {
      guard let request = readFence(fence, of: site, into: &problems) else { continue }
      found[fence.position] = PlacedFigure(
        id: "\(name)-\(index + 1)", text: text, number: index + 1, request: request,
        title: request.title.flatMap { Commentary.Document.read($0, into: &problems) },
        subtitle: request.subtitle.flatMap { Commentary.Document.read($0, into: &problems) })
    }
  }
}
