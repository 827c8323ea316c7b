import Statistics

extension OracleAdapter {
  static let targets = OracleAdapter("29_target", outputs: "status") { row in
    guard let rule = row.targetRule else { return ["status": .text("not_compared")] }
    let status = rule.status(value: row.number("value"), limits: row.interval("95"), row.polarity)
    return ["status": .text(status.rawValue)]
  }
}

extension Table.Row {
  fileprivate var targetRule: TargetRule? {
    guard let target = number("target") else { return nil }
    switch text("mode") {
    case "value": return .value(target: target)
    case "ci": return .interval(target: target)
    case "range": return number("upper_target").map { .range(lower: target, upper: $0) }
    case "tolerance":
      let allowed = number("tolerance") ?? 0
      return .tolerance(
        target: target, text("tolerance_kind") == "absolute" ? .absolute(allowed) : .relative(allowed))
    default: return nil
    }
  }
}
