import HTML
import Indicators
import Statistics

/// How an area ranks among the districts and among the areas that it is most like; nothing where it has no rank.
func rankSection(_ assessment: Assessment, _ context: PageContext) -> Node {
  let site = context.site
  let indicator = site[assessment.indicator]
  let order = site.methods(of: assessment.indicator).rankOrder
  let meaning = "1st is the \(order.firstIs) \(indicator.figureName)"
  var body: [Node] = []
  if let rank = assessment.rank, rank.count > 1, let latest = assessment.latest {
    let band =
      assessment.band.map { band -> Node in
        [
          "; its band is ",
          link(context.href(.methods) + "#bands", "“\(band.words.lowercased())”"),
        ]
      } ?? .empty
    body.append(
      .el(
        "p",
        [
          .text(
            "\(rank.text.sentenceCased) districts of \(context.homeArea.name) in \(latest.period.inSentence). \(meaning)"
          ), band, ". Neighbouring ranks are often apart by chance alone.",
        ]))
    let close = sameToReaders(assessment, context)
    if !close.isEmpty {
      body.append(
        .el(
          "p", ["class": "source"],
          [
            .text(
              "\(listed(close)) \(close.count == 1 ? "shows" : "show") the same figure with another rank: they differ in decimals that are not shown."
            )
          ]))
    }
  }
  if let standing = assessment.similar { body += similarNodes(standing, assessment, meaning, context) }
  for supplied in assessment.suppliedRanks {
    let rank = Statistics.Rank(place: supplied.place, isJoint: supplied.isJoint, count: supplied.count)
    body.append(
      .el(
        "p",
        [
          .text(
            "\(rank.text.sentenceCased) in \(supplied.group) in \(supplied.period.inSentence), as published. "
          ),
          .el("span", ["class": "source"], [.text("Source: \(supplied.source).")]),
        ]))
  }
  guard !body.isEmpty else { return .empty }
  body.append(
    .el(
      "p", ["class": "chart-source"],
      [link(context.href(.methods) + "#ranks", "How areas are ranked"), .text(".")]))
  return .el(
    "section", ["class": "block", "aria-labelledby": "rank"],
    [.el("h2", ["id": "rank"], ["How it ranks"])] + body)
}

private func similarNodes(
  _ standing: SimilarStanding, _ assessment: Assessment, _ meaning: String, _ context: PageContext
) -> [Node] {
  let indicator = context.site[assessment.indicator]
  var mean = ""
  if let value = standing.mean {
    mean =
      "The mean of the group is \(indicator.figureText(value)): \(standing.group.mean.words), and the area itself is \(standing.group.meanHoldsOwn ? "one of them" : "left out")."
  }
  if let percent = standing.percentFromMean {
    let size = formatNumber(abs(percent), decimals: 1) + "%"
    mean +=
      size == "0.0%"
      ? " The area is on it." : " The area is \(size) \(percent > 0 ? "above" : "below") it."
  }
  let sentence =
    "\(ordinal(standing.rank.place)) of \(standing.rank.count)\(standing.rank.isJoint ? ", joint," : "") in its \(standing.group.title) in \(standing.period.inSentence). \(meaning)."
  let rows = standing.members.map { member -> Node in
    .el(
      "tr", ["class": member.area == assessment.area ? "total" : nil],
      [
        .el("th", ["scope": "row"], [.text(context.site[member.area].name)]),
        numberCell(.text("\(ordinal(member.rank.place))\(member.rank.isJoint ? ", joint" : "")")),
        numberCell(figureNode(member.point, indicator)),
      ])
  }
  return [
    .el("p", [.text(mean.isEmpty ? sentence : sentence + " " + mean)]),
    .el(
      "details", ["class": "all-figures"],
      [
        .el("summary", [.text("The \(standing.group.title) of \(context.site[assessment.area].name)")]),
        tableBox(
          .text("\(indicator.unitTitle), \(standing.period.inSentence)"), id: "similar-table",
          head: [columnHead("Area"), columnHead("Rank", numeric: true), columnHead("Figure", numeric: true)],
          body: [.el("tbody", rows)]),
      ]),
  ]
}

extension SimilarGroup.Mean {
  /// How it comes about, after a colon.
  fileprivate var words: String {
    switch self {
    case .eachOnce: "each area counts once"
    case .pooled: "all cases by all people"
    }
  }
}

/// The districts whose figure looks the same and whose rank is another: the first few, and how many there are.
private func sameToReaders(_ assessment: Assessment, _ context: PageContext) -> [String] {
  guard let value = assessment.latest?.value,
    assessment.latest?.period == context.edition[assessment.indicator].districtPeriod
  else { return [] }
  let alike =
    context.edition[assessment.indicator].shownAlike[context.site[assessment.indicator].figureText(value)]
    ?? []
  let others = alike.filter { $0.area != assessment.area && $0.place != assessment.rank?.place }
  let names = others.prefix(3).map { context.site[$0.area].name }
  return others.count > 4
    ? names + ["\(formatNumber(Double(others.count - 3), decimals: 0)) other districts"]
    : others.map { context.site[$0.area].name }
}
