/// Made-up boundaries: the squares of a grid, with corners moved and borders made crooked, the same at every run.
///
/// Neighbours share the very same corners, as in files of one publisher. Coordinates are metres.
package struct MadeUpAreas: Sendable {
  package typealias Place = (x: Double, y: Double)

  package let columns: Int
  package let rows: Int
  private let size: Double
  private let corners: [[Place]]
  /// Below each corner to the right, and down from it.
  private let across: [[[Place]]]
  private let down: [[[Place]]]

  /// - Parameter bends: How often each border is bent in the middle of each of its pieces; a border has
  ///   two to this power pieces.
  package init(columns: Int, rows: Int, bends: Int = 5, seed: UInt64 = 1) {
    var numbers = SplitMix64(seed: seed)
    let size = 2_000.0
    func moved(_ place: Place, by part: Double) -> Place {
      (
        place.x + Double.random(in: -part...part, using: &numbers),
        place.y + Double.random(in: -part...part, using: &numbers)
      )
    }
    func crooked(_ from: Place, _ to: Place) -> [Place] {
      var line = [from, to]
      for _ in 0..<bends {
        var next: [Place] = [line[0]]
        for (a, b) in zip(line, line.dropFirst()) {
          let length = ((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y)).squareRoot()
          next += [moved(((a.x + b.x) / 2, (a.y + b.y) / 2), by: length * 0.13), b]
        }
        line = next
      }
      return line
    }
    let corners: [[Place]] = (0...rows).map { row in
      (0...columns).map { column in
        moved((440_000 + Double(column) * size, 300_000 - Double(row) * size), by: size * 0.18)
      }
    }
    across = (0...rows).map { row in
      (0..<columns).map { crooked(corners[row][$0], corners[row][$0 + 1]) }
    }
    down = (0..<rows).map { row in (0...columns).map { crooked(corners[row][$0], corners[row + 1][$0]) } }
    (self.columns, self.rows, self.size, self.corners) = (columns, rows, size, corners)
  }

  package var count: Int { columns * rows }

  /// The outline of an area, against the clock as RFC 7946 has it, without its first corner again.
  package func outline(_ area: Int) -> [Place] {
    let (row, column) = (area / columns, area % columns)
    let left = down[row][column].dropLast()
    let bottom = across[row + 1][column].dropLast()
    let right = down[row][column + 1].reversed().dropLast()
    let top = across[row][column].reversed().dropLast()
    return Array(left) + Array(bottom) + Array(right) + Array(top)
  }

  /// As a file, each area with a code and a name.
  package func geoJSON(code: (Int) -> String, name: (Int) -> String, crs: String? = "EPSG::27700") -> String {
    let features = (0..<count).map { area in
      let outline = outline(area)
      let places = (outline + [outline[0]]).map { "[\(rounded($0.x)),\(rounded($0.y))]" }
      return
        #"{"type":"Feature","properties":{"LSOA21CD":"\#(code(area))","LSOA21NM":"\#(name(area))"},"geometry":{"type":"Polygon","coordinates":[[\#(places.joined(separator: ","))]]}}"#
    }
    let system = crs.map {
      #""crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:\#($0)"}},"#
    }
    return
      #"{"type":"FeatureCollection",\#(system ?? "")"features":["# + "\n" + features.joined(separator: ",\n")
      + "\n]}\n"
  }

  private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
