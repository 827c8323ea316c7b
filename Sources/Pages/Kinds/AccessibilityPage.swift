import HTML
import Indicators

/// The accessibility statement, in the form that the regulations of 2018 prescribe.
///
/// Source: Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
/// Regulations 2018 and the model statement; headings and set sentences are theirs.
func accessibilityPage(_ context: PageContext) -> PageContent {
  let settings = context.site.settings
  let statement = settings.accessibility
  let because = statement.compliance == .full ? "." : ", due to the non-compliances listed below."
  let team: Node =
    settings.contact.url.map { .el("a", ["href": $0], [.text(settings.contact.team)]) }
    ?? .text(settings.contact.team)
  var prepared: [String] = []
  if let day = statement.prepared { prepared.append("This statement was prepared on \(day.long).") }
  if let day = statement.reviewed { prepared.append("It was last reviewed on \(day.long).") }
  if let day = statement.tested {
    prepared.append(
      "This website was last tested on \(day.long)\(statement.testedBy.map { " by \($0)" } ?? "").")
  }
  return PageContent(
    template: .plain,
    title: "Accessibility statement",
    description: "How accessible these pages are, and whom to tell if they are not.",
    pieces: [
      "heading": heading("Accessibility statement"),
      "lede": lede(.text("This accessibility statement applies to \(settings.title).")),
      "body": [
        .el(
          "p",
          [
            .text(
              "\(settings.organisation) is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018."
            )
          ]),
        .el(
          "p",
          [
            "Every chart has its figures in a table on the same page. Nothing needs a script, a mouse or colour to be understood, and the text can be enlarged as far as you like."
          ]),
        .el("h2", ["id": "status"], ["Compliance status"]),
        .el(
          "p",
          [
            .text(
              "This website is \(statement.compliance.rawValue) with the Web Content Accessibility Guidelines version 2.2 AA standard\(because)"
            )
          ]),
        .el("h2", ["id": "content"], ["Non-accessible content"]),
        statement.issues.isEmpty
          ? .el("p", ["No content is known to be non-accessible."])
          : [
            .el("p", ["The content listed below is non-accessible for the following reasons."]),
            .el("ul", statement.issues.map { .el("li", [.text($0)]) }),
          ],
        .el("h2", ["id": "preparation"], ["Preparation of this accessibility statement"]),
        .el("p", [.text(prepared.joined(separator: " "))]),
        .el("h2", ["id": "feedback"], ["Feedback and contact information"]),
        .el(
          "p",
          [
            "If you find a problem that is not listed here, or need a page in another form, tell us: ", team,
            ".", .text(settings.contact.text.map { " \($0)" } ?? ""),
          ]),
        .el("h2", ["id": "enforcement"], ["Enforcement procedure"]),
        .el(
          "p",
          [
            "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS)."
          ]),
      ],
    ])
}
