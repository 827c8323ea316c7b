/// A straight piece of a drawn border.
struct Piece {
  var from: GridPoint
  var to: GridPoint
  /// The arc it is of, and its place in the drawn arc.
  var arc: Int
  var place: Int
}

/// Pairs of pieces that cross each other, other than at their ends.
///
/// Pieces are sorted into squares of a grid, so that only those near each other are compared.
func crossings(_ pieces: [Piece], width: Int, height: Int) -> [(Int, Int)] {
  let step: Int32 = 24
  let columns = width / Int(step) + 1
  let rows = height / Int(step) + 1
  func squares(_ piece: Piece) -> (columns: ClosedRange<Int>, rows: ClosedRange<Int>) {
    let x = [piece.from.x, piece.to.x].map { min(max(Int($0 / step), 0), columns - 1) }
    let y = [piece.from.y, piece.to.y].map { min(max(Int($0 / step), 0), rows - 1) }
    return (min(x[0], x[1])...max(x[0], x[1]), min(y[0], y[1])...max(y[0], y[1]))
  }
  var starts = [Int](repeating: 0, count: columns * rows + 1)
  for piece in pieces {
    let (across, down) = squares(piece)
    for row in down { for column in across { starts[row * columns + column + 1] += 1 } }
  }
  for square in 1..<starts.count { starts[square] += starts[square - 1] }
  var next = starts
  var sorted = [Int32](repeating: 0, count: starts[starts.count - 1])
  for (index, piece) in pieces.enumerated() {
    let (across, down) = squares(piece)
    for row in down {
      for column in across {
        sorted[next[row * columns + column]] = Int32(index)
        next[row * columns + column] += 1
      }
    }
  }
  var found: [(Int, Int)] = []
  for square in 0..<(columns * rows) where starts[square + 1] - starts[square] > 1 {
    for one in starts[square]..<(starts[square + 1] - 1) {
      let a = pieces[Int(sorted[one])]
      for other in (one + 1)..<starts[square + 1] {
        let b = pieces[Int(sorted[other])]
        if doCross(a, b) { found.append((Int(sorted[one]), Int(sorted[other]))) }
      }
    }
  }
  return found
}

/// Whether each of two pieces has its ends on both sides of the other.
private func doCross(_ a: Piece, _ b: Piece) -> Bool {
  guard max(a.from.x, a.to.x) >= min(b.from.x, b.to.x), max(b.from.x, b.to.x) >= min(a.from.x, a.to.x),
    max(a.from.y, a.to.y) >= min(b.from.y, b.to.y), max(b.from.y, b.to.y) >= min(a.from.y, a.to.y)
  else { return false }
  func side(_ p: GridPoint, _ q: GridPoint, _ r: GridPoint) -> Int64 {
    let (x, y) = (Int64(q.x) - Int64(p.x), Int64(q.y) - Int64(p.y))
    return (x * (Int64(r.y) - Int64(p.y)) - y * (Int64(r.x) - Int64(p.x))).signum()
  }
  return side(a.from, a.to, b.from) * side(a.from, a.to, b.to) < 0
    && side(b.from, b.to, a.from) * side(b.from, b.to, a.to) < 0
}

extension Mosaic {
  /// How often two borders of the drawing cross.
  package var crossingCount: Int {
    let pieces = arcs.enumerated().flatMap { arc, line in
      line.indices.dropLast().map { Piece(from: line[$0], to: line[$0 + 1], arc: arc, place: $0) }
    }
    return crossings(pieces, width: width, height: height).count
  }
}
