import Indicators

/// Writes the rows of one indicator's figures. An area and a period stand in many rows, and a row mostly ends as the one
/// before it did, so what rows say of these is written once and then copied.
struct FigureRows<Words> {
  private let id: IndicatorID
  private let catalogue: Catalogue
  private let area: (AreaID) -> Words
  private let period: (Period) -> Words
  private let end: (Point) -> Words

  /// - Parameter end: Says of a figure its status, its edition and its note, and nothing else.
  init(
    _ id: IndicatorID, in catalogue: Catalogue, area: @escaping (AreaID) -> Words,
    period: @escaping (Period) -> Words, end: @escaping (Point) -> Words
  ) {
    self.id = id
    self.catalogue = catalogue
    self.area = area
    self.period = period
    self.end = end
  }

  /// Every figure, by area and then by period, with what its row says beside the numbers.
  func each(_ body: (_ area: Words, _ period: Words, _ point: Point, _ end: Words) -> Void) {
    var periods = PeriodWords<Words>()
    var last: (point: Point, words: Words)?
    for area in catalogue.areas(with: id) {
      guard let series = catalogue.series(of: id, in: area) else { continue }
      let words = self.area(area)
      for point in series.byPeriod {
        let period = periods.words(of: point.period, period)
        if let last, endsAlike(last.point, point) {
          body(words, period, point, last.words)
        } else {
          let end = end(point)
          last = (point, end)
          body(words, period, point, end)
        }
      }
    }
  }

  private func endsAlike(_ one: Point, _ other: Point) -> Bool {
    one.status == other.status && one.vintage == other.vintage && one.note == other.note
  }
}

/// What rows say of their periods. Areas mostly have figures for the same periods, so the one that is asked for is
/// mostly the one after the last.
private struct PeriodWords<Words> {
  private struct Key: Hashable {
    var period: Period
    /// Periods of different kinds may be equal, and are called differently.
    var kind: PeriodKind
  }

  private var known: [(key: Key, words: Words)] = []
  private var places: [Key: Int] = [:]
  private var next = 0

  mutating func words(of period: Period, _ make: (Period) -> Words) -> Words {
    let key = Key(period: period, kind: period.kind)
    if next == known.count || known[next].key != key {
      next = places[key] ?? known.count
      if next == known.count {
        known.append((key, make(period)))
        places[key] = next
      }
    }
    defer { next += 1 }
    return known[next].words
  }
}
