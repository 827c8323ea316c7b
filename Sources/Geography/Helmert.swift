#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Places on WGS84 as places on the Airy ellipsoid of OSGB36, by one Helmert transformation for all of Great Britain.
///
/// It is right to about 5 metres: far less than a line of any map that is drawn here is wide. (The grid of
/// corrections OSTN15 is right to 0.1 metres, for surveyors.)
///
/// Source: Ordnance Survey, "A guide to coordinate systems in Great Britain", 6.6: "Approximate WGS84 to
/// OSGB36/ODN transformation".
///
/// - Parameter place: Longitude and latitude in degrees, at the height of the ellipsoid.
package func airy(ofWGS84 place: Coordinate) -> Coordinate {
  let (x, y, z) = cartesian(place, .wgs84)
  let second = Double.pi / 180 / 3600
  let (rx, ry, rz) = (-0.1502 * second, -0.2470 * second, -0.8421 * second)
  let scale = 1 + 20.4894e-6
  return geodetic(
    -446.448 + scale * x - rz * y + ry * z,
    125.157 + rz * x + scale * y - rx * z,
    -542.060 - ry * x + rx * y + scale * z,
    .airy1830)
}

/// Metres from the earth's middle, of a place at the height of the ellipsoid.
private func cartesian(_ place: Coordinate, _ ellipsoid: Ellipsoid) -> (x: Double, y: Double, z: Double) {
  let (latitude, longitude) = (place.y * .pi / 180, place.x * .pi / 180)
  let e2 = ellipsoid.eccentricitySquared
  let radius = ellipsoid.major / (1 - e2 * sin(latitude) * sin(latitude)).squareRoot()
  return (
    radius * cos(latitude) * cos(longitude), radius * cos(latitude) * sin(longitude),
    radius * (1 - e2) * sin(latitude)
  )
}

private func geodetic(_ x: Double, _ y: Double, _ z: Double, _ ellipsoid: Ellipsoid) -> Coordinate {
  let e2 = ellipsoid.eccentricitySquared
  let p = (x * x + y * y).squareRoot()
  var latitude = atan2(z, p * (1 - e2))
  // Each round adds more than two digits; five are more than a Double holds.
  for _ in 0..<5 {
    let radius = ellipsoid.major / (1 - e2 * sin(latitude) * sin(latitude)).squareRoot()
    latitude = atan2(z + e2 * radius * sin(latitude), p)
  }
  return Coordinate(x: atan2(y, x) * 180 / .pi, y: latitude * 180 / .pi)
}
