import HTML
import Indicators

/// The words of these pages, and the letters that stand beside figures.
func glossaryPage(_ context: PageContext) -> PageContent {
  return PageContent(
    template: .plain,
    title: "Glossary",
    description: "What the words and letters on these pages mean.",
    pieces: [
      "heading": heading("Glossary"),
      "lede": lede("What the words and letters on these pages mean."),
      "body": [
        .el("h2", ["id": "words"], ["Words"]),
        .el(
          "dl", ["class": "terms"],
          glossaryTerms.map {
            .el("div", [.el("dt", ["id": $0.anchor], [.text($0.name)]), .el("dd", [.text($0.meaning)])])
          }),
        .el("h2", ["id": "letters"], ["Letters beside figures"]),
        .el(
          "dl", ["class": "terms"],
          Status.letters.map { letter, _, meaning in
            .el("div", [.el("dt", [.text("[\(letter)]")]), .el("dd", [.text(meaning.sentenceCased + ".")])])
          } + [
            .el(
              "div",
              [
                .el("dt", ["◇"]),
                .el("dd", ["Illustrative: made up to show the page, not a published figure."]),
              ])
          ]),
      ],
    ])
}
