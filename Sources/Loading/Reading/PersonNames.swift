import Diagnostics
import Files

/// Whoever answers for an action is a role or a team: people move on, and their names do not belong on a
/// public page.
func checkOwner(_ owner: Located<String>, into problems: inout Problems) {
  if checkContacts(owner, into: &problems) { return }
  // Owners may be several: "ASB System Co-ordinator and Police ASB team".
  let parts = owner.value.split { ",;/&".contains($0) }.map(String.init)
    .flatMap { $0.replacing(" and ", with: "\n").replacing(" with ", with: "\n").split(separator: "\n") }
  for part in parts.map({ $0.split(separator: " ").joined(separator: " ") }) {
    let words = part.split(separator: " ").map(String.init)
    guard let first = words.first else { continue }
    if personTitles.contains(first.filter { $0 != "." }.lowercased()), words.count > 1, isName(words[1]) {
      problems.add(
        .error, "person-named", at: owner.position,
        "'\(part)' names a person; write the role or the team, like 'Community Safety Team'")
    } else if (2...3).contains(words.count), words.allSatisfy(isName),
      !words.contains(where: { roleWords.contains($0.lowercased()) })
    {
      problems.add(
        .warning, "person-named", at: owner.position,
        "'\(part)' looks like a person's name; write the role or the team, like 'Community Safety Team'")
    }
  }
}

/// Reports an e-mail address or a telephone number.
@discardableResult
func checkContacts(_ text: Located<String>, into problems: inout Problems) -> Bool {
  for word in text.value.split(separator: " ") {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, parts[1].contains(".") {
      problems.add(
        .error, "person-named", at: text.position,
        "'\(word)' is an e-mail address; take it out, and name the role or the team")
      return true
    }
  }
  if longestTelephone(text.value) >= 10 {
    problems.add(
      .error, "person-named", at: text.position,
      "this holds what looks like a telephone number; take it out, and name the role or the team")
    return true
  }
  return false
}

/// The most digits in a row with at most one space between them, where the first is 0.
private func longestTelephone(_ text: String) -> Int {
  var longest = 0
  var run = 0
  var last: Character = " "
  for character in text {
    if character.isNumber {
      run = run == 0 ? (character == "0" ? 1 : 0) : run + 1
    } else if character != " " || last == " " {
      longest = max(longest, run)
      run = 0
    }
    last = character
  }
  return max(longest, run)
}

private func isName(_ word: String) -> Bool {
  guard let first = word.first, first.isUppercase else { return false }
  return word.dropFirst().allSatisfy { $0.isLowercase || "'’-".contains($0) || $0.isUppercase }
    && word.contains(where: \.isLowercase)
}

private let personTitles: Set<String> = [
  "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "cllr", "councillor", "cc", "pc",
  "sgt", "sergeant", "insp", "inspector", "supt", "superintendent",
]

/// Words that a role, a team or a body has and a person's name has not.
private let roleWords: Set<String> = [
  "adviser", "advisor", "agency", "analyst", "assistant", "authority", "board", "borough", "chair", "chief",
  "clerk", "commander", "commissioner", "committee", "communities", "community", "constable", "coordinator",
  "co-ordinator",
  "council", "county", "delivery", "deputy", "director", "district", "executive", "fire", "forum", "group",
  "groups", "head", "health", "housing", "inspector", "justice", "lead", "leader", "manager", "member",
  "members", "office", "officer", "officers", "panel", "partnership", "police", "prevent", "probation",
  "programme", "public", "rescue", "safer", "safety", "secretary", "section", "service", "services", "social",
  "strategy", "superintendent", "support", "team", "teams", "trust", "unit", "ward", "working", "youth",
]
