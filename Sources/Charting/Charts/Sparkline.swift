package import HTML

/// A line the size of a word, for a table whose next cells give the figures.
///
/// It is hidden from readers of the text. Its scale is its own: from the lowest
/// value to the highest, so it shows shape and not size.
package struct Sparkline: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    package var day: Int
    package var value: Double?
    package var isUncertain: Bool

    package init(day: Int, value: Double?, isUncertain: Bool = false) {
      self.day = day
      self.value = value
      self.isUncertain = isUncertain
    }
  }

  package var points: [Point]
  /// Days across which no line is drawn.
  package var breaks: [Int]

  package init(_ points: [Point], breaks: [Int] = []) {
    self.points = points
    self.breaks = breaks
  }

  /// The drawing; an empty one of the same size where there is no value.
  package func node() -> Node {
    let (width, height, margin) = (108.0, 28.0, 4.0)
    let values = reach(points.lazy.map(\.value)) ?? 0...0
    let days = reach(points.lazy.map { Double($0.day) }) ?? 0...0
    let frame = Frame(
      x: LinearScale(domain: days, start: margin, end: width - margin),
      y: LinearScale(domain: values, start: height - margin, end: margin))
    var layers = Layers()
    LineMark(
      points.map { .init(x: Double($0.day), y: $0.value, isUncertain: $0.isUncertain) },
      breaks: breaks.map(Double.init)
    ).draw(in: frame, on: &layers)
    // The drawing has a fixed size, so places are plain units and not per cent.
    var nodes: [Node] = layers.stretched
    for point in points where point.value != nil && layers.stretched.isEmpty {
      nodes.append(dot(frame, point, radius: "2"))
    }
    if let last = points.last(where: { $0.value?.isFinite == true }) {
      nodes.append(dot(frame, last, radius: "3"))
    }
    return .el(
      "svg",
      ["class": "spark", "width": "108", "height": "28", "viewBox": "0 0 108 28", "aria-hidden": "true"],
      nodes)
  }

  private func dot(_ frame: Frame, _ point: Point, radius: String) -> Node {
    .el(
      "circle",
      [
        "class": point.isUncertain ? "dot main unsure" : "dot main",
        "cx": Spelling.coordinate(frame.x(Double(point.day))),
        "cy": Spelling.coordinate(frame.y(point.value ?? 0)), "r": radius,
      ])
  }
}
