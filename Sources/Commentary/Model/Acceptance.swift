package import Files

/// A finding of the checks that the author has looked at and lets stand: `{accept claim-size because="…"}`.
///
/// It holds for the paragraph, item or cell in which it is written, and shows nothing on the page.
package struct Acceptance: Sendable, Hashable {
  /// The finding's rule, as messages name it.
  package var rule: String
  package var reason: String
  package var position: FilePosition
}

extension Sequence<Inline> {
  /// Every acceptance in these words, in order.
  package var acceptances: [Acceptance] {
    flatMap { piece in
      if case .accepted(let acceptance) = piece { [acceptance] } else { piece.children.acceptances }
    }
  }
}

extension Document {
  /// What the author has let stand, with the reasons, in reading order.
  package var acceptances: [Acceptance] { blocks.allWords.flatMap(\.acceptances) }
}
