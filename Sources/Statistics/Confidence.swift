/// A level of confidence, with everything about it that is worth working out once.
///
/// The three levels used on pages are constants; make one of your own only outside loops.
package struct Confidence: Sendable, Hashable {
  /// Between 0 and 1: 0.95 for 95%.
  package let level: Double
  /// The chance left in each tail.
  package let tail: Double
  /// How many standard errors an interval of this confidence reaches to each side.
  package let z: Double
  /// The exact limits of the counts 0 to 9, which areas with few events ask for over and over.
  let smallCounts: [Interval]

  package init(level: Double) {
    self.init(level: level, z: -NormalDistribution.quantile((1 - level) / 2))
  }

  private init(level: Double, z: Double) {
    let tail = (1 - level) / 2
    self.level = level
    self.tail = tail
    self.z = z
    smallCounts = (0..<CountInterval.byarFrom).map { CountInterval.exact($0, tail: tail) }
  }

  /// 95%, the interval shown on pages.
  package static let ninetyFive = Confidence(level: 0.95, z: 1.959963984540054)
  /// 99.8%, the outer control limit.
  package static let threeSigma = Confidence(level: 0.998, z: 3.090232306167813)
  /// One standard error to each side, about 68%.
  package static let oneSigma = Confidence(level: 0.6826894921370859, z: 1)

  package static func == (a: Confidence, b: Confidence) -> Bool { a.level == b.level }
  package func hash(into hasher: inout Hasher) { hasher.combine(level) }
}
