import HTML
import Indicators
import Statistics

/// How figures are computed and judged: what this site uses, in plain words first and formulas one level down.
func methodsPage(_ context: PageContext) -> PageContent {
  let used = MethodsInUse(context.edition)
  let parts =
    directionParts(used, context) + areaParts(used, context) + seriesParts(used, context)
    + figureParts(used, context)
  return PageContent(
    template: .plain,
    title: "How figures are judged",
    description: "The rule behind each verdict on these pages, and where each method comes from.",
    pieces: [
      "heading": heading("How figures are judged"),
      "lede": lede("Each verdict on these pages follows from one published rule. Nobody chooses the word."),
      "body": .fragment([contents(parts)] + parts.map(\.node)),
    ])
}

/// One method: what it is for, how it works, how many indicators use it.
struct MethodPart {
  var anchor: String
  var title: String
  /// How many indicators of the newest edition use it; `nil` for what holds for all.
  var indicators: Int?
  var plain: [String]
  var formulas: [String] = []
  var more: Node = .empty

  var node: Node {
    var body: [Node] = [.el("h2", ["id": anchor], [.text(title)])]
    body += plain.map { .el("p", [.text($0)]) }
    body.append(more)
    if !formulas.isEmpty {
      body.append(
        .el(
          "details",
          [.el("summary", ["The formula"])] + formulas.map { .el("p", [.el("code", [.text($0)])]) }))
    }
    if let indicators {
      body.append(
        .el("p", ["class": "source"], [.text("Used for \(numbered(indicators)) in the newest edition.")]))
    }
    return .el("section", ["class": "block", "aria-labelledby": anchor], body)
  }
}

private func numbered(_ indicators: Int) -> String {
  switch indicators {
  case 0: "no indicator"
  case 1: "1 indicator"
  default: "\(indicators) indicators"
  }
}

/// All methods with how often each is used.
private func contents(_ parts: [MethodPart]) -> Node {
  .el(
    "nav", ["class": "aside-block contents", "aria-labelledby": "methods-list"],
    [
      .el("h2", ["id": "methods-list"], ["Methods on this site"]),
      .el(
        "ul",
        parts.map { part in
          .el(
            "li",
            [
              link("#\(part.anchor)", part.title),
              part.indicators.map { .el("span", ["class": "quiet"], [.text(" \(numbered($0))")]) } ?? .empty,
            ])
        }),
    ])
}

private func directionParts(_ used: MethodsInUse, _ context: PageContext) -> [MethodPart] {
  let tolerances = used.tolerances.map(percentText)
  let methods = context.site.settings.methods
  let tolerance = percentText(methods.tolerance)
  let levels = methods.confidence
  var parts = [
    MethodPart(
      anchor: "direction", title: "Direction of travel",
      plain: [
        "The newest figure is compared with the figure for the same period \(EarlierWords(years: methods.yearsBefore).ago). Two stretches of 12 months a year or more apart share no month, so nothing is counted twice.\(ownYearsText(used)) The arrow gives the way the number moved; the colour and the word in the reason say whether that is good, which depends on the indicator.",
        "Where the numbers of cases are known, a test asks whether chance alone could have moved the figure so far. Where only a finished rate or percentage was published, no test is possible, and the tolerance decides instead.",
        "Where the earlier figure is of fewer than \(methods.minimums.percentChange) cases, no percentage change is given, but the difference.",
      ]),
    MethodPart(
      anchor: "tolerance", title: "Tolerance", indicators: used.tolerance,
      plain: [
        "A change of at most \(tolerance) of the earlier figure counts as no change, and the page says “Similar”. It does not say “significant”, because without the numbers of cases nobody can know."
          + (tolerances.count > 1
            ? " Indicators that set another tolerance: \(listed(tolerances.filter { $0 != tolerance }))."
            : "")
      ],
      formulas: [
        "change % = (new ÷ old − 1) × 100, from unrounded figures; similar if its size is at most \(tolerance)"
      ]),
    MethodPart(
      anchor: "exact-test", title: "Test for rates and counts", indicators: used.exactTest,
      plain: [
        "If nothing had changed, the cases of both years would fall into the later year in proportion to the population. The test asks how unlikely the actual split is. A difference counts as a change if the \(levels.change.percentText) interval of the ratio leaves out 1. It treats each case as independent; crimes that come in series make it a little too ready to see a change."
      ],
      formulas: [
        "Given N = x₀ + x₁ cases, x₁ is binomial with p = n₁ ÷ (n₀ + n₁); the exact (Clopper–Pearson) \(levels.change.percentText) interval of the rate ratio must leave out 1.",
        "For counts without a population, n₀ = n₁.",
      ]),
  ]
  if used.dispersed > 0
    || context.wasEverUsed({ if case .dispersed = $0.judgement.method { true } else { false } })
  {
    parts.append(
      MethodPart(
        anchor: "dispersion", title: "Test with dispersion", indicators: used.dispersed,
        plain: [
          "Some figures are known to vary more from year to year than independent cases would. For them a change must be larger before it counts. How many times more they vary is set, or estimated from the indicator’s own years or from its districts; the reason beside each verdict gives the number."
        ],
        formulas: [
          "z = (x₁n₀ − x₀n₁) ÷ √(n₀n₁(x₀ + x₁)) ÷ √φ; a change if |z| > \(formatNumber(levels.change.z, decimals: 2)). φ is the dispersion.",
          "Estimated from history: Pearson’s chi-square of at least \(methods.minimums.dispersionYears) years around their common rate, divided by the years less one. Estimated from areas: as for a funnel plot. Never less than 1.",
        ]))
  }
  if used.leastSize > 0
    || context.wasEverUsed({ if case .leastSize = $0.judgement.method { true } else { false } })
  {
    parts.append(
      MethodPart(
        anchor: "least-change", title: "Least change that counts", indicators: used.leastSize,
        plain: [
          "A change can be more than chance and still be too small to matter. Where a least size is set, a smaller change counts as none, and the reason beside the verdict says so."
        ]))
  }
  parts += [
    MethodPart(
      anchor: "newcombe", title: "Test for percentages", indicators: used.newcombe,
      plain: [
        "For two percentages with known numbers of answers or cases, the change counts if the \(levels.change.percentText) interval of their difference leaves out nought."
      ],
      formulas: [
        "Newcombe’s hybrid score interval (method 10, 1998): d − √((p₁−l₁)² + (u₀−p₀)²) to d + √((u₁−p₁)² + (p₀−l₀)²), with Wilson limits l and u."
      ]),
    MethodPart(
      anchor: "size-words", title: "Words for sizes",
      plain: [
        "The words that reports use for the size of a difference are held to one scale, and the check before each publication goes by it."
      ], more: sizeWords()),
  ]
  return parts
}

/// The words and their bounds, from the scale that the check of prose uses.
private func sizeWords() -> Node {
  let words = SizeWords()
  let rows: [(String, String, String)] = [
    (
      "Stable, similar", "at most \(percentText(words.stablePerCent))",
      "at most \(pointsText(words.stablePoints))"
    ),
    ("Slight", "at most \(percentText(words.slightPerCent))", "at most \(pointsText(words.slightPoints))"),
    (
      "Notable, large", "more than \(percentText(words.strongPerCent))",
      "more than \(pointsText(words.strongPoints))"
    ),
  ]
  return tableBox(
    "How large a difference each word may describe", id: "size-words-table",
    head: [columnHead("Word"), columnHead("Rates and numbers"), columnHead("Percentages")],
    body: [
      .el(
        "tbody",
        rows.map { word, perCent, points in
          .el(
            "tr",
            [
              .el("th", ["scope": "row"], [.text(word)]), .el("td", [.text(perCent)]),
              .el("td", [.text(points)]),
            ])
        })
    ])
}

func percentText(_ value: Double) -> String {
  formatNumber(value, decimals: value == value.rounded() ? 0 : 1) + "%"
}

private func pointsText(_ value: Double) -> String {
  "\(formatNumber(value, decimals: value == value.rounded() ? 0 : 1)) percentage points"
}

/// " Some indicators are compared with another year: 2 years before."
private func ownYearsText(_ used: MethodsInUse) -> String {
  guard !used.ownYearsBefore.isEmpty else { return "" }
  let words = used.ownYearsBefore.sorted().map { EarlierWords(years: $0).ago }
  return " Some indicators are compared with another year: \(listed(words))."
}
