package import Files

/// A piece of a line of words.
package indirect enum Inline: Sendable, Hashable {
  /// Words as they are to be read: quotes curled, escapes undone, nothing escaped for HTML.
  case text(String, FilePosition)
  case emphasis([Inline])
  case strong([Inline])
  case struckOut([Inline])
  case code(String)
  case link(Link)
  case binding(Binding)
  case element(RawInline)
  /// The author's line ended here; it reads as a space.
  case softBreak
  /// The author asked for a new line.
  case lineBreak
}

package struct Link: Sendable, Hashable {
  /// As typed, and known to be of a kind that is allowed.
  package var address: String
  package var title: String
  package var words: [Inline]
  package var position: FilePosition
}

extension Inline {
  /// The pieces directly inside this one.
  package var children: [Inline] {
    switch self {
    case .emphasis(let words), .strong(let words), .struckOut(let words): words
    case .link(let link): link.words
    case .element(let element): element.words
    case .text, .code, .binding, .softBreak, .lineBreak: []
    }
  }
}

extension Sequence<Inline> {
  /// The words alone. `figure` says what stands for a binding; by default nothing does.
  package func plainText(figure: (Binding) -> String = { _ in "" }) -> String {
    map { piece in
      switch piece {
      case .text(let text, _), .code(let text): text
      case .binding(let binding): figure(binding)
      case .softBreak, .lineBreak: " "
      case .emphasis, .strong, .struckOut, .link, .element: piece.children.plainText(figure: figure)
      }
    }.joined()
  }

  /// Every binding in these words, in order.
  package var bindings: [Binding] {
    flatMap { piece in
      if case .binding(let binding) = piece { [binding] } else { piece.children.bindings }
    }
  }

  /// Every link in these words, in order.
  package var links: [Link] {
    flatMap { piece in
      if case .link(let link) = piece { [link] } else { piece.children.links }
    }
  }
}
