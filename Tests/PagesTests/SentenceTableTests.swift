import Files
import HTML
import Statistics
import TestSupport
import Testing

@testable import Indicators
@testable import Pages

/// Every form of sentence that the program writes of figures, with an example of each, in one table for people to
/// read: `Snapshots/sentences.md`. A case that is added to one of the lists below is a row that somebody must accept.
///
/// The sentence at the head of a page has a table of its own, in `HeadlineTests`.
@Suite struct `The table of sentences` {
  private let id: IndicatorID
  private let indicator: Indicator
  private let catalogue: Catalogue

  init() throws {
    let site = try ReadySite(SiteFiles())
    id = site.indicator("burglary")
    indicator = site.analysis.site[id]
    catalogue = site.analysis.editions[1].catalogue
  }

  struct Rows {
    private(set) var lines: [String] = []

    mutating func section(_ title: String) {
      lines += ["", "## \(title)", "", "| example | sentence |", "| --- | --- |"]
    }
    mutating func add(_ example: String, _ sentence: String) {
      let shown = sentence.drop { " ;".contains($0) }
      lines.append("| \(example) | \(shown.isEmpty ? "(nothing)" : String(shown)) |")
    }
  }

  // The compiler asks for a new case of these in its list, where the case itself cannot.
  private static let outcomes: [Comparison.Outcome] = [
    .significantlyHigher, .similar, .significantlyLower, .higher, .same, .lower,
  ]
  private static func isListed(_ outcome: Comparison.Outcome) -> Bool {
    switch outcome {
    case .significantlyHigher, .similar, .significantlyLower, .higher, .same, .lower:
      outcomes.contains(outcome)
    }
  }
  private static let thresholds: [ThresholdJudgement.Outcome] = [
    .met, .notMet, .close, .notDistinguishable, .below, .within, .above,
  ]
  private static func isListed(_ outcome: ThresholdJudgement.Outcome) -> Bool {
    switch outcome {
    case .met, .notMet, .close, .notDistinguishable, .below, .within, .above: thresholds.contains(outcome)
    }
  }
  private static let kinds: [Threshold.Kind] = [
    .range(lower: 28, upper: 40), .maximum(40), .minimum(28), .target(30),
  ]
  private static let modes: [Threshold.Mode] = [
    .value, .withinPercent(5), .within(1), .interval, .closeTo(27),
  ]
  private static let methods: [Judgement.Method] = [
    .exactRateRatio, .dispersed(2.1), .newcombe, .tolerance(percent: 2), .leastSize(1, isPoints: false),
    .leastSize(1, isPoints: true), .leastSize(2, isPoints: true),
  ]
  private static func name(_ method: Judgement.Method) -> String {
    switch method {
    case .exactRateRatio: "counts known"
    case .dispersed: "counts that vary more than chance"
    case .newcombe: "shares"
    case .tolerance: "tolerance of 2%"
    case .leastSize(let size, let isPoints): "least change \(size) \(isPoints ? "points" : "per cent")"
    }
  }
  private static let obstacles: [Judgement.Obstacle] = [
    .noLatestFigure, .noEarlierFigure(EarlierWords(years: 1)), .noEarlierFigure(EarlierWords(years: 3)),
    .onlyIllustrativeBefore(EarlierWords(years: 1)),
    .seriesBreak(SeriesBreak(at: Day(year: 2023, month: 4, day: 1)!, title: "New way of counting", note: "")),
  ]
  private static func name(_ obstacle: Judgement.Obstacle) -> String {
    switch obstacle {
    case .noLatestFigure: "no newest figure"
    case .noEarlierFigure: "no earlier figure"
    case .onlyIllustrativeBefore: "the earlier one is made up"
    case .seriesBreak: "a break between"
    }
  }
  private static let polarities = Indicators.Polarity.allCases
  private static let movements: [Movement] = [.up, .down, .unchanged]

  @Test func `holds every form`() throws {
    var rows = Rows()
    rows.section("A figure beside another area's")
    let area = try #require(
      catalogue.site.areas.indices.map(AreaID.init).first { catalogue.site[$0].type == .region })
    let point = try #require(catalogue.series(of: id, in: area)?.latest)
    for outcome in Self.outcomes {
      #expect(Self.isListed(outcome))
      let comparison = Comparison(area: area, point: point, outcome: outcome, method: .interval)
      rows.add("\(outcome)", comparisonSentence(comparison, in: catalogue, indicator: indicator))
    }
    rows.section("A figure against a threshold")
    for kind in Self.kinds {
      for outcome in Self.thresholds {
        #expect(Self.isListed(outcome))
        let isOfRange = [.below, .within, .above].contains(outcome)
        if case .range = kind, !isOfRange { continue }
        if case .range = kind {} else if isOfRange { continue }
        let judgement = ThresholdJudgement(
          threshold: Threshold(kind: kind, label: "recommended level"), outcome: outcome)
        rows.add("\(kind) \(outcome)", thresholdSentence(judgement, indicator: indicator))
      }
    }
    for mode in Self.modes { rows.add("how: \(mode)", mode.words(indicator)) }
    rows.section("Direction of travel: the tag and its reason")
    for movement in Self.movements {
      for polarity in Self.polarities {
        let judgement = Judgement(
          outcome: .compared(movement, .tolerance(percent: 2)),
          direction: DirectionOfTravel(movement, polarity: polarity))
        let tag = judgement.verdict(polarity: polarity)
        rows.add("\(movement), \(polarity)", "\(tag.word): \(tag.reason)")
      }
      for method in Self.methods { rows.add("\(movement), \(Self.name(method))", method.reason(movement)) }
    }
    for obstacle in Self.obstacles {
      rows.add(Self.name(obstacle), obstacle.sentence)
      rows.add("\(Self.name(obstacle)), short", obstacle.shortReason)
    }
    rows.section("Sizes of changes and figures")
    addSizes(&rows)
    rows.section("Bands")
    for method in BandMethod.allCases {
      rows.add("\(method)", method.note(home: "Testshire", source: "the health board", dispersion: 2.1) ?? "")
    }
    for band in Statistics.Band.allCases { rows.add("step \(band.step)", band.words) }
    rows.section("Trends over years")
    let periods = (try Period.parse("2019").get(), try Period.parse("2023").get())
    for marker in Trend.Marker.allCases {
      for polarity in Self.polarities {
        rows.add(
          "\(marker), \(polarity)",
          TrendJudgement.tested(marker, from: periods.0, through: periods.1).sentence(
            indicator, polarity: polarity))
      }
    }
    for reason in Trend.NotComputed.allCases {
      rows.add("\(reason)", TrendJudgement.notTested(reason).sentence(indicator, polarity: .none))
    }
    rows.section("Control charts")
    for cause in Statistics.ControlChart.Cause.allCases {
      rows.add("\(cause)", cause.words(ControlSettings()))
    }
    for assurance in Statistics.ControlChart.Assurance.allCases {
      rows.add(
        "\(assurance)",
        assurance.sentence(step: "quarter", threshold: Threshold(kind: .target(30), label: "board’s target")))
    }
    rows.section("Figures that are hidden, missing or unsure")
    for (letter, _, meaning) in Status.letters { rows.add("[\(letter)]", meaning) }
    for absence in [Absence.notAvailable, .confidential, .notApplicable] {
      rows.add("\(absence)", absenceNode(absence).words)
    }
    for (made, all) in [(0, 4), (1, 1), (1, 4), (3, 4), (4, 4)] {
      rows.add("\(made) of \(all) illustrative", illustrativeSentence(made, of: all))
    }
    rows.section("Revisions, ranks and earlier figures")
    rows.add("first edition", revisionsSentence(0, isFirst: true))
    for count in 0...2 { rows.add("\(count) revised", revisionsSentence(count, isFirst: false)) }
    for rank in [
      Rank(place: 1, isJoint: false, count: 7), Rank(place: 2, isJoint: true, count: 7),
      Rank(place: 11, isJoint: false, count: 12), Rank(place: 22, isJoint: false, count: 30),
    ] { rows.add("\(rank.place)\(rank.isJoint ? " joint" : "")", rank.text) }
    for years in [1, 2] {
      let words = EarlierWords(years: years)
      rows.add("\(years) back", "\(words.ago); \(words.then); \(words.span); \(words.heading)")
    }
    rows.add("rows that differ", EarlierWords(ofAll: [1, 2]).ago)
    let charts = try MadeUpCharts()
    try charts.addFunnels(to: &rows)
    try charts.addChartsOfPages(to: &rows)
    charts.addChartsOfTexts(to: &rows)
    charts.addNotes(to: &rows)
    try charts.addNotices(to: &rows)
    try expectSnapshot(
      "# Sentences that the program writes\n\nWritten by `SentenceTableTests`.\n"
        + rows.lines.joined(separator: "\n")
        + "\n", named: "sentences.md")
    let plain = PlainEnglish()
    for line in rows.lines where line.hasPrefix("| ") {
      let sentence = line.split(separator: "|", omittingEmptySubsequences: false)[2].dropFirst().dropLast()
      #expect(plain.faults(in: String(sentence)) == [], "\(line)")
    }
  }

  private func addSizes(_ rows: inout Rows) {
    for (unit, noun, singular, decimals) in [
      (Unit.count, "young people", "young person", 0), (.percent, "of homes", nil, 1),
      (.rate(base: 1000, per: "people"), "burglaries", "burglary", 2),
      (.ratio(per: "visit"), "calls", "call", 1),
    ] {
      var other = indicator
      other.unit = unit
      other.noun = noun
      other.nounSingular = singular
      other.decimals = decimals
      for value in [0, 1, 8, 11, 1234.5] { rows.add("\(unit) \(value)", other.fullText(value)) }
      rows.add("\(unit), name", other.figureName)
    }
  }
}

@Suite struct `Plain English` {
  @Test(arguments: [
    ("There was a 8% rise.", "'a 8' should be 'an 8'"), ("There was an 7% rise.", "'an 7' should be 'a 7'"),
    ("Of 1 districts all rose.", "'1 districts' should be singular"),
    ("That is not to say that nothing changed.", "two negatives: not, nothing"),
    ("The rate is 0.5  per visit.", "two spaces"), ("It fell , then rose.", "a space before a stop"),
    ("It rose by NaN.", "'NaN' is no figure"), ("The area utilises cases.", "'utilises' is not plain"),
    (
      "This is a sentence that goes on and on and on, and on, with one clause after the other, until nobody can tell how it began.",
      "26 words"
    ),
  ])
  func `faults are found`(text: String, fault: String) {
    #expect(PlainEnglish().faults(in: text) == [fault])
  }

  @Test(arguments: [
    "An 8% rise, an 11% fall, an 18 and an 80; a 7 and a 1,200.",
    "1 district lies outside the limits of chance.",
    "11 districts and 1.1 cases.", "No figure is known, and none will be.",
    "No district is further from the rest than chance would give.",
  ])
  func `is let pass`(text: String) {
    #expect(PlainEnglish().faults(in: text) == [])
  }

  /// Pages of law and of method speak as they must; so do texts by authors.
  private func isSpokenHere(_ route: Route) -> Bool {
    switch route {
    case .accessibility, .methods, .report, .quality, .topic, .choice, .register, .glossary, .priority,
      .editions, .actions:
      false
    default: route.isPage
    }
  }

  /// Places, and what is counted, are named by others, however many words it takes them: each counts as one.
  private func shortened(_ sentence: String, of site: Site) -> String {
    var text = sentence.replacing("◇ illustrative", with: "")
    for name in site.indicators.map(\.noun) + site.areas.map(\.name) where name.contains(" ") {
      text = text.replacing(name, with: "NAME")
    }
    return text
  }

  @Test func `is what the program writes on its pages`() throws {
    let plain = PlainEnglish()
    var faults: Set<String> = []
    var count = 0
    for site in [try ReadySite(`Generated sentences`.awkward()), try RenderedSite.shipped.get().ready] {
      let definitions = site.analysis.site.indicators.map { $0.definition.replacing("\n", with: " ") }
      let isShipped = site.analysis.site.indicators.count < 40
      var sentences: Set<String> = []
      for address in site.addresses where isSpokenHere(address.route) && (address.isRoot || !isShipped) {
        let content = pageContent(PageContext(site.analysis, address, stylesheet: "style.css"))
        for name in content.pieces.keys.sorted()
        where !["says", "about", "notices", "report", "since"].contains(name) {
          sentences.formUnion(content.pieces[name]?.sentences ?? [])
        }
      }
      for sentence in sentences where !definitions.contains(where: { $0.contains(sentence) }) {
        count += 1
        for fault in plain.faults(in: shortened(sentence, of: site.analysis.site)) {
          faults.insert("\(sentence): \(fault)")
        }
      }
    }
    #expect(count > 3000, "\(count)")
    #expect(faults.isEmpty, "\(listed(faults.sorted()))")
  }
}

extension Node {
  private var holdsBlocks: Bool {
    switch self {
    case .text, .written: false
    case .fragment(let nodes): nodes.contains(where: \.holdsBlocks)
    case .element(let element):
      ["p", "ul", "ol", "dl", "table", "div", "h2", "h3"].contains(element.name)
        || element.children.contains(where: \.holdsBlocks)
    }
  }

  /// The sentences of this tree, of paragraphs, items, captions, titles and descriptions.
  fileprivate var sentences: [String] {
    switch self {
    case .text, .written: return []
    case .fragment(let nodes): return nodes.flatMap(\.sentences)
    case .element(let element):
      let blocks: Set = [
        "p", "li", "dd", "dt", "figcaption", "caption", "desc", "title", "h1", "h2", "h3", "summary",
      ]
      guard blocks.contains(element.name), !element.children.contains(where: \.holdsBlocks) else {
        return element.children.flatMap(\.sentences)
      }
      return words.replacing("\n", with: " ").replacing("; ", with: ". ").split(separator: ". ").map(
        String.init)
    }
  }
}
