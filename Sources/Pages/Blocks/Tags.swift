import HTML
import Indicators

/// A verdict as a tag: an arrow, a word and a tone; the reason is read out after the word.
func tagNode(_ tag: DirectionTag) -> Node {
  .el(
    "span", ["class": "tag \(tag.tone.rawValue)", "title": tag.reason.sentenceCased],
    [arrow(tag.arrow), .text(tag.word), .el("span", ["class": "hidden"], [.text(": \(tag.reason)")])])
}

/// The same as the way to the method that decided, for places that have no other beside the tag.
func tagLink(_ tag: DirectionTag, to anchor: String, _ context: PageContext) -> Node {
  .el(
    "a",
    [
      "class": "tag \(tag.tone.rawValue)", "title": tag.reason.sentenceCased,
      "href": context.href(.methods) + "#\(anchor)",
    ],
    [
      arrow(tag.arrow), .el("span", ["class": "word"], [.text(tag.word)]),
      .el("span", ["class": "hidden"], [.text(": \(tag.reason). How this is judged")]),
    ])
}

/// The direction of travel of an assessment as the way to its method.
func directionLink(_ assessment: Assessment, _ context: PageContext) -> Node {
  tagLink(directionTag(assessment, context.catalogue), to: assessment.judgement.anchor, context)
}

/// The direction of travel of an assessment.
func directionTag(_ assessment: Assessment, _ catalogue: Catalogue) -> DirectionTag {
  assessment.judgement.verdict(polarity: catalogue.polarity(of: assessment.indicator))
}

/// How a figure compares with the home area's as the way to the method; `nil` where it is not compared.
func homeLink(_ assessment: Assessment, _ context: PageContext) -> Node? {
  assessment.home.map { tagLink(comparisonTag($0), to: "comparison", context) }
}

/// How a figure compares with that of another area.
func comparisonTag(_ comparison: Comparison) -> DirectionTag {
  let byChance =
    comparison.method == .rest
    ? "tested against the rest of that area, more than chance would give"
    : "the difference is larger than chance would give"
  let byFigures = "by the published figures alone"
  let tone: DirectionTag.Tone =
    switch comparison.isBetter {
    case true?: .better
    case false?: .worse
    case nil: comparison.outcome == .similar || comparison.outcome == .same ? .same : .neutral
    }
  return switch comparison.outcome {
  case .significantlyHigher: DirectionTag(word: "Higher", tone: tone, arrow: .up, reason: byChance)
  case .significantlyLower: DirectionTag(word: "Lower", tone: tone, arrow: .down, reason: byChance)
  case .similar:
    DirectionTag(
      word: "Similar", tone: tone, arrow: .level, reason: "the difference is small enough to be chance")
  case .higher: DirectionTag(word: "Higher", tone: tone, arrow: .up, reason: byFigures)
  case .lower: DirectionTag(word: "Lower", tone: tone, arrow: .down, reason: byFigures)
  case .same: DirectionTag(word: "Same", tone: tone, arrow: .level, reason: byFigures)
  }
}

/// How a figure stands to its threshold.
func thresholdTag(_ judgement: ThresholdJudgement, _ indicator: Indicator) -> DirectionTag {
  let (word, arrow): (String, DirectionTag.Arrow) =
    switch judgement.outcome {
    case .within: ("Within range", .level)
    case .below: ("Below range", .down)
    case .above: ("Above range", .up)
    case .met: ("Met", .level)
    case .notMet: ("Not met", .none)
    case .close: ("Close", .none)
    case .notDistinguishable: ("Not clear", .none)
    }
  return DirectionTag(
    word: word, tone: judgement.isGood.map { $0 ? .better : .worse } ?? .neutral, arrow: arrow,
    reason:
      "\(judgement.threshold.label), \(judgement.threshold.levelText(indicator))\(judgement.threshold.mode.words(indicator))"
  )
}

/// The way a figure goes, as a shape.
func arrow(_ arrow: DirectionTag.Arrow) -> Node {
  let path: String
  switch arrow {
  case .up: path = "M8 2 14 9H10v5H6V9H2z"
  case .down: path = "M8 14 2 7h4V2h4v5h4z"
  case .level: path = "M2 6h12v4H2z"
  case .none: return .empty
  }
  return .el(
    "svg", ["class": "arrow", "viewBox": "0 0 16 16", "width": "14", "height": "14", "aria-hidden": "true"],
    [.el("path", ["d": path])])
}
