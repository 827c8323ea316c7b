package import Diagnostics

extension Document {
  /// Reports charts and tables where none are drawn.
  package func refuseFences(into problems: inout Problems) {
    for fence in fences {
      problems.add(
        .error, "fence-place", at: fence.position,
        "a \(fence.kind.rawValue) can be drawn in a report or on a dashboard, not here; take it out")
    }
  }
}
