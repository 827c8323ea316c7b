package import Diagnostics

/// The names that bindings may use.
package struct BindingNames: Sendable {
  package var indicators: [String]
  package var areas: [String]

  package init(indicators: [String], areas: [String]) {
    self.indicators = indicators
    self.areas = areas
  }
}

extension Document {
  /// Reports every binding whose names are unknown, or that has no figure.
  ///
  /// - Parameter figure: What a binding of known names stands for, or why there is none.
  package func checkBindings(
    _ names: BindingNames, into problems: inout Problems,
    figure: (Binding) -> Result<BoundFigure, BindingError>
  ) {
    blocks.allWords.flatMap(\.bindings).check(names, into: &problems, figure: figure)
  }
}

extension Sequence<Binding> {
  func check(
    _ names: BindingNames, into problems: inout Problems,
    figure: (Binding) -> Result<BoundFigure, BindingError>
  ) {
    let indicators = Set(names.indicators)
    let areas = Set(names.areas)
    for binding in self {
      var isKnown = true
      if !indicators.contains(binding.indicator) {
        isKnown = false
        problems.add(
          .error, "binding-unknown-indicator", at: binding.position,
          "there is no indicator '\(binding.indicator)'\(didYouMean(binding.indicator, in: names.indicators))"
        )
      }
      for area in [binding.area, binding.comparator].compactMap({ $0 }) where !areas.contains(area) {
        isKnown = false
        problems.add(
          .error, "binding-unknown-area", at: binding.position,
          "there is no area '\(area)' in areas.csv\(didYouMean(area, in: names.areas))")
      }
      if isKnown, case .failure(let fault) = figure(binding) {
        problems.add(.error, fault.rule, at: binding.position, "\(binding.source): \(fault.message)")
      }
    }
  }
}
