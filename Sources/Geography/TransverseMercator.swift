#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A transverse Mercator projection: shapes keep their angles, and distances are right near one meridian.
///
/// Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", annexe C: "Converting
/// between grid eastings and northings and ellipsoidal latitude and longitude". Its series are right to
/// less than a millimetre within a few degrees of the meridian.
package struct TransverseMercator: Sendable {
  package var ellipsoid: Ellipsoid
  /// The scale on the central meridian.
  package var scale: Double
  /// The true origin, in degrees.
  package var origin: Coordinate
  /// What eastings and northings count at the true origin, in metres.
  package var offset: Coordinate

  package init(ellipsoid: Ellipsoid, scale: Double, origin: Coordinate, offset: Coordinate) {
    self.ellipsoid = ellipsoid
    self.scale = scale
    self.origin = origin
    self.offset = offset
  }

  /// The National Grid of Great Britain, of places on the Airy ellipsoid.
  package static let nationalGrid = TransverseMercator(
    ellipsoid: .airy1830, scale: 0.999_601_271_7, origin: Coordinate(x: -2, y: 49),
    offset: Coordinate(x: 400_000, y: -100_000))

  /// Metres east and north of a place.
  ///
  /// - Parameter place: Longitude and latitude on the ellipsoid, in degrees.
  package func project(_ place: Coordinate) -> Coordinate {
    let (latitude, longitude) = (place.y * .pi / 180, place.x * .pi / 180)
    let (sine, cosine, tangent) = (sin(latitude), cos(latitude), tan(latitude))
    let (cosine3, cosine5) = (cosine * cosine * cosine, cosine * cosine * cosine * cosine * cosine)
    let (tangent2, tangent4) = (tangent * tangent, tangent * tangent * tangent * tangent)
    let e2 = ellipsoid.eccentricitySquared
    let bend = 1 - e2 * sine * sine
    // The radii of curvature along and across the meridian; the names after them are the guide's.
    let across = ellipsoid.major * scale / bend.squareRoot()
    let along = ellipsoid.major * scale * (1 - e2) / (bend * bend.squareRoot())
    let eta2 = across / along - 1
    let one = meridian(to: latitude) + offset.y
    let two = across / 2 * sine * cosine
    let three = across / 24 * sine * cosine3 * (5 - tangent2 + 9 * eta2)
    let threeA = across / 720 * sine * cosine5 * (61 - 58 * tangent2 + tangent4)
    let four = across * cosine
    let five = across / 6 * cosine3 * (across / along - tangent2)
    let six =
      across / 120 * cosine5 * (5 - 18 * tangent2 + tangent4 + 14 * eta2 - 58 * tangent2 * eta2)
    let p = longitude - origin.x * .pi / 180
    let p2 = p * p
    return Coordinate(
      x: offset.x + p * (four + p2 * (five + p2 * six)),
      y: one + p2 * (two + p2 * (three + p2 * threeA)))
  }

  /// The length of the meridian from the true origin, as the grid scales it: the guide's M.
  private func meridian(to latitude: Double) -> Double {
    let (a, b) = (ellipsoid.major, ellipsoid.minor)
    let n = (a - b) / (a + b)
    let start = origin.y * .pi / 180
    let (difference, sum) = (latitude - start, latitude + start)
    let (n2, n3) = (n * n, n * n * n)
    return b * scale
      * ((1 + n + 1.25 * n2 + 1.25 * n3) * difference
        - (3 * n + 3 * n2 + 2.625 * n3) * sin(difference) * cos(sum)
        + (1.875 * n2 + 1.875 * n3) * sin(2 * difference) * cos(2 * sum)
        - 35.0 / 24 * n3 * sin(3 * difference) * cos(3 * sum))
  }
}
