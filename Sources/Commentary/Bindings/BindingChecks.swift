package import Diagnostics

/// The names that bindings may use.
package struct BindingNames: Sendable {
  let indicators: [String]
  let areas: [String]
  let knownIndicators: Set<String>
  let knownAreas: Set<String>

  package init(indicators: [String], areas: [String]) {
    self.indicators = indicators
    self.areas = areas
    knownIndicators = Set(indicators)
    knownAreas = Set(areas)
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
    for binding in self {
      var isKnown = true
      if !names.knownIndicators.contains(binding.indicator) {
        isKnown = false
        problems.add(
          .error, "binding-unknown-indicator", at: binding.position,
          "there is no indicator '\(binding.indicator)'\(didYouMean(binding.indicator, in: names.indicators))"
        )
      }
      for area in [binding.area, binding.comparator].compactMap({ $0 })
      where !names.knownAreas.contains(area) {
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
