import HTML

/// A line through one series, broken wherever a value is missing or the series breaks.
///
/// Joining across a gap would draw a value nobody measured. A point alone between
/// two gaps is a dot. A stretch that touches an uncertain point is dashed.
package struct LineMark: Mark {
  package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double?
    /// Provisional, estimated or made up for show.
    package var isUncertain: Bool

    package init(x: Double, y: Double?, isUncertain: Bool = false) {
      self.x = x
      self.y = y
      self.isUncertain = isUncertain
    }
  }

  package var points: [Point]
  package var style: String
  /// Places between points across which no line is drawn.
  package var breaks: [Double]

  package init(_ points: [Point], style: String = "main", breaks: [Double] = []) {
    self.points = points
    self.style = style
    self.breaks = breaks
  }

  package var extent: ClosedRange<Double>? { reach(points.lazy.map(\.y)) }

  package func draw(in frame: Frame, on layers: inout Layers) {
    var (solid, dashed) = (PathBuilder(), PathBuilder())
    var previous: (place: (Double, Double), x: Double, isUncertain: Bool)?
    var isJoined = false
    for point in points {
      guard let y = point.y, y.isFinite else {
        dotIfAlone(&previous, isJoined, on: &layers)
        (previous, isJoined) = (nil, false)
        continue
      }
      let place = (frame.x(point.x), frame.y(y))
      if let last = previous {
        if breaks.contains(where: { last.x < $0 && $0 <= point.x }) {
          dotIfAlone(&previous, isJoined, on: &layers)
          isJoined = false
        } else {
          if last.isUncertain || point.isUncertain {
            dashed.segment(from: last.place, to: place)
          } else {
            solid.segment(from: last.place, to: place)
          }
          isJoined = true
        }
      }
      previous = (place, point.x, point.isUncertain)
    }
    dotIfAlone(&previous, isJoined, on: &layers)
    if !solid.isEmpty { layers.stretched.append(solid.node("ln \(style)")) }
    if !dashed.isEmpty { layers.stretched.append(dashed.node("ln \(style) unsure")) }
  }

  /// As `draw`, but without a dot for a point alone: for curves, whose points nobody measured.
  func drawLines(in frame: Frame, on layers: inout Layers) {
    var all = Layers()
    draw(in: frame, on: &all)
    layers.stretched += all.stretched
  }

  private func dotIfAlone(
    _ last: inout (place: (Double, Double), x: Double, isUncertain: Bool)?, _ isJoined: Bool,
    on layers: inout Layers
  ) {
    guard let last, !isJoined else { return }
    layers.front.append(
      .el(
        "circle",
        [
          "class": last.isUncertain ? "dot \(style) unsure" : "dot \(style)",
          "cx": Spelling.percent(last.place.0), "cy": Spelling.percent(last.place.1), "r": "3",
        ]))
  }
}

/// Collects path data without making a string for every number.
struct PathBuilder {
  private var bytes: [UInt8] = []
  private var end: (Double, Double)?

  var isEmpty: Bool { bytes.isEmpty }

  init() { bytes.reserveCapacity(512) }

  /// Adds a straight stretch, starting anew only where it does not follow on from the last.
  mutating func segment(from start: (Double, Double), to stop: (Double, Double)) {
    if let end, end == start {
      bytes.append(UInt8(ascii: " "))
    } else {
      bytes.append(UInt8(ascii: "M"))
      pair(start)
      bytes.append(UInt8(ascii: " "))
    }
    pair(stop)
    end = stop
  }

  mutating func move(to place: (Double, Double)) {
    bytes.append(UInt8(ascii: "M"))
    pair(place)
    end = place
  }

  mutating func line(to place: (Double, Double)) {
    bytes.append(UInt8(ascii: " "))
    pair(place)
    end = place
  }

  mutating func close() {
    bytes.append(UInt8(ascii: "Z"))
    end = nil
  }

  private mutating func pair(_ place: (Double, Double)) {
    Spelling.append(place.0, to: &bytes)
    bytes.append(UInt8(ascii: ","))
    Spelling.append(place.1, to: &bytes)
  }

  var data: String { String(decoding: bytes, as: UTF8.self) }

  /// A stroked path in the stretched drawing: its line keeps its width.
  func node(_ style: String) -> Node {
    .el("path", ["class": style, "vector-effect": "non-scaling-stroke", "d": data])
  }
}
