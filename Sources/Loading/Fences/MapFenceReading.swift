import Diagnostics
import Files
import Indicators

/// Reads the options that only a map has.
func readMapChoices(_ map: YAMLMapping, into problems: inout Problems) -> MapChoices {
  MapChoices(
    layout: map.optional("layout", into: &problems)?.choice(into: &problems) ?? .tiles,
    shading: map.optional("shade", into: &problems)?.choice(into: &problems),
    period: map.optional("period", into: &problems)?.period(into: &problems)?.value)
}

/// Every area of a tile map has a tile, and no two have the same.
func checkPlaces(
  _ request: FigureRequest?, _ map: YAMLMapping, at position: FilePosition, of site: Site,
  into problems: inout Problems
) {
  guard case .series(let figure)? = request?.content, figure.map.layout == .tiles else { return }
  let areas = figure.areas.isEmpty ? site.districts : figure.areas
  let position = map.has("areas") ? map.position(of: "areas") : position
  var taken: [TilePlace: AreaID] = [:]
  for id in areas {
    let area = site[id]
    guard let tile = area.tile else {
      problems.add(
        .error, "no-tile", at: position,
        "\(area.name) has no place on the map; fill in 'column' and 'row' on line \(area.position.line) of areas.csv"
      )
      continue
    }
    if let first = taken[tile] {
      problems.add(
        .error, "tile-twice", at: position,
        "\(area.name) and \(site[first].name) have the same place on the map, column \(tile.column), row \(tile.row) in areas.csv; give each one of its own"
      )
    }
    taken[tile] = id
  }
}
