import Diagnostics
import Files
import Indicators

/// What `site.yml` says of the site's accessibility. The law wants the council to say it, so nothing is taken for
/// granted, and what contradicts itself is refused.
func readAccessibility(_ value: YAMLValue, into problems: inout Problems) -> AccessibilityStatement? {
  let keys = [
    "status", "prepared", "reviewed", "tested", "tested_by", "issues", "burden", "out_of_scope",
  ]
  guard let map = YAMLMapping(value, of: "accessibility", keys: keys, into: &problems) else { return nil }
  let status = map.required("status", into: &problems)?
    .choice(AccessibilityStatement.Compliance.self, into: &problems)
  let prepared = map.required("prepared", into: &problems)?.day(into: &problems)
  let reviewed = map.optional("reviewed", into: &problems)?.day(into: &problems)
  let tested = map.optional("tested", into: &problems)?.day(into: &problems)
  let testedBy = map.optional("tested_by", into: &problems)?.text(into: &problems)
  func barriers(_ key: String) -> [AccessibilityStatement.Barrier] {
    let items = map.optional(key, into: &problems)?.list(into: &problems) ?? []
    return items.compactMap { readBarrier($0, into: &problems) }
  }
  let (issues, burdens, exemptions) = (barriers("issues"), barriers("burden"), barriers("out_of_scope"))
  guard let status, let prepared else { return nil }
  let statement = AccessibilityStatement(
    compliance: status, prepared: prepared, reviewed: reviewed, tested: tested, testedBy: testedBy?.value,
    issues: issues, burdens: burdens, exemptions: exemptions)
  if let mistake = contradiction(statement, isTested: map.has("tested") && map.has("tested_by")) {
    problems.add(.error, "bad-statement", at: map.position(of: "status"), mistake)
  }
  if let reviewed, reviewed < prepared {
    problems.add(
      .error, "bad-statement", at: map.position(of: "reviewed"),
      "the statement was reviewed on \(reviewed.long), before it was prepared; give the later date")
  }
  return statement
}

private func contradiction(_ statement: AccessibilityStatement, isTested: Bool) -> String? {
  let word = statement.compliance.rawValue
  let isEmpty = statement.issues.isEmpty && statement.burdens.isEmpty
  switch statement.compliance {
  case .full:
    if !isEmpty {
      return
        "the site says '\(word)' and lists what is not accessible; say 'partially compliant', or take the list out"
    }
    if !isTested {
      return
        "a site is '\(word)' only if somebody has tested it; add 'tested' with the date and 'tested_by', or say 'partially compliant'"
    }
  case .partial, .none:
    if isEmpty, statement.exemptions.isEmpty {
      return
        "the site says '\(word)' and does not say why; list what is not accessible under 'issues', 'burden' or 'out_of_scope'"
    }
  }
  return nil
}

/// A sentence, or `what` with the `criterion` of WCAG and when it will be put right, `by`.
private func readBarrier(
  _ value: YAMLValue, into problems: inout Problems
) -> AccessibilityStatement.Barrier? {
  guard case .mapping = value.content else {
    return value.text(into: &problems).map { AccessibilityStatement.Barrier(what: $0.value) }
  }
  guard
    let map = YAMLMapping(value, of: "a barrier", keys: ["what", "criterion", "by"], into: &problems)
  else { return nil }
  let what = map.required("what", into: &problems)?.text(into: &problems)
  let criterion = map.optional("criterion", into: &problems)?.text(into: &problems)
  let day = map.optional("by", into: &problems)?.day(into: &problems)
  if let criterion, criterion.value.wholeMatch(of: /[1-4]\.[1-5]\.[0-9]{1,2}/) == nil {
    problems.add(
      .error, "bad-criterion", at: criterion.position,
      "'\(criterion.value)' is not the number of a success criterion of WCAG; write one like 1.1.1")
  }
  return what.map {
    AccessibilityStatement.Barrier(what: $0.value, criterion: criterion?.value, by: day)
  }
}

/// The name of the file that says what the last audit found.
let auditFile = "accessibility-audit.yml"

/// Reads `accessibility-audit.yml`: what programs found on the pages, and when.
func readAudit(_ source: SourceFile, into problems: inout Problems) -> AccessibilityAudit? {
  guard let text = readText(source, into: &problems),
    let yaml = parseYAML(text, file: source.path, into: &problems),
    let map = YAMLMapping(
      yaml, of: "an audit", keys: ["date", "tools", "pages", "checks", "faults", "found"], into: &problems)
  else { return nil }
  let date = map.required("date", into: &problems)?.day(into: &problems)
  let tools = map.required("tools", into: &problems)?.texts(into: &problems)
  let pages = map.required("pages", into: &problems)?.integer(in: 1...1_000_000, into: &problems)
  let checks = map.required("checks", into: &problems)?.integer(in: 1...1000, into: &problems)
  let faults = map.required("faults", into: &problems)?.integer(in: 0...1_000_000, into: &problems)
  let found = map.optional("found", into: &problems)?.texts(into: &problems) ?? []
  guard let date, let tools, let pages, let checks, let faults else { return nil }
  if (faults.value == 0) != found.isEmpty {
    problems.add(
      .error, "bad-audit", at: map.position(of: faults.value == 0 ? "found" : "faults"),
      faults.value == 0
        ? "there are no faults, and 'found' lists some; correct one of the two"
        : "there are faults, and nothing says what they are; list them under 'found'")
  }
  return AccessibilityAudit(
    date: date, tools: tools, pages: pages.value, checks: checks.value, faults: faults.value, found: found)
}

/// Holds the statement against the audit.
func checkAudit(_ draft: Draft, into problems: inout Problems) {
  guard let statement = draft.settings?.accessibility, let audit = statement.audit, audit.faults > 0,
    statement.compliance == .full
  else { return }
  problems.add(
    .error, "bad-statement", at: FilePosition(file: "\(contentFolder)/\(auditFile)"),
    "the last audit found \(audit.faults == 1 ? "a fault" : "\(audit.faults) faults"), and site.yml says 'fully compliant'; put them right and audit again, or say 'partially compliant'"
  )
}
