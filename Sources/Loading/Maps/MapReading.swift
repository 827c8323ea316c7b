import Diagnostics
import Files
import Geography
import Indicators

/// What a map is made of.
struct MapInput: Sendable, Equatable {
  var slug: String
  var shapes: SourceFile
  var isHexes: Bool
  var keys: SourceFile?
}

/// Reads `maps/<slug>.geojson` or `.hexjson` with the keys beside it; `nil`, with the mistakes reported, if
/// it cannot be drawn.
func readMap(
  _ input: MapInput, areas: [AreaDraft]?, names: Names, into problems: inout Problems
) -> AreaMap? {
  let path = input.shapes.path
  let keysPath = "\(contentFolder)/maps/\(input.slug).yml"
  let before = problems.count(.error)
  let keys = input.keys.map { readMapKeys($0, names: names, into: &problems) } ?? MapKeys()
  if let keys, keys.credits.isEmpty, !input.isHexes {
    problems.add(
      .error, "missing-credit",
      at: FilePosition(file: input.keys == nil ? path : keysPath, line: 1, column: 1),
      "boundaries are somebody's work and must be credited; write who made them, and the licence, in a line like 'credit: …' in \(keysPath)"
    )
  }
  guard input.shapes.bytes.count <= MapLimits.bytes else {
    problems.add(
      .error, "map-too-large", at: FilePosition(file: path),
      "this file is \(input.shapes.bytes.count >> 20) MiB long, and at most \(MapLimits.bytes >> 20) MiB are read; take a generalised version, whose name ends in BGC or BUC"
    )
    return nil
  }
  guard let bytes = readBytes(input.shapes, into: &problems) else { return nil }
  let places = TextPlaces(bytes, file: path)
  let root: JSONValue
  do throws(JSONMistake) {
    root = try JSONReader.read(bytes)
  } catch {
    problems.add(.error, "not-json", at: places.position(error.offset), error.message)
    return nil
  }
  var geoJSON = GeoJSONReading(places: places)
  let features =
    input.isHexes
    ? HexJSONReading(places: places).read(root, into: &problems) : geoJSON.read(root, into: &problems)
  guard let features, let keys, let areas else { return nil }
  let join = MapJoin(features: features, areas: areas, keys: keys, places: places, keysPath: keysPath)
  guard let joined = join.areas(into: &problems), problems.count(.error) == before else { return nil }
  let kept = features.indices.filter { joined[$0] != nil || keys.extra == .outline }
  guard
    let mosaic = drawing(
      kept.map { features[$0].polygons }, isHexes: input.isHexes, limit: keys.bytes,
      at: FilePosition(file: input.keys == nil ? path : keysPath), into: &problems)
  else { return nil }
  return AreaMap(
    slug: input.slug, kind: input.isHexes ? .hexes : .shapes, mosaic: mosaic, areas: kept.map { joined[$0] },
    credits: keys.credits, position: FilePosition(file: path))
}

/// Tiles are drawn as they are; boundaries with as many corners as their bytes allow.
private func drawing(
  _ shapes: [[[[Coordinate]]]], isHexes: Bool, limit: Int?, at position: FilePosition,
  into problems: inout Problems
) -> Mosaic? {
  let simplification = Simplification(shapes)
  if isHexes { return simplification.complete() }
  let limit = limit ?? MapBudget.standard(shapes.count)
  if let fitting = simplification.fitting(bytes: limit - MapBudget.markup(shapes.count)) {
    return fitting.mosaic
  }
  let least = simplification.leastBytes + MapBudget.markup(shapes.count)
  problems.add(
    .error, "map-too-heavy", at: position,
    "the plainest drawing of these \(shapes.count) areas takes about \(least) bytes, and \(limit) are allowed; write 'bytes: \(least * 3 / 2)' or leave areas out"
  )
  return nil
}

/// What a map may take on a page, after gzip.
enum MapBudget {
  /// 60 KB for 400 areas or more, and less for less.
  static func standard(_ areas: Int) -> Int { min(60_000, 6_000 + 135 * areas) }

  /// What the drawing takes besides its paths: places, names, figures and the key.
  static func markup(_ areas: Int) -> Int { 1_500 + 32 * areas }
}
