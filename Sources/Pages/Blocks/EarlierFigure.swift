import HTML
import Indicators

/// The cell of the figure that the newest one is judged against.
///
/// - Parameter heading: What stands over its column. Where that cannot say how long before, because rows differ, the
///   cell does.
func earlierCell(_ assessment: Assessment, under heading: EarlierWords, _ indicator: Indicator) -> Node {
  let figure = figureNode(assessment.earlier, indicator)
  guard heading != assessment.earlierWords, assessment.earlier != nil else {
    return numberCell(figure, classes: "mid")
  }
  return numberCell(
    [figure, " ", .el("span", ["class": "quiet"], [.text("(\(assessment.earlierWords.ago))")])],
    classes: "mid")
}

extension PageContext {
  /// How far back the rows of a table go.
  func earlierWords(of indicators: [IndicatorID]) -> EarlierWords {
    EarlierWords(ofAll: indicators.map { site.methods(of: $0).yearsBefore })
  }
}
