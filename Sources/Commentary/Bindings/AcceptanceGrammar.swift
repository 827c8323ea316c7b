import Diagnostics
import Files

/// Reads the one comment that prose may hold: `<!-- accept DIR: reason -->`.
///
/// - Parameters:
///   - comment: From `<!--` to `-->`, both included.
///   - position: Where the comment begins.
/// - Returns: `nil` if it is another comment; an inner `nil`, with a problem, if it is meant as an acceptance
///   and cannot be read as one.
func readAcceptance(
  _ comment: String, at position: FilePosition, into problems: inout Problems
) -> (rule: String, reason: String)?? {
  guard comment.hasPrefix("<!--"), comment.hasSuffix("-->"), comment.utf8.count >= 7 else { return nil }
  let words = comment.dropFirst(4).dropLast(3).split(whereSeparator: \.isWhitespace)
  guard let first = words.first, first.lowercased() == "accept" || first.lowercased().hasPrefix("accept:")
  else { return nil }
  let text = words.dropFirst().joined(separator: " ")
  let parts = text.split(separator: ":", maxSplits: 1).map(trimmed)
  guard first == "accept", parts.count == 2, parts[1].count >= 8 else {
    problems.add(
      .error, "acceptance", at: position,
      "to let a finding stand, give its rule and a reason that others can follow: "
        + "<!-- accept \(acceptableRules[0]): the board has always called this slight -->")
    return .some(nil)
  }
  guard acceptableRules.contains(parts[0]) else {
    let nearest = didYouMean(parts[0], in: acceptableRules)
    problems.add(
      .error, "acceptance", at: position,
      "'\(parts[0])' is no finding that can be accepted"
        + (nearest.isEmpty ? "; write what stands in [brackets] at the end of the message" : nearest))
    return .some(nil)
  }
  return (parts[0], parts[1])
}

private func trimmed(_ text: Substring) -> String {
  text.split(separator: " ").joined(separator: " ")
}

/// The rules whose findings a person may let stand, since they judge words and not form.
let acceptableRules = Finding.Rule.allCases.map(\.rawValue)
