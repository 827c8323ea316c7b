package import Files
package import Geography

/// A file of `maps/`: the shapes of areas, ready to be drawn.
package struct AreaMap: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// Boundaries.
    case shapes
    /// A hexagon of one size for each area: a layout, not boundaries.
    case hexes
  }

  package var slug: String
  package var kind: Kind
  package var mosaic: Mosaic
  /// For each shape its area; `nil` for one that is drawn as an outline alone.
  package var areas: [AreaID?]
  /// Who made the boundaries and under which licence, a line each.
  package var credits: [String]
  package var position: FilePosition

  package init(
    slug: String, kind: Kind, mosaic: Mosaic, areas: [AreaID?], credits: [String], position: FilePosition
  ) {
    self.slug = slug
    self.kind = kind
    self.mosaic = mosaic
    self.areas = areas
    self.credits = credits
    self.position = position
  }

  /// The shape of an area; `nil` if it is not on the map.
  package func shape(of area: AreaID) -> Int? { areas.firstIndex(of: area) }
}

/// A map's place in `Site.maps`.
package struct AreaMapID: Sendable, Hashable {
  package var index: Int
  package init(_ index: Int) { self.index = index }
}
