/// A word of these pages and what it means.
struct GlossaryTerm: Sendable {
  var name: String
  var meaning: String

  /// The place of the word on the glossary page: `confidence-interval`.
  var anchor: String { "word-" + name.lowercased().replacing(" ", with: "-") }
}

/// Every word that the glossary explains, from A to Z.
let glossaryTerms: [GlossaryTerm] = [
  GlossaryTerm(
    name: "Area",
    meaning:
      "A place that figures are about: a county, a district, a region or a nation. Each has a GSS code, by which data from different sources can be joined."
  ),
  GlossaryTerm(
    name: "Arrears",
    meaning:
      "Figures are in arrears when the newest one is for a period that ended before the edition’s."),
  GlossaryTerm(
    name: "Confidence interval",
    meaning:
      "The range in which the underlying rate is likely to lie, given the number of cases."),
  GlossaryTerm(
    name: "Direction of travel",
    meaning:
      "What became of a figure since a year before, and whether that is good."),
  GlossaryTerm(
    name: "Edition",
    meaning:
      "All pages of one quarter, as they were published."),
  GlossaryTerm(
    name: "Figure",
    meaning:
      "A value, or the reason why there is none."),
  GlossaryTerm(
    name: "Indicator",
    meaning:
      "One thing that the board watches, such as a rate of offences, counted in the same way each time."),
  GlossaryTerm(
    name: "Numerator and denominator",
    meaning:
      "The number of cases, and the number of people or answers that they are divided by."),
  GlossaryTerm(
    name: "Percentage point",
    meaning:
      "The difference between two percentages: from 40% to 42% is a rise of 2 percentage points."),
  GlossaryTerm(
    name: "Polarity",
    meaning:
      "Which way is good for an indicator. For some, neither is: more reports of hate crime may mean more crime, or more trust."
  ),
  GlossaryTerm(
    name: "Rate",
    meaning:
      "A number of cases for every 1,000 people, so that places of different size can be compared."),
  GlossaryTerm(
    name: "Rolling 12 months",
    meaning:
      "The last 12 months up to a date. Each new quarter takes the place of the oldest."),
  GlossaryTerm(
    name: "Series break",
    meaning:
      "A date from which figures cannot be compared with those before it."),
  GlossaryTerm(
    name: "Threshold",
    meaning:
      "A level or range that figures are held against."),
  GlossaryTerm(
    name: "Vintage",
    meaning:
      "The edition that first published a figure."),
]
