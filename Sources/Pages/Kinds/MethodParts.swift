import HTML
import Indicators
import Statistics

/// Intervals, comparisons between areas, bands and funnels.
func areaParts(_ used: MethodsInUse, _ context: PageContext) -> [MethodPart] {
  let home = context.homeArea.name
  let methods = context.site.settings.methods
  let levels = methods.confidence
  let (inner, outer) = (levels.interval.percentText, levels.outer.percentText)
  let ownLevels =
    used.hasOwnConfidence ? " Indicators that set other levels say so beside their figures." : ""
  var parts = [
    MethodPart(
      anchor: "intervals", title: "Confidence intervals", indicators: used.intervals,
      plain: [
        "An interval shows how far a rate could lie from the figure by chance alone. The smaller the number of cases, the wider it is. It is made so that \(inner) of such intervals hold the underlying rate.\(ownLevels)",
        "A rate from fewer than \(methods.minimums.rate) cases, and a percentage of fewer than \(methods.minimums.percentage), is marked [u]: of low reliability.",
      ],
      formulas: [
        "Rates: exact Poisson limits below 10 cases, Byar’s approximation from 10 on.",
        "Percentages: Wilson score interval.",
      ]),
    MethodPart(
      anchor: "comparison", title: "Comparison between areas",
      indicators: max(used.interval, used.rest, used.valuesAlone),
      plain: [
        "A district is “higher” or “lower” than \(home) if the figure for \(home) lies outside the district’s \(inner) interval, and “similar” if it lies inside. Where no interval is known, the two published figures are set side by side and the page says so. Only figures for the same period are compared, and plain numbers of cases never are.",
        "A district with more than a quarter of the cases of \(home) is compared with the rest of \(home) instead, because it makes too much of the whole to be set against it.",
      ],
      formulas: [
        "Similar if L ≤ b ≤ U, where b is the figure compared with and L to U the \(inner) interval.",
        "Against the rest: the test of two rates, or of two percentages, between the area and the whole less the area.",
      ]),
  ]
  var bandMethods = BandMethod.allCases.filter { (used.bands[$0] ?? 0) > 0 }
  if bandMethods.isEmpty, context.wasEverUsed({ $0.band != nil }) { bandMethods = [methods.bands] }
  if !bandMethods.isEmpty {
    parts.append(
      MethodPart(
        anchor: "bands", title: "Bands", indicators: bandMethods.reduce(0) { $0 + (used.bands[$1] ?? 0) },
        plain: bandMethods.compactMap { $0.note(home: home, source: nil, levels: levels) }
          + ["A figure that is hidden has no band, since a band would narrow it down."],
        formulas: bandMethods.compactMap { $0.formula(home: home, levels: levels) }))
  } else if methods.bands == .overdispersed {
    parts.append(
      MethodPart(
        anchor: "bands", title: "Bands", indicators: 0,
        plain: [
          "Bands would allow for how much more than chance districts differ. To tell that takes \(methods.minimums.dispersionAreas) districts with their numbers of cases, and no indicator has so many."
        ]))
  }
  if used.funnels > 0 || context.hadFunnels {
    parts.append(
      MethodPart(
        anchor: "funnel", title: "Funnel plots", indicators: used.funnels,
        plain: [
          "Each district is a point: how large it is, and its figure. The lines show how far from the common figure an area of each size would stray by chance: \(inner) and \(outer) of such areas stay within them. A point outside the lines is worth asking about; it is not a verdict. A plot is drawn for \(methods.minimums.funnel) districts or more. From \(methods.minimums.dispersionAreas) on, the page also says how much more the districts differ than chance would make them."
        ],
        formulas: [
          "Rates: a line passes through the sizes at which a number of cases would just be significant, by the limits of the confidence intervals.",
          "Percentages: θ ± z√(θ(1 − θ) ÷ n), with θ the figure of all districts together.",
          "Dispersion φ: the mean square of the z scores, with the outer tenths drawn in (Spiegelhalter, 2005).",
        ]))
  }
  parts.append(
    MethodPart(
      anchor: "ranks", title: "Ranks and similar areas", indicators: used.ranked,
      plain: [
        "An area’s rank is one more than the number of areas that come before it, so equal figures share a rank and the next is skipped. Figures are ranked before rounding. Areas without a figure are neither ranked nor counted. The page says which end is first, and the band stands beside the rank, because neighbouring ranks are often apart by chance.",
        "Where a national body groups areas that are alike, an area is also ranked within its own group. \(groupMeans(context.site.settings.similarGroups)) a county’s or a region’s figure is all cases by all people. A rank that was published without the figures behind it is shown as published, with its source.",
      ],
      formulas: ["Distance from the mean of a group, %: (own − mean) ÷ mean × 100."]))
  if used.thresholds > 0 || context.wasEverUsed({ $0.threshold != nil }) {
    parts.append(
      MethodPart(
        anchor: "thresholds", title: "Thresholds and ranges", indicators: used.thresholds,
        plain: [
          "Where a national body recommends a level or a range, the figure is held against it before rounding. The limits themselves count as inside. A figure that misses its threshold but would look the same when rounded is shown with one more decimal.",
          "A threshold may allow for a shortfall, which is then “close”, or be judged by the whole confidence interval: met, or not met, only if all of the interval is on that side, and otherwise “not clear”. The page says so beside the figure.",
        ]))
  }
  return parts
}

extension PageContext {
  /// Whether any edition says so of a figure: the pages of all editions lead to one page of methods.
  func wasEverUsed(_ condition: (Assessment) -> Bool) -> Bool {
    analysis.editions.contains { edition in
      edition.indicators.contains { id in
        site.areas.indices.contains { edition[id, AreaID($0)].map(condition) ?? false }
      }
    }
  }

  fileprivate var hadFunnels: Bool {
    analysis.editions.contains { edition in edition.indicators.contains { edition[$0].hasFunnel } }
  }
}

/// What is asked of a whole series: control charts, trends, breaks.
func seriesParts(_ used: MethodsInUse, _ context: PageContext) -> [MethodPart] {
  var parts: [MethodPart] = []
  if used.controls > 0 || context.wasEverUsed({ $0.control != nil }) {
    parts.append(
      MethodPart(
        anchor: "control-chart", title: "Control charts", indicators: used.controls,
        plain: [
          "A control chart shows separate months or quarters with their average and the range that they keep to while nothing changes. A value beyond the range, seven in a row on one side of the average, seven in a row that rise or fall, or two of three near a limit are signs that something did change. Unless an indicator sets other numbers, limits are drawn from \(ControlSettings().fewestValues) values on, and begin anew at a break in the series. Seasons make the range wider.",
          "Rolling 12 months are never put on such a chart: neighbouring points share most of their cases, and three in four points of a steady series would be flagged.",
        ],
        formulas: [
          "Limits: average ± 2.66 × mean moving range, which leaves out any moving range of at least 3.267 times the mean.",
          "Rules, the first that fits: outside a limit; 7 rising or falling; 2 of 3 beyond two thirds of the way to a limit; 7 on one side. The XmR chart as in NHS England’s Making Data Count.",
        ]))
  }
  if used.trends > 0 || context.wasEverUsed({ $0.trend != nil }) {
    parts.append(
      MethodPart(
        anchor: "trend", title: "Trends over five years", indicators: used.trends,
        plain: [
          "The newest five yearly figures are tested for a trend, which must be clear enough to come by chance only once in 500 times and must not hang on any single year.\(used.hasOwnTrend ? " Where an indicator is tested more or less strictly, or over another number of years, its page says so." : "") “No significant change” does not mean that nothing changed. No trend is tested on rolling 12 months, on plain numbers, or across a missing year; the page gives the reason."
        ],
        formulas: [
          "Rates: weighted regression on t = 1 … 5 with weights 1 ÷ se², se = (U₉₅ − L₉₅) ÷ 3.92; significant if (slope ÷ se)² > 9.5495.",
          "Percentages: the chi-square test for a trend (Cochran–Armitage) against the same limit.",
          "At another level of confidence the limit is z², with z of that level.",
          "The slope must keep its sign when any one year is left out. The method of Fingertips (public health profiles).",
        ]))
  }
  parts.append(
    MethodPart(
      anchor: "breaks", title: "Series breaks", indicators: used.broken > 0 ? used.broken : nil,
      plain: [
        "When the way of counting changes, figures from before and after cannot be compared. The chart draws a line at the date and says why, and no direction of travel is given across it."
      ]))
  return parts
}

/// How figures come to be shown: hidden, rounded, made up, revised.
func figureParts(_ used: MethodsInUse, _ context: PageContext) -> [MethodPart] {
  let methods = context.site.settings.methods
  var parts: [MethodPart] = []
  if !used.rules.isEmpty || used.isHiddenAtSource {
    let reckoned =
      used.rules.isEmpty
      ? ""
      : " Before the site is made, a program tries to work the hidden figures out from everything that is shown, and the site is not made if it can."
    var plain = used.rules.map { rule, indicators in
      let start =
        indicators == 0
        ? "In earlier editions, " : indicators == 1 ? "For 1 indicator, " : "For \(indicators) indicators, "
      return start + rule.words
    }
    plain.append(
      "Whatever is worked out from a hidden figure is hidden with it: its rate, interval, change, rank, band and place in a chart. A hidden figure stays hidden in every edition. \(hiddenText(used.hidden))\(reckoned)"
    )
    if used.isHiddenAtSource {
      plain.append("Some figures came hidden: those who count the cases do not give them to anybody.")
    }
    parts.append(
      MethodPart(
        anchor: "disclosure", title: "Protecting people in small numbers",
        indicators: used.rules.reduce(0) { $0 + $1.indicators }, plain: plain,
        formulas: used.rules.isEmpty
          ? []
          : [
            "For each hidden count, the least and the greatest value that agree with all totals, overlapping periods and editions are found by linear programming. They must differ, and for a small count the greatest must be at least the smallest count that may be shown.",
            "Smallest counts are hidden first, totals last. A true nought is shown, unless noughts are said to be hidden.",
          ]))
  }
  parts += [
    MethodPart(
      anchor: "rounding", title: "Rounding",
      plain: [
        "Figures are rounded once, when they are shown, half away from nought. Everything is worked out from unrounded figures, so a difference may not equal the difference of the figures shown. Changes in per cent are shown with \(decimalsText(methods.changeDecimals.perCent)), changes in percentage points with \(decimalsText(methods.changeDecimals.points))\(used.hasOwnShowing ? ", unless an indicator sets another number" : "")."
      ])
  ]
  if !context.site.populations.isEmpty {
    let year = methods.populationYear == .middle ? "the middle of its period falls" : "its period ends"
    parts.append(
      MethodPart(
        anchor: "populations", title: "Populations",
        plain: [
          "A rate divides the number of cases by the people of the area. Where a row of figures gives no population, that of the year in which \(year) is taken from the site’s list, or that of the nearest year within five; the table of all figures shows it.\(used.hasOwnPopulationYear ? " Some indicators take the other year." : "")"
        ]))
  }
  parts.append(
    MethodPart(
      anchor: "axes", title: "Axes of charts",
      plain: [
        "\(methods.axis.includesZero ? "Lines and bars begin at nought, so that a small change does not look large. Only funnel plots begin elsewhere." : "Bars begin at nought. Lines may begin elsewhere, so the numbers beside an axis say how large a change is.") An axis has about \(numberInWords(methods.axis.count)) marks, \(methods.axis.ticks.words). Whole numbers have no marks between them, and percentages none beyond 0% to 100%.\(used.hasOwnShowing ? " An indicator may set its own." : "")"
      ]))
  if used.hasIllustrative {
    parts.append(
      MethodPart(
        anchor: "illustrative", title: "Illustrative figures",
        plain: [
          "Some figures were not published by anyone: they were made up, so that they agree with those that were, to show what the pages will look like. They say nothing about any place. Each is marked ◇ and each page that has one says so at its head."
        ]))
  }
  parts.append(
    MethodPart(
      anchor: "editions", title: "Editions and revisions",
      plain: [
        "A figure belongs to the edition that first published it and to every later one until a newer figure replaces it. A replaced figure is marked [r] with the earlier value in the table of all figures. Earlier editions keep what they published."
      ]))
  return parts
}

/// How the means of the groups in use come about; as a group has it that says nothing, where there is none.
private func groupMeans(_ groups: [SimilarGroup]) -> String {
  let isPooled = groups.contains { $0.mean == .pooled }
  let isEach = groups.isEmpty || groups.contains { $0.mean == .eachOnce }
  let leavesOut = groups.contains { !$0.meanHoldsOwn }
  let holds = groups.isEmpty || groups.contains { $0.meanHoldsOwn }
  let own =
    leavesOut && holds
    ? "with or without the area itself, as its page says"
    : holds ? "the area itself among them" : "the area itself left out"
  let way =
    isPooled && isEach
    ? "each counting once or by all their cases, as its page says"
    : isEach ? "each counting once" : "by all their cases and people"
  return "The mean of a group is that of its members’ figures, \(own), \(way);"
}

private func decimalsText(_ count: Int) -> String {
  count == 0 ? "no decimals" : count == 1 ? "1 decimal" : "\(count) decimals"
}

extension AxisSettings.Ticks {
  /// How the marks of an axis are chosen.
  fileprivate var words: String {
    switch self {
    case .d3: "in steps of 1, 2 or 5 (the rule of d3)"
    case .heckbert: "at round numbers that reach past both ends of the figures (Heckbert’s rule)"
    case .extended: "at the round numbers that suit the figures best (Talbot, Lin and Hanrahan’s rule)"
    }
  }
}

extension BandMethod {
  fileprivate func formula(home: String, levels: ConfidenceLevels) -> String? {
    let (inner, outer) = (levels.interval.percentText, levels.outer.percentText)
    let significant =
      "Very significantly high: b < L(\(outer)); significantly high: L(\(outer)) ≤ b < L(\(inner)); "
    let end = "and the mirror image. b is the figure for \(home)."
    return switch self {
    case .controlLimits:
      significant + "above average: L(\(inner)) ≤ b < L(68%); average: L(68%) ≤ b ≤ U(68%); " + end
    case .anyExcess: significant + "above average: any other figure above b; " + end
    case .zScore:
      "z = (rate − mean of the districts’ rates) ÷ standard deviation (divisor n − 1); bands begin at 1, 2 and 3."
    case .overdispersed:
      "z = (x − E) ÷ √E, with E the cases that the rate of all districts would give; φ = mean of z², with the outer tenths drawn in (Spiegelhalter, 2005); significant if |z| ÷ √φ > \(formatNumber(levels.interval.z, decimals: 2)), very significant if > \(formatNumber(levels.outer.z, decimals: 2)). φ below 1 counts as 1."
    case .supplied, .none: nil
    }
  }
}

func hiddenText(_ count: Int) -> String {
  switch count {
  case 0: "No figure of the newest edition had to be hidden."
  case 1: "1 figure of the newest edition is hidden."
  default: "\(count) figures of the newest edition are hidden."
  }
}

extension DisclosureRule {
  /// What is done to counts, as a sentence goes on.
  fileprivate var words: String {
    switch self {
    case .none: "every count is shown."
    case .suppress(let threshold, let noughts):
      "counts \(threshold == 2 && !noughts ? "of 1" : "from \(noughts ? 0 : 1) to \(threshold - 1)") are hidden, and as many others as would give them away by subtraction."
    case .roundTo(let base):
      "every count is rounded to the nearest \(base == 5 ? "five" : "multiple of \(base)"), and rates are worked out from the rounded counts. Totals are rounded on their own and may not add up."
    case .hes:
      "counts from 1 to 7 are hidden and all others rounded to the nearest five, as hospital statistics are. Totals are rounded on their own and may not add up."
    }
  }
}
