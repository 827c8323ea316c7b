package import Files

/// A place that figures are about: a county, a district, a region, a nation.
package struct Area: Sendable, Hashable {
  /// The GSS code, `E07000130`; empty for an area that has none.
  package var code: String
  package var slug: String
  package var name: String
  package var type: AreaType
  /// The slug of the area that this one is part of.
  package var parent: String?
  /// Its tile on a tile map; `nil` for an area that is on none.
  package var tile: TilePlace?
  package var position: FilePosition

  package init(
    code: String, slug: String, name: String, type: AreaType, parent: String?, tile: TilePlace? = nil,
    position: FilePosition
  ) {
    self.code = code
    self.slug = slug
    self.name = name
    self.type = type
    self.parent = parent
    self.tile = tile
    self.position = position
  }
}

/// Where the tile of an area lies on a tile map, counted from 1 at the top left.
///
/// Tiles are hexagons with a corner on top. Those of an even row stand half a tile further right,
/// so that each has six neighbours.
package struct TilePlace: Sendable, Hashable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

package enum AreaType: String, Sendable, Hashable, CaseIterable {
  case county, district, unitary, lsoa, region, nation, force, partnership
}

/// An area's place in `Site.areas`, which is the order of rows in `areas.csv`.
package struct AreaID: Sendable, Hashable, Comparable {
  private let place: Int32
  package var index: Int { Int(place) }
  package init(_ index: Int) { place = Int32(index) }
  package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// How many people live in an area, as a named source estimates it.
package struct Population: Sendable, Hashable {
  package var area: AreaID
  /// The year of the census or mid-year estimate.
  package var year: Int
  package var people: Int
  package var source: String

  package init(area: AreaID, year: Int, people: Int, source: String) {
    self.area = area
    self.year = year
    self.people = people
    self.source = source
  }
}
