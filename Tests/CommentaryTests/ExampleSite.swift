@testable import Commentary
import Diagnostics
import Files
import Indicators

/// The made-up site that the rule book's examples are of.
enum ExampleSite {
  static let thefts = IndicatorFacts(
    title: "Thefts",
    names: SpokenNames(["thefts reported to the police", "of people who say it fell or stayed the same"]),
    basis: .rate, decimals: 2, polarity: .lowerIsBetter, rateBase: 1000, window: .rolling12Months,
    isInArrears: true, isSignificant: false, history: [4, 4.2, 4.1, 4.5, 5],
    known: [
      known(5, "thefts"), known(4, "thefts previous") { $0.isPrevious = true },
      known(5.1, "thefts vs=england") { $0.comparator = "england" },
      known(6.2, "thefts at=\"2015/16\"") { $0.at = "2015/16" },
      known(4.5, "thefts at=\"2016/17\"") { $0.at = "2016/17" },
    ])
  static let safe = IndicatorFacts(
    title: "Feel safe", basis: .percent, decimals: 1, polarity: .higherIsBetter, window: .survey,
    known: [known(71, "safe value"), known(73, "safe previous value") { $0.isPrevious = true }],
    threshold: 60...80)
  static let fires = IndicatorFacts(
    title: "Fires", basis: .count, decimals: 0, polarity: .lowerIsBetter, window: .quarter,
    known: [known(240, "fires"), known(300, "fires previous") { $0.isPrevious = true }])

  private static func known(
    _ value: Double, _ source: String, _ change: (inout Binding) -> Void = { _ in }
  ) -> IndicatorFacts.Known {
    var binding = Binding(
      indicator: String(source.prefix { $0 != " " }), source: "{\(source)}",
      position: .init(file: "", line: 0, column: 0))
    change(&binding)
    return .init(value: value, binding: binding)
  }

  static func facts(quarter: String?) -> ProseFacts {
    ProseFacts(
      indicators: ["thefts", "safe", "fires"], quarter: quarter,
      published: Day(year: 2024, month: 3, day: 22),
      earlier: ["a new survey of residents will begin soon": "2022/23 Q3"], expected: ["thefts", "fires"],
      indicator: { ["thefts": thefts, "safe": safe, "fires": fires][$0] },
      figure: { binding in
        if binding.part == .rank {
          return .success(BoundFigure(text: "3rd of 10 (1st is lowest)", value: "3"))
        }
        let values: [String: (now: Double, before: Double, beside: Double)] = [
          "thefts": (5, 4, 5.1), "safe": (71, 73, 70), "fires": (240, 300, 900),
        ]
        guard let set = values[binding.indicator] else {
          return .failure(BindingError(rule: "none", message: "none"))
        }
        let dated = ["2015/16": 6.2, "2016/17": 4.5, "2016/17 Q1": 117, "2015/16 Q4": 142, "2016/17 Q2": 123]
        let value =
          binding.at.flatMap { dated[$0] }
          ?? (binding.comparator != nil ? set.beside : binding.isPrevious ? set.before : set.now)
        let isCount = binding.indicator == "fires"
        let number = isCount ? "\(Int(value))" : "\(value)"
        return .success(
          BoundFigure(
            text: binding.part == .figure || binding.part == .peak ? number : "words", value: number))
      })
  }

  /// The findings on a text, each as line, column and rule, without those that it accepts.
  static func findings(_ text: String, quarter: String? = "2023/24 Q3") -> [Problem] {
    let (document, problems) = read(text, text.hasPrefix("1. ") ? .paragraphs : .none)
    guard let document, problems.isEmpty else { return [] }
    var found = Problems()
    document.checkClaims(facts(quarter: quarter), into: &found)
    return document.acceptances.settle(found).open.sorted
  }
}
