/// The figure that stands for the earth in a system of coordinates: semi-axes in metres.
package struct Ellipsoid: Sendable, Hashable {
  package var major: Double
  package var minor: Double

  /// Of OSGB36, on which the National Grid rests.
  package static let airy1830 = Ellipsoid(major: 6_377_563.396, minor: 6_356_256.909)
  /// Of WGS84 and, to less than a millimetre, of ETRS89.
  package static let wgs84 = Ellipsoid(major: 6_378_137, minor: 6_356_752.314_245)

  package var eccentricitySquared: Double { 1 - (minor * minor) / (major * major) }
}
