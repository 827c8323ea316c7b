package import HTML

/// The plot as a mark sees it: both scales run over 0 to 100 per cent of it.
package struct Frame: Sendable, Hashable {
  package var x: LinearScale
  package var y: LinearScale

  package init(x: LinearScale, y: LinearScale) {
    self.x = x
    self.y = y
  }

  /// A frame for domains, with y counted upwards.
  package init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = LinearScale(domain: x, start: 0, end: 100)
    self.y = LinearScale(domain: y, start: 100, end: 0)
  }
}

/// What marks draw on, from back to front.
///
/// Lines and areas lie in a nested drawing that stretches with the page; text,
/// dots, rules and bars lie on the root, in per cent, so that they keep their shape.
package struct Layers: Sendable, Hashable {
  package var behind: [Node] = []
  package var stretched: [Node] = []
  package var front: [Node] = []

  package init() {}

  package func nodes() -> [Node] {
    guard !stretched.isEmpty else { return behind + front }
    let sheet = Node.el(
      "svg",
      ["viewBox": "0 0 100 100", "preserveAspectRatio": "none", "overflow": "visible"], stretched)
    return behind + [sheet] + front
  }
}

/// Something a chart draws.
package protocol Mark: Sendable {
  /// The y values the scale must cover, in the data's unit; `nil` if it asks for none.
  var extent: ClosedRange<Double>? { get }
  /// Draws the mark. The same mark and frame always give the same nodes.
  func draw(in frame: Frame, on layers: inout Layers)
}

extension Mark {
  package var extent: ClosedRange<Double>? { nil }
}

/// The reach of some values; `nil` for none. Values that are not finite are passed over.
func reach(_ values: some Sequence<Double?>) -> ClosedRange<Double>? {
  var range: ClosedRange<Double>?
  for case let value? in values where value.isFinite {
    range = range.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
  }
  return range
}
