package import Files

extension Document {
  /// Every figure that is typed and not bound: its text and its place, in reading order.
  package func typedFigures(_ facts: ProseFacts) -> [Located<String>] {
    blocks.allWords.flatMap { words in
      sentences(words) { binding in
        if case .success(let figure) = facts.figure(binding) { figure.text } else { "" }
      }
    }.flatMap { sentence in
      sentence.typed.flatMap { piece in
        Commentary.typedFigures(piece.text).map { figure in
          var place = piece.position
          place.column += figure.offset
          return Located(figure.text, at: place)
        }
      }
    }
  }
}
