import HTML
import Indicators

/// The accessibility statement, in the form that the regulations of 2018 prescribe.
///
/// Source: Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
/// Regulations 2018 and the model statement; headings and set sentences are theirs.
func accessibilityPage(_ context: PageContext) -> PageContent {
  let settings = context.site.settings
  let statement = settings.accessibility
  let team: Node =
    settings.contact.url.map { .el("a", ["href": $0], [.text(settings.contact.team)]) }
    ?? .text(settings.contact.team)
  func paragraph(_ text: String) -> Node { .el("p", [.text(text)]) }
  return PageContent(
    template: .plain,
    title: "Accessibility statement",
    description: "How accessible these pages are, and whom to tell if they are not.",
    pieces: [
      "heading": heading("Accessibility statement"),
      "lede": lede(.text("This accessibility statement applies to \(settings.title).")),
      "body": [
        paragraph(
          "\(settings.organisation) is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018."
        ),
        paragraph(
          "Every chart has its figures in a table on the same page. Nothing needs a script, a mouse or colour to be understood, and the text can be enlarged as far as you like."
        ),
        .el("h2", ["id": "status"], ["Compliance status"]),
        paragraph(
          "This website is \(statement.compliance.rawValue) with the Web Content Accessibility Guidelines version 2.2 AA standard\(statement.because)."
        ),
        .el("h2", ["id": "content"], ["Non-accessible content"]),
        barriers(statement),
        .el("h2", ["id": "preparation"], ["Preparation of this accessibility statement"]),
        paragraph(statement.preparation),
        statement.audit.map(auditWords) ?? .empty,
        .el("h2", ["id": "feedback"], ["Feedback and contact information"]),
        .el(
          "p",
          [
            "If you find a problem that is not listed here, or need a page in another form, tell us: ", team,
            ".", .text(settings.contact.text.map { " \($0)" } ?? ""),
          ]),
        .el("h2", ["id": "enforcement"], ["Enforcement procedure"]),
        paragraph(
          "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS)."
        ),
      ],
    ])
}

extension AccessibilityStatement {
  /// The end of the sentence about compliance, in the words of the model.
  var because: String {
    let failures = !issues.isEmpty || !burdens.isEmpty
    switch (failures, !exemptions.isEmpty) {
    case (true, true): return ", due to the non-compliances and exemptions listed below"
    case (true, false): return ", due to the non-compliances listed below"
    case (false, true): return compliance == .full ? "" : ", due to the exemptions listed below"
    case (false, false): return ""
    }
  }

  /// When the statement was written and looked through, and when and by whom the pages were tested.
  var preparation: String {
    var sentences = ["This statement was prepared on \(prepared.long)."]
    if let reviewed { sentences.append("It was last reviewed on \(reviewed.long).") }
    if let tested {
      sentences.append("This website was last tested on \(tested.long)\(testedBy.map { " by \($0)" } ?? "").")
    } else {
      sentences.append("People have not tested this website yet.")
    }
    return sentences.joined(separator: " ")
  }
}

/// What is not accessible, under the headings of the model.
private func barriers(_ statement: AccessibilityStatement) -> Node {
  let groups: [(String, String, [AccessibilityStatement.Barrier])] = [
    ("non-compliance", "Non-compliance with the accessibility regulations", statement.issues),
    ("burden", "Disproportionate burden", statement.burdens),
    (
      "scope", "Content that’s not within the scope of the accessibility regulations", statement.exemptions
    ),
  ]
  guard groups.contains(where: { !$0.2.isEmpty }) else {
    return .el("p", ["We know of no content that is not accessible."])
  }
  return [
    .el("p", ["The content listed below is non-accessible for the following reasons."]),
    .fragment(
      groups.filter { !$0.2.isEmpty }.map { id, title, barriers in
        [
          .el("h3", ["id": id], [.text(title)]),
          .el("ul", barriers.map { .el("li", [.text($0.sentence)]) }),
        ]
      }),
  ]
}

extension AccessibilityStatement.Barrier {
  var sentence: String {
    var text = what
    if let criterion {
      let isEnded = text.hasSuffix(".")
      text = "\(isEnded ? String(text.dropLast()) : text) (WCAG 2.2 success criterion \(criterion))."
    }
    if let by { text += " We will put this right by \(by.long)." }
    return text
  }
}

/// What programs found on the pages, and what programs cannot find.
private func auditWords(_ audit: AccessibilityAudit) -> Node {
  func counted(_ count: Int, _ noun: String) -> String {
    "\(formatNumber(Double(count), decimals: 0)) \(noun)\(count == 1 ? "" : "s")"
  }
  let pages = counted(audit.pages, "page")
  let checks = counted(audit.checks, "check")
  let result =
    audit.faults == 0
    ? "They found no faults." : "They found \(counted(audit.faults, "fault"))."
  return [
    .el("h3", ["id": "audit"], ["The last audit by programs"]),
    .el(
      "p",
      [
        .text(
          "On \(audit.date.long) programs held \(pages) against \(checks) each. \(result) Programs find only some barriers, so people must test pages too."
        )
      ]),
    audit.found.isEmpty ? .empty : .el("ul", audit.found.map { .el("li", [.text($0)]) }),
    .el("p", [.text("The programs were \(listed(audit.tools)).")]),
  ]
}
