import Diagnostics
import Files

/// Reads `{accept rule because="reason"}`.
///
/// - Returns: `nil` if the braces hold something else; an inner `nil`, with a problem, if they are
///   meant as an acceptance and cannot be read as one.
func readAcceptance(
  _ source: String, place: (Int) -> FilePosition, into problems: inout Problems
) -> Acceptance?? {
  let read = BindingTokens(source)
  guard let first = read.tokens.first, first.name == "accept", first.value == nil, read.tokens.count > 1
  else {
    return nil
  }
  let rule = read.tokens[1]
  let reason = read.tokens.dropFirst(2).first { $0.name == "because" }?.value ?? ""
  guard read.fault == nil, rule.value == nil, read.tokens.count == 3, reason.count >= 8 else {
    problems.add(
      .error, "acceptance", at: place(0),
      "to let a finding stand, give its rule and a reason that others can follow: "
        + "{accept claim-size because=\"the board has always called this slight\"}")
    return .some(nil)
  }
  guard let known = nearestRule(to: rule.name) else {
    problems.add(
      .error, "acceptance", at: place(rule.offset),
      "'\(rule.name)' is no finding that can be accepted\(didYouMean(rule.name, in: acceptableRules))")
    return .some(nil)
  }
  return Acceptance(rule: known, reason: reason, position: place(0))
}

private func nearestRule(to name: String) -> String? { acceptableRules.first { $0 == name } }

/// The rules whose findings a person may let stand, since they judge words and not form.
let acceptableRules =
  Finding.Rule.allCases.map(\.problemName) + [
    "typed-figure", "unknown-figure", "unit-words", "arrears-words", "report-quarter", "period-words",
    "impossible-date",
  ]
