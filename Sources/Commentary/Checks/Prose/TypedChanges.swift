import Diagnostics

/// "18% fewer": the size of a change, typed beside the figures that it is the change of.
///
/// - Returns: `nil` if the number is no size of a change or if fewer than two figures stand beside
///   it; otherwise whether it is the change between any two of them.
func isChangeBetweenFigures(
  _ figure: TypedFigure, in piece: String, of sentence: Sentence, _ facts: ProseFacts
) -> Bool? {
  guard figure.isPercent, isSizeOfChange(figure, in: piece) else { return nil }
  var values: [String: [Double]] = [:]
  for binding in sentence.bindings where binding.part == .figure {
    guard case .success(let found) = facts.figure(binding), let value = found.value.flatMap(Double.init)
    else { continue }
    values[binding.indicator, default: []].append(value)
  }
  let pairs = values.values.filter { $0.count >= 2 }
  guard !pairs.isEmpty else { return nil }
  return pairs.contains { group in
    group.contains { old in
      group.contains { new in old > 0 && old != new && figure.isSame(as: abs(new / old - 1) * 100) }
    }
  }
}

func isSizeOfChange(_ figure: TypedFigure, in piece: String) -> Bool {
  let bytes = piece.utf8
  let before = String(bytes.prefix(figure.offset)) ?? ""
  let after = String(bytes.dropFirst(figure.offset + figure.text.utf8.count)) ?? ""
  let next = after.lowercased().split { !$0.isLetter }.first.map(String.init) ?? ""
  if changes.contains(next) { return true }
  let last = before.lowercased().split { !$0.isLetter }.suffix(3).map(String.init)
  return last.contains { changes.contains($0) }
    && (last.last == "by" || last.last == "of" || changes.contains(last.last ?? ""))
}

private let changes: Set<String> = [
  "fewer", "more", "less", "higher", "lower", "increase", "decrease", "rise", "fall", "reduction", "drop",
  "growth",
  "rose", "fell", "increased", "decreased", "reduced", "dropped", "up", "down",
]
