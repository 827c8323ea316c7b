import HTML
import Indicators

/// The words of these pages, and the letters that stand beside figures.
func glossaryPage(_ context: PageContext) -> PageContent {
  let terms: [(String, String)] = [
    (
      "Area",
      "A place that figures are about: a county, a district, a region or a nation. Each has a GSS code, by which data from different sources can be joined."
    ),
    (
      "Arrears", "Figures are in arrears when the newest one is for a period that ended before the edition’s."
    ),
    (
      "Confidence interval",
      "The range in which the underlying rate is likely to lie, given the number of cases."
    ),
    ("Direction of travel", "What became of a figure since a year before, and whether that is good."),
    ("Edition", "All pages of one quarter, as they were published."),
    ("Figure", "A value, or the reason why there is none."),
    (
      "Indicator",
      "One thing that the board watches, such as a rate of offences, counted in the same way each time."
    ),
    (
      "Numerator and denominator",
      "The number of cases, and the number of people or answers that they are divided by."
    ),
    (
      "Percentage point",
      "The difference between two percentages: from 40% to 42% is a rise of 2 percentage points."
    ),
    (
      "Polarity",
      "Which way is good for an indicator. For some, neither is: more reports of hate crime may mean more crime, or more trust."
    ),
    ("Rate", "A number of cases for every 1,000 people, so that places of different size can be compared."),
    ("Rolling 12 months", "The last 12 months up to a date. Each new quarter takes the place of the oldest."),
    ("Series break", "A date from which figures cannot be compared with those before it."),
    ("Threshold", "A level or range that figures are held against."),
    ("Vintage", "The edition that first published a figure."),
  ]
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
          terms.map { .el("div", [.el("dt", [.text($0.0)]), .el("dd", [.text($0.1)])]) }),
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
