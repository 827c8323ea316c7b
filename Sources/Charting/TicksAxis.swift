/// A value axis: how far it reaches, its ticks, and the decimals their labels need.
package struct ValueAxis: Sendable, Hashable {
  package var domain: ClosedRange<Double>
  package var ticks: [Double]
  package var decimals: Int

  /// By which rule ticks are found.
  package enum Method: Sendable, Hashable { case d3, heckbert, extended }

  /// What decides the reach of a value axis.
  package struct Rule: Sendable, Hashable {
    /// About how many ticks.
    package var count: Int
    /// Bars and rates start at nought.
    package var includesZero: Bool
    /// Counts: no tick between whole numbers.
    package var isInteger: Bool
    /// Percentages that lie in 0 to 100 never show an axis beyond it.
    package var isPercent: Bool
    package var method: Method

    package init(
      count: Int = 5, includesZero: Bool = true, isInteger: Bool = false, isPercent: Bool = false,
      method: Method = .d3
    ) {
      self.method = method
      self.count = count
      self.includesZero = includesZero
      self.isInteger = isInteger
      self.isPercent = isPercent
    }
  }

  /// An axis that holds all of `values` and the target if there is one.
  ///
  /// - Parameter values: In the data's unit; `nil` and values that are not finite are passed over.
  /// No values give 0 to 1; all noughts likewise; equal values are padded by a tenth.
  package init(values: [Double?], target: Double? = nil, rule: Rule = Rule()) {
    var present = values.compactMap { $0 }.filter(\.isFinite)
    if let target, target.isFinite { present.append(target) }
    guard var low = present.min(), var high = present.max() else {
      self.init(domain: 0...1, ticks: [0, 1], decimals: 0)
      return
    }
    let staysPercent = rule.isPercent && low >= 0 && high <= 100
    if rule.includesZero {
      low = min(low, 0)
      high = max(high, 0)
    }
    if low == high {
      if low == 0 {
        high = 1
      } else {
        let pad = abs(low) / 10
        (low, high) = (low - pad, high + pad)
      }
    }
    if rule.method != .d3, let axis = Self.loose(low, high, staysPercent: staysPercent, rule) {
      self = axis
      return
    }
    let count = Self.count(rule, low, high)
    var domain = Ticks.niceDomain(start: low, stop: high, count: count) ?? low...high
    if staysPercent {
      domain = max(0, domain.lowerBound)...min(100, domain.upperBound)
    }
    self.init(domain: domain, rule: rule)
  }

  private init(domain: ClosedRange<Double>, rule: Rule) {
    let count = Self.count(rule, domain.lowerBound, domain.upperBound)
    var ticks = Ticks.d3(start: domain.lowerBound, stop: domain.upperBound, count: count)
    if rule.isInteger { ticks = ticks.filter { $0 == $0.rounded() } }
    let step = TickStep(domain.lowerBound, domain.upperBound, count)
    self.init(domain: domain, ticks: ticks, decimals: rule.isInteger ? 0 : step?.decimals ?? 0)
  }

  /// Labels that reach past both ends of the data by another rule than that of d3; `nil` where it gives too few, or
  /// parts of whole numbers.
  private static func loose(
    _ low: Double, _ high: Double, staysPercent: Bool, _ rule: Rule
  ) -> ValueAxis? {
    let count = max(2, Int(Self.count(rule, low, high)))
    var ticks =
      rule.method == .heckbert
      ? Ticks.heckbert(min: low, max: high, count: count)
      : Ticks.extended(min: low, max: high, count: count, onlyLoose: true)
    if staysPercent { ticks = ticks.filter { (0...100).contains($0) } }
    guard let first = ticks.first, let last = ticks.last, first < last else { return nil }
    if rule.isInteger, ticks.contains(where: { $0 != $0.rounded() }) { return nil }
    return ValueAxis(
      domain: min(first, low)...max(last, high), ticks: ticks,
      decimals: decimals(for: (last - first) / Double(ticks.count - 1)))
  }

  /// The fewest decimals that write a step in full, at most six.
  private static func decimals(for step: Double) -> Int {
    var scaled = step
    for decimals in 0..<6 {
      if abs(scaled - scaled.rounded()) < 1e-6 * scaled { return decimals }
      scaled *= 10
    }
    return 6
  }

  package init(domain: ClosedRange<Double>, ticks: [Double], decimals: Int) {
    self.domain = domain
    self.ticks = ticks
    self.decimals = decimals
  }

  /// Fewer ticks for whole numbers that lie close together, so that no step is below one.
  private static func count(_ rule: Rule, _ low: Double, _ high: Double) -> Double {
    let wanted = Double(max(1, rule.count))
    return rule.isInteger ? min(wanted, max(1, (high - low).rounded(.up))) : wanted
  }

  /// The same axis with its ends and, where a tick stands there, its middle.
  package var bare: ValueAxis {
    guard ticks.count > 3 else { return self }
    var bare = self
    bare.ticks =
      ticks.count % 2 == 1
      ? [ticks[0], ticks[ticks.count / 2], ticks[ticks.count - 1]] : [ticks[0], ticks[ticks.count - 1]]
    if domain.lowerBound < 0, domain.upperBound > 0, !bare.ticks.contains(0), ticks.contains(0) {
      bare.ticks = [ticks[0], 0, ticks[ticks.count - 1]]
    }
    return bare
  }

  /// The same axis with every second tick where there are many: a chart needs few.
  ///
  /// An even number of them takes one more step at the top, so that the last stands there still.
  package func thinned(to most: Int = 6) -> ValueAxis {
    guard ticks.count > most, let last = ticks.last else { return self }
    var thin = self
    let step = ticks[1] - ticks[0]
    if ticks.count % 2 == 0 {
      thin.ticks.append(last + step)
      thin.domain = domain.lowerBound...max(domain.upperBound, last + step)
    }
    thin.ticks = thin.ticks.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    // Nought is never the tick that goes.
    if ticks.contains(0), !thin.ticks.contains(0) { return self }
    thin.decimals = min(decimals, Self.decimals(for: step * 2))
    return thin
  }
}
