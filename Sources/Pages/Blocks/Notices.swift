import HTML
import Indicators

/// What a reader must know before the figures: gaps, lags, verdicts without figures, doubts.
func noticesBlock(_ id: IndicatorID, _ assessment: Assessment?, _ context: PageContext) -> Node {
  let indicator = context.site[id]
  let edition = context.site[context.address.edition]
  let notices = context.catalogue.notices(of: id)
  var nodes: [Node] = []
  let saysWhy = notices.contains {
    $0.kind == .notAvailable || $0.kind == .arrears || $0.kind == .verdictOnly
  }
  if let latest = assessment?.latest, assessment?.isInArrears == true, !saysWhy {
    nodes.append(
      notice(
        "Data to \(latest.period.lastMonthText)",
        "The newest published figure is for \(latest.period.inSentence); the \(edition.name) report gives none that is newer."
      ))
  }
  // Why there is no figure comes before what would be counted.
  let isReason = { (kind: Notice.Kind) in kind == .notAvailable || kind == .verdictOnly }
  for item in notices.filter({ isReason($0.kind) }) + notices.filter({ !isReason($0.kind) }) {
    let title =
      switch item.kind {
      case .notAvailable: "Not available this quarter"
      case .arrears: "Figures lag behind"
      case .verdictOnly: "A verdict without a figure"
      case .definition: "What is counted"
      case .caveat: "Read with care"
      }
    nodes.append(notice(title, context.line(item.text)))
  }
  for item in indicator.disputed where assessment?.area == item.area {
    // The figure used may be rounded to protect people, and the other is not.
    guard !context.site.disclosure(of: id).rounds, let value = assessment?.series[item.period]?.value else {
      continue
    }
    nodes.append(
      notice(
        "Two figures for one period",
        "For \(item.period.inSentence) the report prints \(indicator.figureText(value)), used here, and also \(indicator.figureText(item.also)). \(item.note)"
      ))
  }
  guard !nodes.isEmpty else { return .empty }
  return .el("section", ["class": "notices", "aria-label": "Before you read the figures"], nodes)
}

private func notice(_ title: String, _ text: String) -> Node { notice(title, .text(text)) }

private func notice(_ title: String, _ words: Node) -> Node {
  .el("p", ["class": "notice"], [.el("strong", [.text(title + ".")]), " ", words])
}

extension Period {
  /// "December 2023".
  var lastMonthText: String { "\(MonthName.long(last.month)) \(last.year)" }
}
