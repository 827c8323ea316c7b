import Indicators

/// Writes the rows of one indicator's figures. An area and a period stand in many rows, so what a row says of them is
/// written once and then copied.
struct FigureRows<Words> {
  /// One figure with what its area and its period say of themselves.
  struct Row {
    var area: Words
    var period: Words
    var point: Point
  }

  private let points: [(area: AreaID, point: Point)]
  private let area: (AreaID) -> Words
  private let period: (Period) -> Words

  init(
    _ id: IndicatorID, in catalogue: Catalogue, area: @escaping (AreaID) -> Words,
    period: @escaping (Period) -> Words
  ) {
    points = catalogue.allPoints(of: id)
    self.area = area
    self.period = period
  }

  var count: Int { points.count }

  /// Every figure, by area and then by period.
  func each(_ body: (Row) -> Void) {
    var periods: [Period: Words] = [:]
    var last: (id: AreaID, words: Words)?
    for (id, point) in points {
      let area = last.flatMap { $0.id == id ? $0.words : nil } ?? area(id)
      last = (id, area)
      let period = periods[point.period] ?? period(point.period)
      periods[point.period] = period
      body(Row(area: area, period: period, point: point))
    }
  }
}
