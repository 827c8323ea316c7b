/// How longitudes and latitudes become a map.
package enum MapProjection: Sendable {
  /// Great Britain: the National Grid, as its maps are.
  case nationalGrid
  /// Anywhere else: a transverse Mercator about the map's own middle, so that north is up there.
  case local(TransverseMercator)

  /// The projection of a map, by its middle in degrees of WGS84.
  ///
  /// The island of Ireland has a grid of its own, so Northern Ireland counts as elsewhere.
  package init(middle: Coordinate) {
    let isBritish = (-9...2.2).contains(middle.x) && (49.8...61).contains(middle.y)
    let isIrish = middle.x < -5.35 && (51.2...55.35).contains(middle.y)
    self =
      isBritish && !isIrish
      ? .nationalGrid
      : .local(
        TransverseMercator(
          ellipsoid: .wgs84, scale: 1, origin: middle, offset: Coordinate(x: 0, y: 0)))
  }

  /// Metres east and north of a place in degrees of WGS84.
  package func callAsFunction(_ place: Coordinate) -> Coordinate {
    switch self {
    case .nationalGrid: TransverseMercator.nationalGrid.project(airy(ofWGS84: place))
    case .local(let projection): projection.project(place)
    }
  }
}
