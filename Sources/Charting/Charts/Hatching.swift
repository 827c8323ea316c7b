import Geography
import HTML

/// Lines across shapes, so that what they say is told without colour. Places are in px.
struct Hatching {
  private var slanted = PathBuilder()
  private var level: [(style: String, path: PathBuilder)] = []

  /// Slanted lines for a shape without a figure, level ones for one below what it is compared with.
  mutating func add(_ rings: [[Coordinate]], _ shade: TileMap.Shade) {
    switch shade {
    case .empty:
      for (from, to) in hatchLines(in: rings, apart: 9, across: { $0.x + $0.y }) {
        slanted.move(to: (from.x, from.y))
        slanted.line(to: (to.x, to.y))
      }
    case .verdict(let shade, _) where shade.isLined:
      let place =
        level.firstIndex { $0.style == shade.rawValue }
        ?? {
          level.append((shade.rawValue, PathBuilder()))
          return level.count - 1
        }()
      for (from, to) in hatchLines(in: rings, apart: 5, across: { $0.y }) {
        level[place].path.move(to: (from.x, from.y))
        level[place].path.line(to: (to.x, to.y))
      }
    case .verdict, .step: break
    }
  }

  /// - Parameters:
  ///   - width: Of all, in em.
  ///   - height: Of all, in em.
  func nodes(width: Double, height: Double) -> [Node] {
    var paths = level.filter { !$0.path.isEmpty }.map { line in
      Node.el("path", ["class": "lines \(line.style)", "d": line.path.data])
    }
    if !slanted.isEmpty { paths.append(.el("path", ["class": "hatch", "d": slanted.data])) }
    guard !paths.isEmpty else { return [] }
    let em = LayoutReader.em
    return [
      .el(
        "svg",
        [
          "width": Spelling.em(width), "height": Spelling.em(height),
          "viewBox": "0 0 \(Spelling.coordinate(width * em)) \(Spelling.coordinate(height * em))",
          "overflow": "visible",
        ], paths)
    ]
  }
}

/// Parallel lines through a shape, so far apart.
///
/// - Parameter across: What is the same all along a line; it must be the sum of a place's parts, or one of them.
func hatchLines(
  in rings: [[Coordinate]], apart: Double, across: (Coordinate) -> Double
) -> [(from: Coordinate, to: Coordinate)] {
  let values = rings.lazy.joined().map(across)
  guard let least = values.min(), let most = values.max() else { return [] }
  var lines: [(from: Coordinate, to: Coordinate)] = []
  for value in stride(from: least + apart, to: most, by: apart) {
    var crossings: [Coordinate] = []
    for ring in rings {
      for (index, a) in ring.enumerated() {
        let b = ring[(index + 1) % ring.count]
        let (from, to) = (across(a) - value, across(b) - value)
        guard from != to, from <= 0 && to > 0 || from > 0 && to <= 0 else { continue }
        let part = from / (from - to)
        crossings.append(Coordinate(x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part))
      }
    }
    // A line enters and leaves a shape in turns.
    if crossings.count > 2 { crossings.sort { $0.x < $1.x } }
    for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
      lines.append((crossings[pair], crossings[pair + 1]))
    }
  }
  return lines
}
