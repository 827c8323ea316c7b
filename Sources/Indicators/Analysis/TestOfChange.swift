import Statistics

/// Which way a figure moved, and the rule that decided.
///
/// Rates and counts with their cases go through the exact conditional test, shares through
/// Newcombe's interval; all else through the tolerance. Rates and counts that are known to vary
/// more than chance go through the score test with that dispersion.
func movement(
  from before: Point, _ earlier: Double, to now: Point, _ value: Double, unit: Unit, methods: MethodDefaults
) -> (Movement, Judgement.Method) {
  if let verdict = testedVerdict(from: before, to: now, unit: unit, methods) {
    let size = Change(from: earlier, to: value, unit: unit).value.map(abs)
    if verdict != .noSignificantChange, let size, size < methods.minimums.change {
      return (.unchanged, .leastSize(methods.minimums.change, isPoints: unit == .percent))
    }
    if unit == .percent { return (Movement(verdict), .newcombe) }
    return (
      Movement(verdict), methods.dispersion > 1 ? .dispersed(methods.dispersion) : .exactRateRatio
    )
  }
  return movement(from: earlier, to: value, within: methods.tolerance)
}

/// The same by the tolerance alone: for figures without their cases, and for those that share months.
func movement(
  from earlier: Double, to value: Double, within tolerance: Double
) -> (Movement, Judgement.Method) {
  let verdict = ToleranceChange(from: earlier, to: value, tolerance: tolerance).verdict
  if verdict == .notComparable {
    // From nought, per cent means nothing; the values still have an order.
    return (value == earlier ? .unchanged : value > earlier ? .up : .down, .tolerance(percent: tolerance))
  }
  return (Movement(verdict), .tolerance(percent: tolerance))
}

/// The confidence interval of a row in its indicator's unit: as given, or from its numbers of cases.
///
/// A count of a whole register has none: nothing about it is uncertain.
func limits(of row: Observation, unit: Unit, _ confidence: Confidence) -> ClosedRange<Double>? {
  if let lower = row.lower, let upper = row.upper { return lower...upper }
  guard row.figure.value != nil, let multiplier = unit.multiplier else { return nil }
  let interval: Interval?
  if unit == .percent {
    interval = proportion(row.numerator, row.denominator)?.interval(confidence)
  } else {
    interval = rate(row.numerator, row.denominator, multiplier)?.interval(confidence)
  }
  return interval.map { $0.lower...$0.upper }
}

private func testedVerdict(
  from before: Point, to now: Point, unit: Unit, _ methods: MethodDefaults
) -> Statistics.Verdict? {
  let confidence = methods.confidence.change
  switch unit {
  case .percent:
    guard let old = proportion(before.numerator, before.denominator),
      let new = proportion(now.numerator, now.denominator)
    else { return nil }
    return ProportionChange(from: old, to: new).verdict(confidence)
  case .rate, .ratio:
    let multiplier = unit.multiplier ?? 1
    guard let old = rate(before.numerator, before.denominator, multiplier),
      let new = rate(now.numerator, now.denominator, multiplier)
    else { return nil }
    return RateChange(from: old, to: new).verdict(confidence, dispersion: methods.dispersion)
  case .count:
    guard let old = rate(before.value, 1, 1), let new = rate(now.value, 1, 1) else { return nil }
    return RateChange(from: old, to: new).verdict(confidence, dispersion: methods.dispersion)
  }
}

func rate(_ numerator: Double?, _ denominator: Double?, _ multiplier: Double) -> Statistics.Rate? {
  guard let count = whole(numerator), let denominator else { return nil }
  return try? Statistics.Rate(count: count, denominator: denominator, per: multiplier)
}

func proportion(_ numerator: Double?, _ denominator: Double?) -> Proportion? {
  guard let count = whole(numerator), let base = whole(denominator) else { return nil }
  return try? Proportion(count: count, denominator: base)
}

func whole(_ value: Double?) -> Int? {
  guard let value, value == value.rounded(), abs(value) < 1e15 else { return nil }
  return Int(value)
}

extension Movement {
  fileprivate init(_ verdict: Statistics.Verdict) {
    self =
      switch verdict {
      case .increased: .up
      case .decreased: .down
      case .noSignificantChange, .stable, .notComparable: .unchanged
      }
  }
}
