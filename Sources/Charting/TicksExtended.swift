#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Ticks {
  /// The extended Wilkinson labels: the best score for round steps, cover and density.
  ///
  /// - Parameters:
  ///   - count: How many labels are wanted, at least 2.
  ///   - onlyLoose: Whether the labels must reach past both ends of the data.
  ///
  /// Source: Talbot, Lin and Hanrahan, "An extension of Wilkinson's algorithm for
  /// positioning tick labels on axes", InfoVis 2010; the authors' R package `labeling`.
  package static func extended(
    min low: Double, max high: Double, count: Int, onlyLoose: Bool = false
  ) -> [Double] {
    guard low.isFinite, high.isFinite else { return [] }
    let (low, high) = low <= high ? (low, high) : (high, low)
    guard high - low >= ExtendedSearch.epsilon else { return [low] }
    var search = ExtendedSearch(low: low, high: high, wanted: Double(max(2, count)), onlyLoose: onlyLoose)
    search.run()
    return sequence(from: search.best.low, to: search.best.high, by: search.best.step)
  }
}

/// The search itself: every candidate that could still win, best first.
private struct ExtendedSearch {
  static let epsilon = Double.ulpOfOne * 100
  static let steps: [Double] = [1, 5, 2, 2.5, 4, 3]
  static let (simplicityWeight, coverWeight, densityWeight, legibility) = (0.25, 0.2, 0.5, 0.05)

  var low: Double
  var high: Double
  var wanted: Double
  var onlyLoose: Bool
  var best = (low: 0.0, high: 0.0, step: 1.0, score: -2.0)

  mutating func run() {
    for skip in stride(from: 1.0, to: 1_000, by: 1) {
      for (rank, step) in Self.steps.enumerated() {
        let simplest = simplicity(rank, skip, holdsZero: true)
        if score(simplest, 1, 1) < best.score { return }
        tryLabels(rank, step, skip, simplest)
      }
    }
  }

  private mutating func tryLabels(_ rank: Int, _ base: Double, _ skip: Double, _ simplest: Double) {
    for labels in stride(from: 2.0, to: 10_000, by: 1) {
      let densest = labels >= wanted ? 2 - (labels - 1) / (wanted - 1) : 1
      if score(simplest, 1, densest) < best.score { return }
      let delta = (high - low) / (labels + 1) / skip / base
      for power in stride(from: log10(delta).rounded(.up), to: 400, by: 1) {
        let step = skip * base * pow(10, power)
        if score(simplest, coverAtMost(step * (labels - 1)), densest) < best.score { break }
        let first = (high / step).rounded(.down) * skip - (labels - 1) * skip
        let last = (low / step).rounded(.up) * skip
        guard first <= last else { continue }
        for start in stride(from: first, through: last, by: 1) {
          consider(start * (step / skip), step, labels, rank, skip)
        }
      }
    }
  }

  private mutating func consider(
    _ from: Double, _ step: Double, _ labels: Double, _ rank: Int, _ skip: Double
  ) {
    let to = from + step * (labels - 1)
    let remainder = from - step * (from / step).rounded(.down)
    let holdsZero =
      (remainder < Self.epsilon || step - remainder < Self.epsilon) && from <= 0 && to >= 0
    let score = score(
      simplicity(rank, skip, holdsZero: holdsZero), cover(from, to), density(labels, from, to))
    if score > best.score, !onlyLoose || (from <= low && to >= high) {
      best = (from, to, step, score)
    }
  }

  private func score(_ simplicity: Double, _ cover: Double, _ density: Double) -> Double {
    Self.simplicityWeight * simplicity + Self.coverWeight * cover + Self.densityWeight * density
      + Self.legibility
  }

  private func simplicity(_ rank: Int, _ skip: Double, holdsZero: Bool) -> Double {
    1 - Double(rank) / Double(Self.steps.count - 1) - skip + (holdsZero ? 1 : 0)
  }

  private func cover(_ from: Double, _ to: Double) -> Double {
    let tenth = 0.1 * (high - low)
    return 1 - 0.5 * ((high - to) * (high - to) + (low - from) * (low - from)) / (tenth * tenth)
  }

  private func coverAtMost(_ span: Double) -> Double {
    let range = high - low
    guard span > range else { return 1 }
    let half = (span - range) / 2
    return 1 - 0.5 * (2 * half * half) / (0.01 * range * range)
  }

  private func density(_ labels: Double, _ from: Double, _ to: Double) -> Double {
    let actual = (labels - 1) / (to - from)
    let aim = (wanted - 1) / (max(to, high) - min(low, from))
    return 2 - max(actual / aim, aim / actual)
  }
}
