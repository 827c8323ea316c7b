import Diagnostics
import Indicators

/// Reads a status cell: shorthand letters and `illustrative`, with spaces between them.
func readStatus(_ text: String) -> Result<Status, ObservationCells.Mistake> {
  var status: Status = []
  for word in text.split(separator: " ").map(String.init) {
    if let letter = Status.letters.first(where: { $0.letter == word }) {
      status.insert(letter.status)
    } else if word == "illustrative" {
      status.insert(.illustrative)
    } else {
      return .failure(.init(rule: "unknown-status", message: statusMistake(word)))
    }
  }
  return .success(status)
}

private func statusMistake(_ word: String) -> String {
  let words = Status.letters.map(\.letter) + ["illustrative"]
  let bare = word.lowercased().filter { $0 != "[" && $0 != "]" && $0 != "," && $0 != ";" }
  if words.contains(bare) {
    return "'\(word)' is not a status; write '\(bare)', with a space between two and no brackets"
  }
  // Any letter is one slip away from any other, so a short word has no nearest.
  let nearest = word.count > 3 ? didYouMean(word, in: words) : ""
  return "'\(word)' is not a status\(nearest.isEmpty ? "; write \(either(words))" : nearest)"
}
