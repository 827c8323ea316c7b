import HTML
import Indicators

/// All names from A to Z; a small script, loaded here alone, finds among them as one types.
func searchPage(_ context: PageContext) -> PageContent {
  let entries = searchEntries(context).filter(\.isName)
  let letters = Dictionary(grouping: entries) { entry in
    entry.title.folding.first.map { $0.isLetter ? String($0).uppercased() : "0 to 9" } ?? ""
  }
  let sorted = letters.keys.sorted()
  return PageContent(
    template: .plain,
    title: "Search",
    description: "Find an indicator, an area, a word or a paragraph of a report.",
    pieces: [
      "heading": heading("Search"),
      "lede": lede("Every indicator, area, topic and word of these pages, from A to Z."),
      "body": [
        .el(
          "form", ["id": "search", "class": "search", "role": "search", "hidden": ""],
          [
            .el(
              "label", ["for": "search-field"],
              ["Find an indicator, an area, a word or a paragraph of a report"]),
            .el(
              "input",
              [
                "id": "search-field", "name": "q", "type": "search", "autocomplete": "off",
                "spellcheck": "false",
              ]),
            .el("p", ["id": "search-count", "role": "status"]),
          ]),
        .el("ol", ["id": "search-results", "class": "search-results", "hidden": ""]),
        .el(
          "div", ["id": "search-all"],
          [
            .el(
              "nav", ["aria-label": "Letters"],
              [.el("ul", ["class": "letters"], sorted.map { .el("li", [link("#\(anchor($0))", $0)]) })])
          ]
            + sorted.map { letter in
              .el(
                "section", ["aria-labelledby": anchor(letter)],
                [
                  .el("h2", ["id": anchor(letter)], [.text(letter)]),
                  .el(
                    "ul", ["class": "link-list"],
                    (letters[letter] ?? []).sorted {
                      ($0.title.folding, $0.kind) < ($1.title.folding, $1.kind)
                    }
                    .map { entry in
                      .el(
                        "li",
                        [
                          link(entry.address, entry.title),
                          .el("span", ["class": "quiet"], [.text(" \(entry.kind)")]),
                        ])
                    }),
                ])
            }
            + [
              .el("h2", ["id": "reports"], ["Reports"]),
              .el(
                "ul", ["class": "link-list"],
                context.site.editions.indices.reversed().map(EditionID.init).map { id in
                  let address = Address(.report, edition: id, isRoot: id == context.site.newestEdition)
                  return .el("li", [link(context.href(address), "\(context.site[id].name) report")])
                }),
            ]),
        .el("script", ["src": context.href(.searchIndex), "defer": ""]),
        .el("script", ["src": context.href(.script(.search)), "defer": ""]),
      ],
    ])
}

private func anchor(_ letter: String) -> String { "letter-\(letter.lowercased().replacing(" ", with: "-"))" }

extension String {
  /// For sorting: without regard to case, and the same on every machine.
  fileprivate var folding: String { lowercased() }
}
