import HTML
import Indicators

/// How figures are computed and judged, in plain words first and formulas one level down.
func methodsPage(_ context: PageContext) -> PageContent {
  let tolerance = formatNumber(
    context.site.settings.tolerance,
    decimals: context.site.settings.tolerance.rounded() == context.site.settings.tolerance ? 0 : 1)
  func part(_ id: String, _ title: String, _ body: [Node]) -> Node {
    .el("section", ["class": "block", "aria-labelledby": id], [.el("h2", ["id": id], [.text(title)])] + body)
  }
  func formula(_ lines: String...) -> Node {
    .el("details", [.el("summary", ["The formula"])] + lines.map { .el("p", [.el("code", [.text($0)])]) })
  }
  return PageContent(
    template: .plain,
    title: "How figures are judged",
    description: "The rule behind each verdict on these pages, and where each method comes from.",
    pieces: [
      "heading": heading("How figures are judged"),
      "lede": lede("Each verdict on these pages follows from one published rule. Nobody chooses the word."),
      "body": [
        part(
          "direction", "Direction of travel",
          [
            .el(
              "p",
              [
                "The newest figure is compared with the figure for the same period a year before. Two stretches of 12 months a year apart share no month, so nothing is counted twice. The arrow gives the way the number moved; the colour and the word in the reason say whether that is good, which depends on the indicator."
              ]),
            .el(
              "p",
              [
                "Where the numbers of cases are known, a test asks whether chance alone could have moved the figure so far. Where only a finished rate or percentage was published, no test is possible, and the tolerance decides instead."
              ]),
          ]),
        part(
          "tolerance", "Tolerance",
          [
            .el(
              "p",
              [
                .text(
                  "A change of at most \(tolerance)% of the earlier figure counts as no change, and the page says “Similar”. It does not say “significant”, because without the numbers of cases nobody can know."
                )
              ]),
            formula(
              "change % = (new ÷ old − 1) × 100, from unrounded figures; similar if −\(tolerance) ≤ change ≤ \(tolerance)"
            ),
          ]),
        part(
          "exact-test", "Test for rates and counts",
          [
            .el(
              "p",
              [
                "If nothing had changed, the cases of both years would fall into the later year in proportion to the population. The test asks how unlikely the actual split is. A difference that chance would give less than 5% of the time counts as a change. It treats each case as independent; crimes that come in series make it a little too ready to see a change."
              ]),
            formula(
              "Given N = x₀ + x₁ cases, x₁ is binomial with p = n₁ ÷ (n₀ + n₁); exact (Clopper–Pearson) 95% interval of the rate ratio must leave out 1.",
              "For counts without a population, n₀ = n₁."),
          ]),
        part(
          "newcombe", "Test for percentages",
          [
            .el(
              "p",
              [
                "For two percentages with known numbers of answers or cases, the change counts if the 95% interval of their difference leaves out nought."
              ]),
            formula(
              "Newcombe’s hybrid score interval (method 10, 1998), from the Wilson limits of each percentage."
            ),
          ]),
        part(
          "intervals", "Confidence intervals",
          [
            .el(
              "p",
              [
                "An interval shows how far a rate could lie from the figure by chance alone. The smaller the number of cases, the wider it is. Of 100 such intervals, about 95 hold the underlying rate."
              ]),
            formula(
              "Rates: exact Poisson limits below 10 cases, Byar’s approximation from 10 on.",
              "Percentages: Wilson score interval."),
          ]),
        part(
          "comparison", "Comparison with the county, the region and the nation",
          [
            .el(
              "p",
              [
                "A district is “higher” or “lower” than the county if the county’s figure lies outside the district’s 95% interval, and “similar” if it lies inside. Where no interval is known, the two published figures are set side by side and the page says so. Only figures for the same period are compared."
              ])
          ]),
        part(
          "thresholds", "Thresholds and ranges",
          [
            .el(
              "p",
              [
                "Where a national body recommends a level or a range, the figure is held against it before rounding. The limits themselves count as inside."
              ])
          ]),
        part(
          "breaks", "Series breaks",
          [
            .el(
              "p",
              [
                "When the way of counting changes, figures from before and after cannot be compared. The chart draws a line at the date and says why, and no direction of travel is given across it."
              ])
          ]),
        part(
          "rounding", "Rounding",
          [
            .el(
              "p",
              [
                "Figures are rounded once, when they are shown, half away from nought. Everything is worked out from unrounded figures, so a difference may not equal the difference of the figures shown."
              ])
          ]),
        part(
          "illustrative", "Illustrative figures",
          [
            .el(
              "p",
              [
                "The published reports give figures for the county only. District figures, and quarters between published ones, were made by a program so that they agree with the county’s published figures. They show what the pages will look like and say nothing about any place. Each is marked ◇ and each page that has one says so at its head."
              ])
          ]),
        part(
          "editions", "Editions and revisions",
          [
            .el(
              "p",
              [
                "A figure belongs to the edition that first published it and to every later one until a newer figure replaces it. A replaced figure is marked [r] with the earlier value in the table of all figures. Earlier editions keep what they published."
              ])
          ]),
      ],
    ])
}
