import Diagnostics
import Files
package import Indicators

/// Reads the options that only a map has.
struct MapFenceReading {
  let map: YAMLMapping
  let site: Site

  /// - Parameter areas: Those that the author named; of a map with a file they become all of its areas if
  ///   none was named.
  func read(_ areas: inout [AreaID], into problems: inout Problems) -> MapChoices {
    let layout = map.optional("layout", into: &problems)?.choice(
      MapChoices.Layout.self, into: &problems)
    let file = map.has("map") ? named(into: &problems) : nil
    var choices = MapChoices(
      layout: layout ?? (file.map { site[$0].kind == .hexes ? .hexes : .shapes } ?? .tiles),
      shading: map.optional("shade", into: &problems)?.choice(into: &problems),
      period: map.optional("period", into: &problems)?.period(into: &problems)?.value)
    guard choices.layout != .tiles else {
      for key in ["map", "outline", "pair", "top"] where map.has(key) && (layout != nil || key != "map") {
        problems.add(
          .error, "options-together", at: map.position(of: key),
          "'\(key)' is for maps with a file of shapes; write 'layout: shapes' or 'layout: hexes', or take it out"
        )
      }
      return choices
    }
    let kind: AreaMap.Kind = choices.layout == .hexes ? .hexes : .shapes
    guard let id = map.has("map") ? file : only(kind, into: &problems) else { return choices }
    guard site[id].kind == kind else {
      problems.add(
        .error, "options-together", at: map.position(of: "layout"),
        "'\(site[id].slug)' is \(site[id].kind == .hexes ? "a hex map" : "a map of boundaries"); write 'layout: \(site[id].kind.rawValue)'"
      )
      return choices
    }
    choices.map = id
    takeAreas(&areas, of: id, into: &problems)
    choices.outline = outline(of: areas, into: &problems)
    choices.pair = pair(of: areas, into: &problems)
    return choices
  }

  private func named(into problems: inout Problems) -> AreaMapID? {
    guard let slug = map.optional("map", into: &problems)?.text(into: &problems) else { return nil }
    if let index = site.maps.firstIndex(where: { $0.slug == slug.value }) { return AreaMapID(index) }
    problems.add(
      .error, "unknown-map", at: slug.position,
      "there is no map '\(slug.value)' in the folder maps\(site.maps.isEmpty ? "; put its file there" : didYouMean(slug.value, among: site.maps.map(\.slug)))"
    )
    return nil
  }

  /// The one map of a kind; where there are several the author must say which.
  private func only(_ kind: AreaMap.Kind, into problems: inout Problems) -> AreaMapID? {
    let found = site.maps.indices.filter { site.maps[$0].kind == kind }
    if found.count == 1 { return AreaMapID(found[0]) }
    let ending = kind == .hexes ? "hexjson" : "geojson"
    problems.add(
      .error, "unknown-map", at: map.position(of: "layout"),
      found.isEmpty
        ? "there is no file ending in .\(ending) in the folder maps; put one there, or write 'layout: tiles'"
        : "there are \(found.count) maps of this kind; say which in a line like 'map: \(site.maps[found[0]].slug)'"
    )
    return nil
  }

  /// Every area of a map has a shape in its file.
  private func takeAreas(_ areas: inout [AreaID], of id: AreaMapID, into problems: inout Problems) {
    let shown = Set(site[id].areas.compactMap(\.self))
    if areas.isEmpty { areas = shown.sorted() }
    for area in areas where !shown.contains(area) {
      problems.add(
        .error, "no-shape", at: map.position(of: "areas"),
        "\(site[area].name) has no shape in \(site[id].position.file); take it out of 'areas', or add its shape"
      )
    }
  }

  private func outline(of areas: [AreaID], into problems: inout Problems) -> AreaType? {
    guard let type = map.optional("outline", into: &problems)?.choice(AreaType.self, into: &problems) else {
      return nil
    }
    if areas.contains(where: { site.whole(of: $0, type) != nil }) { return type }
    problems.add(
      .error, "no-outline", at: map.position(of: "outline"),
      "no area of this map is part of a \(type.rawValue), by the column 'parent' of areas.csv; name another type, or take 'outline' out"
    )
    return nil
  }

  private func pair(of areas: [AreaID], into problems: inout Problems) -> MapChoices.Pair? {
    let top = map.optional("top", into: &problems)?.integer(in: 1...50, into: &problems)
    guard map.has("pair") else {
      if map.has("top") {
        problems.add(
          .error, "options-together", at: map.position(of: "top"),
          "'top' says how many are shown on a second map; name that map's district in a line like 'pair: …', or take it out"
        )
      }
      return nil
    }
    let reading = SeriesFenceReading(map: map, site: site)
    guard let value = map.optional("pair", into: &problems), let whole = reading.area(value, into: &problems)
    else { return nil }
    if areas.contains(where: { site.wholes(of: $0).contains(whole) }) {
      return MapChoices.Pair(whole: whole, top: top?.value ?? 10)
    }
    problems.add(
      .error, "no-pair", at: map.position(of: "pair"),
      "no area of this map is part of \(site[whole].name), by the column 'parent' of areas.csv; name another, or take 'pair' out"
    )
    return nil
  }
}

extension Site {
  /// The area of a type that an area is part of.
  package func whole(of area: AreaID, _ type: AreaType) -> AreaID? {
    self[area].type == type ? nil : wholes(of: area).first { self[$0].type == type }
  }
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
