/// A sentence or two that a page says by itself: words, and figures to be stressed.
package struct Prose: Sendable, Hashable, ExpressibleByStringLiteral {
  package enum Part: Sendable, Hashable {
    case words(String)
    /// A figure in full, with its value for machines.
    case figure(String, value: Double)
  }

  package var parts: [Part]

  package init(_ parts: [Part] = []) { self.parts = parts }
  package init(stringLiteral value: String) { parts = [.words(value)] }

  package var text: String {
    parts.map {
      switch $0 {
      case .words(let words): words
      case .figure(let text, _): text
      }
    }.joined()
  }

  package static func + (a: Prose, b: Prose) -> Prose { Prose(a.parts + b.parts) }
  package static func += (a: inout Prose, b: Prose) { a.parts += b.parts }
  package static func += (a: inout Prose, words: String) { a.parts.append(.words(words)) }
}
