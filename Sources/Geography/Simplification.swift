/// Borders with as many corners as a number of bytes allows.
///
/// Each arc is simplified once, for all areas that share it, so neighbours keep the very same border. Lines
/// that would cross get corners back until they do not. Islands too small to be seen are left out, but
/// never the largest part of an area.
package struct Simplification: Sendable {
  /// Steps of the fine grid in a unit of the drawing.
  static let fineSteps: Int32 = 1024

  private let topology: Topology
  private let weights: [[Double]]
  private let width: Int
  private let height: Int
  /// For each arc, how many outlines run along it.
  private let uses: [Int]

  /// - Parameter shapes: For each area its polygons, each an outline and perhaps holes, in metres east and
  ///   north; the last corner of an outline is not its first.
  package init(_ shapes: [[[[Coordinate]]]]) {
    let grid = FineGrid(shapes)
    let topology = Topology(
      shapes.map { $0.map { $0.map { ring in ring.map { grid.point($0) } } } })
    self.topology = topology
    weights = topology.arcs.map(effectiveAreas)
    (width, height) = (grid.width, grid.height)
    var uses = [Int](repeating: 0, count: topology.arcs.count)
    for use in topology.shapes.joined().joined() { uses[use.arc] += 1 }
    self.uses = uses
  }

  /// The drawing in full, as for hexagons.
  package func complete() -> Mosaic { drawn(kept(from: 0), topology.shapes).mosaic }

  /// The finest drawing whose paths take at most so many bytes after gzip, with what they take; `nil` if the
  /// plainest takes more.
  ///
  /// Corners that nobody could see are left out in any case.
  package func fitting(bytes limit: Int) -> (mosaic: Mosaic, bytes: Int)? {
    let finest = 1.2 * Self.unitArea
    let best = mended(from: finest)
    if best.bytes <= limit { return best }
    var (low, high) = (finest, finest)
    repeat {
      low = high
      high *= 8
      if high > coarsest { break }
    } while size(from: high) > limit
    for _ in 0..<7 {
      let middle = (low * high).squareRoot()
      if size(from: middle) > limit { low = middle } else { high = middle }
    }
    // Corners that come back against crossings take room too.
    while high <= coarsest * 8 {
      let mended = mended(from: high)
      if mended.bytes <= limit { return mended }
      high *= 1.25
    }
    return nil
  }

  /// The least that the paths take.
  package var leastBytes: Int { mended(from: coarsest * 8).bytes }

  // MARK: - One threshold

  /// Twice the area of a square unit of the drawing is 2 of these, in squares of the fine grid.
  private static let unitArea = Double(fineSteps) * Double(fineSteps)

  /// No corner says more than twice the whole drawing.
  private var coarsest: Double { Self.unitArea * Double(width * height) * 2 }

  /// Which corners stay, by arc.
  private func kept(from threshold: Double) -> [[Bool]] { weights.map { $0.map { $0 >= threshold } } }

  /// The outlines that are drawn: without islands and lakes that are too small, and that no one shares.
  private func rings(from threshold: Double) -> [[Topology.Ring]] {
    let least = min(max(8 * Self.unitArea, 2 * threshold), 4_000 * Self.unitArea)
    return zip(topology.shapes, topology.areas).map { rings, areas in
      let largest = areas.indices.max { areas[$0] < areas[$1] }
      return rings.indices.filter { ring in
        ring == largest || Double(areas[ring].magnitude) >= least
          || rings[ring].contains { uses[$0.arc] > 1 }
      }.map { rings[$0] }
    }
  }

  private func size(from threshold: Double) -> Int {
    bytes(drawn(kept(from: threshold), rings(from: threshold)).mosaic)
  }

  private func bytes(_ mosaic: Mosaic) -> Int {
    var counts = [Int](repeating: 0, count: 128)
    for shape in mosaic.shapes.indices {
      for byte in pathData(closing: mosaic.rings(of: shape)) { counts[Int(byte)] += 1 }
    }
    return packedSize(ofBytes: counts)
  }

  /// A drawing, and for each point of its arcs which corner of the topology's arc it is.
  private struct Drawing {
    var mosaic: Mosaic
    var places: [[Int]]
  }

  private func drawn(_ kept: [[Bool]], _ rings: [[Topology.Ring]]) -> Drawing {
    var arcs: [[GridPoint]] = []
    var places: [[Int]] = []
    for (arc, kept) in zip(topology.arcs, kept) {
      var (line, corners): ([GridPoint], [Int]) = ([], [])
      for (place, point) in arc.enumerated() where kept[place] {
        let unit = Self.unit(point)
        // The last point of a border stays, even on the first, so that there is a border.
        guard unit != line.last || place == arc.count - 1 && line.count == 1 else { continue }
        line.append(unit)
        corners.append(place)
      }
      arcs.append(line)
      places.append(corners)
    }
    return Drawing(mosaic: Mosaic(width: width, height: height, arcs: arcs, shapes: rings), places: places)
  }

  private static func unit(_ point: GridPoint) -> GridPoint {
    GridPoint(x: (point.x + fineSteps / 2) / fineSteps, y: (point.y + fineSteps / 2) / fineSteps)
  }

  // MARK: - Mending

  /// The drawing of a threshold, with corners put back where lines would cross or an outline would vanish.
  private func mended(from threshold: Double) -> (mosaic: Mosaic, bytes: Int) {
    var corners = Corners(isKept: kept(from: threshold))
    let rings = rings(from: threshold)
    var drawing = drawn(corners.isKept, rings)
    // Each round puts at least one corner back at each fault; faults that are left are smaller than a unit.
    for _ in 0..<16 where mend(drawing, &corners) { drawing = drawn(corners.isKept, rings) }
    return (drawing.mosaic, bytes(drawing.mosaic))
  }

  /// Which corners are drawn.
  private struct Corners {
    /// By arc.
    var isKept: [[Bool]]
    /// Corners that went because whole units alone made lines cross there.
    var smoothed: Set<Place> = []

    struct Place: Hashable {
      var arc: Int
      var place: Int
    }
  }

  /// Puts corners back; `false` if there is nothing to mend or nothing to mend it with.
  private func mend(_ drawing: Drawing, _ corners: inout Corners) -> Bool {
    let mosaic = drawing.mosaic
    var isChanged = false
    var isDrawn = [Bool](repeating: false, count: mosaic.arcs.count)
    for (shape, rings) in mosaic.shapes.enumerated() {
      for ring in rings {
        for use in ring { isDrawn[use.arc] = true }
        // Nothing is left of it, or it is turned inside out.
        let area = doubleArea(of: mosaic.corners(of: ring)).signum()
        guard area == 0 || area != sign(of: ring, in: shape) else { continue }
        for use in ring {
          let all = 0..<topology.arcs[use.arc].count
          if restore(all, of: use.arc, &corners) { isChanged = true }
        }
      }
    }
    var pieces: [Piece] = []
    for (arc, line) in mosaic.arcs.enumerated() where isDrawn[arc] {
      for place in line.indices.dropLast() {
        pieces.append(Piece(from: line[place], to: line[place + 1], arc: arc, place: place))
      }
    }
    for (one, other) in crossings(pieces, width: width, height: height) {
      var isMended = false
      for piece in [pieces[one], pieces[other]] {
        let places = drawing.places[piece.arc]
        let between = places[piece.place]..<places[piece.place + 1]
        if restore(between, of: piece.arc, &corners) { isMended = true }
      }
      // All corners are there, and whole units alone make these two cross: the least of their corners goes.
      if !isMended { isMended = smooth([pieces[one], pieces[other]], drawing.places, &corners) }
      if isMended { isChanged = true }
    }
    return isChanged
  }

  /// Leaves the corner out that says least of those at the ends of some pieces; `false` if all are junctions.
  private func smooth(_ pieces: [Piece], _ places: [[Int]], _ corners: inout Corners) -> Bool {
    let ends = pieces.flatMap { piece in
      [piece.place, piece.place + 1].map { Corners.Place(arc: piece.arc, place: places[piece.arc][$0]) }
    }.filter { weights[$0.arc][$0.place].isFinite && corners.isKept[$0.arc][$0.place] }
    guard let least = ends.min(by: { weights[$0.arc][$0.place] < weights[$1.arc][$1.place] }) else {
      return false
    }
    corners.isKept[least.arc][least.place] = false
    corners.smoothed.insert(least)
    return true
  }

  private func sign(of ring: Topology.Ring, in shape: Int) -> Int64 {
    let place = topology.shapes[shape].firstIndex(of: ring) ?? 0
    return topology.areas[shape][place].signum()
  }

  /// Puts the corner back that says most of those left out.
  private func restore(_ places: Range<Int>, of arc: Int, _ corners: inout Corners) -> Bool {
    let missing = places.filter {
      !corners.isKept[arc][$0] && !corners.smoothed.contains(Corners.Place(arc: arc, place: $0))
    }
    guard let most = missing.max(by: { weights[arc][$0] < weights[arc][$1] }) else { return false }
    corners.isKept[arc][most] = true
    return true
  }
}

/// From metres, north up, to whole steps of a fine grid, north up on a screen.
private struct FineGrid {
  let width: Int
  let height: Int
  private let left: Double
  private let top: Double
  private let scale: Double

  init(_ shapes: [[[[Coordinate]]]]) {
    var (left, right, bottom, top) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
    for place in shapes.joined().joined().joined() {
      (left, right) = (min(left, place.x), max(right, place.x))
      (bottom, top) = (min(bottom, place.y), max(top, place.y))
    }
    let side = max(right - left, top - bottom)
    let isReal = side.isFinite && side > 0
    scale = isReal ? Double(Mosaic.longSide) / side : 1
    (self.left, self.top) = isReal ? (left, top) : (0, 0)
    width = isReal ? max(1, Int(((right - left) * scale).rounded(.up))) : 1
    height = isReal ? max(1, Int(((top - bottom) * scale).rounded(.up))) : 1
  }

  func point(_ place: Coordinate) -> GridPoint {
    let steps = scale * Double(Simplification.fineSteps)
    return GridPoint(
      x: Int32(((place.x - left) * steps).rounded()), y: Int32(((top - place.y) * steps).rounded()))
  }
}
