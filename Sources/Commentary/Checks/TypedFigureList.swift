package import Files

extension Document {
  /// Every figure that is typed and not bound: its text and its place, in reading order.
  package func typedFigures(_ facts: ProseFacts) -> [Located<String>] {
    blocks.allWords.flatMap { words in
      sentences(words) { binding in
        if case .success(let figure) = facts.figure(binding) { figure.text } else { "" }
      }
    }.flatMap { sentence in
      let counted = countsMeant(sentence, facts).indicators
      return sentence.typed.flatMap { piece in
        let counts = typedCounts(piece.text).filter {
          matchCount($0, in: piece.text, sentence, counted) != nil
        }
        return (Commentary.typedFigures(piece.text) + counts).map { figure in
          var place = piece.position
          place.column += figure.offset
          return Located(figure.text, at: place)
        }
      }
    }
  }
}
