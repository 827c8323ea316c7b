import Diagnostics
import Files
import Geography

/// Reads the polygons of a GeoJSON text (RFC 7946), and brings them to metres.
struct GeoJSONReading {
  let places: TextPlaces
  private let mostCorners: Int
  private var corners = 0

  init(places: TextPlaces, mostCorners: Int = MapLimits.corners) {
    self.places = places
    self.mostCorners = mostCorners
  }

  /// `nil`, with the mistakes reported, if anything is wrong.
  mutating func read(_ root: JSONValue, into problems: inout Problems) -> [MapFeature]? {
    let before = problems.count(.error)
    guard root["type"]?.text == "FeatureCollection", let items = root["features"]?.items else {
      let kind = root["type"]?.text.map { "a \"\($0)\"" } ?? root.description
      report(
        "not-boundaries", root.offset,
        "this must be a GeoJSON \"FeatureCollection\" with \"features\", but it is \(kind); save the boundaries again as GeoJSON",
        &problems)
      return nil
    }
    guard !items.isEmpty, items.count <= MapLimits.features else {
      report(
        "not-boundaries", root.offset,
        items.isEmpty
          ? "it has no features; save the boundaries again, with the areas of the map chosen"
          : "it has \(items.count) features, and a map may have \(MapLimits.features); leave those out that are not on the map",
        &problems)
      return nil
    }
    var features: [MapFeature] = []
    for (index, item) in items.enumerated() {
      guard let feature = feature(item, number: index + 1, into: &problems) else { continue }
      features.append(feature)
      guard corners <= mostCorners else {
        report(
          "map-too-large", item.offset,
          "the boundaries have more than \(mostCorners) corners up to here; take a generalised version, whose name ends in BGC or BUC",
          &problems)
        return nil
      }
    }
    guard problems.count(.error) == before else { return nil }
    return projected(features, root, into: &problems)
  }

  private func report(_ rule: String, _ offset: Int, _ message: String, _ problems: inout Problems) {
    problems.add(.error, rule, at: places.position(offset), message)
  }

  private mutating func feature(
    _ item: JSONValue, number: Int, into problems: inout Problems
  ) -> MapFeature? {
    var properties = item["properties"]?.properties ?? []
    if let id = item["id"] {
      properties += JSONValue(content: .group([.init(key: "id", value: id)]), offset: 0).properties
    }
    let name = properties.first { $0.name != "FID" && $0.name != "OBJECTID" }.map { " (\($0.value))" } ?? ""
    let subject = "feature \(number)\(name)"
    guard item["type"]?.text == "Feature" else {
      report("not-boundaries", item.offset, "\(subject) must have \"type\": \"Feature\"", &problems)
      return nil
    }
    guard let geometry = item["geometry"], case .group = geometry.content else {
      report(
        "no-shape", item.offset,
        "\(subject) has no \"geometry\"; take the feature out, or save it with its shape",
        &problems)
      return nil
    }
    guard let coordinates = geometry["coordinates"] else {
      report("no-shape", geometry.offset, "the geometry of \(subject) has no \"coordinates\"", &problems)
      return nil
    }
    let before = problems.count(.error)
    let polygons: [[[Coordinate]]]
    switch geometry["type"]?.text {
    case "Polygon": polygons = [polygon(coordinates, subject, into: &problems)]
    case "MultiPolygon":
      polygons = (coordinates.items ?? []).map { polygon($0, subject, into: &problems) }
      if polygons.isEmpty {
        report("no-shape", coordinates.offset, "\(subject) has no polygons in it", &problems)
      }
    case let other:
      report(
        "not-a-polygon", geometry.offset,
        "\(subject) is a \(other ?? "geometry without a type"); an area must be a Polygon or a MultiPolygon",
        &problems)
      return nil
    }
    guard problems.count(.error) == before else { return nil }
    return MapFeature(properties: properties, polygons: polygons, offset: item.offset)
  }

  private mutating func polygon(
    _ value: JSONValue, _ subject: String, into problems: inout Problems
  ) -> [[Coordinate]] {
    guard let rings = value.items, !rings.isEmpty else {
      report(
        "not-a-ring", value.offset,
        "a polygon of \(subject) must be a list of rings, and here is \(value.description)",
        &problems)
      return []
    }
    return rings.compactMap { ring($0, subject, into: &problems) }
  }

  private mutating func ring(
    _ value: JSONValue, _ subject: String, into problems: inout Problems
  ) -> [Coordinate]? {
    guard case .list(let items) = value.content else {
      report(
        "not-a-ring", value.offset,
        "a ring of \(subject) must be a list of places like [[-1.1, 52.6], …], and here is \(value.description)",
        &problems)
      return nil
    }
    var ring: [Coordinate] = []
    ring.reserveCapacity(items.count)
    for item in items {
      guard case .numbers(let numbers) = item.content, numbers.count >= 2 else {
        report(
          "not-a-place", item.offset,
          "a place of \(subject) must be two numbers like [-1.1, 52.6], and here is \(item.description)",
          &problems)
        return nil
      }
      ring.append(Coordinate(x: numbers[0], y: numbers[1]))
    }
    corners += ring.count
    guard ring.first == ring.last, ring.count > 1 else {
      let first = ring.first.map { "[\(shown($0.x)), \(shown($0.y))]" } ?? ""
      report(
        "ring-not-closed", value.offset,
        "a ring of \(subject) does not end where it begins; close it with \(first) once more at its end",
        &problems)
      return nil
    }
    ring.removeLast()
    guard Set(ring).count > 2 else {
      report(
        "not-a-ring", value.offset,
        "a ring of \(subject) has only \(Set(ring).count) corners, and holds no area; it needs three",
        &problems)
      return nil
    }
    return ring
  }

  // MARK: - Where on earth

  private enum System { case degrees, nationalGrid }

  /// All shapes in metres.
  private func projected(
    _ features: [MapFeature], _ root: JSONValue, into problems: inout Problems
  ) -> [MapFeature]? {
    var given: System?
    if let crs = root["crs"], case .group = crs.content {
      guard let system = system(crs, into: &problems) else { return nil }
      given = system
    }
    var (least, most) = (
      Coordinate(x: .infinity, y: .infinity), Coordinate(x: -.infinity, y: -.infinity)
    )
    for feature in features {
      for place in feature.polygons.joined().joined() {
        least = Coordinate(x: min(least.x, place.x), y: min(least.y, place.y))
        most = Coordinate(x: max(most.x, place.x), y: max(most.y, place.y))
      }
    }
    let isDegrees = least.x >= -180 && most.x <= 180 && least.y >= -90 && most.y <= 90
    let isGrid = !isDegrees && least.x >= 0 && most.x <= 700_000 && least.y >= 0 && most.y <= 1_300_000
    let (fits, wanted) =
      switch given {
      case .degrees: (isDegrees, "longitudes and latitudes of WGS84 (EPSG:4326)")
      case .nationalGrid: (isGrid, "metres of the National Grid (EPSG:27700)")
      case nil:
        (
          isDegrees || isGrid,
          "metres of the National Grid (EPSG:27700), or longitudes and latitudes of WGS84 (EPSG:4326)"
        )
      }
    let span = "[\(shown(least.x)), \(shown(least.y))] to [\(shown(most.x)), \(shown(most.y))]"
    guard fits else {
      report(
        "unknown-coordinates", root["crs"]?.offset ?? root.offset,
        "the coordinates, \(span), are not \(wanted); save the boundaries again as GeoJSON in EPSG:4326",
        &problems)
      return nil
    }
    guard isDegrees else { return features }
    // Nobody maps the sea off Somalia: there the places of Britain lie when their numbers are swapped.
    if least.x >= 49, most.x <= 61.5, least.y >= -9, most.y <= 2.2 {
      report(
        "swapped-coordinates", root.offset,
        "the coordinates, \(span), look like latitudes before longitudes; GeoJSON has the longitude first, like [-1.1, 52.6]",
        &problems)
      return nil
    }
    let projection = MapProjection(
      middle: Coordinate(x: (least.x + most.x) / 2, y: (least.y + most.y) / 2))
    return features.map { feature in
      var feature = feature
      feature.polygons = feature.polygons.map { $0.map { $0.map { projection($0) } } }
      return feature
    }
  }

  /// `urn:ogc:def:crs:EPSG::27700`, `EPSG:4326`, `urn:ogc:def:crs:OGC:1.3:CRS84`
  private func system(_ crs: JSONValue, into problems: inout Problems) -> System? {
    let name = crs["properties"]?["name"]?.text ?? ""
    let code = name.split(separator: ":").last.map(String.init) ?? ""
    switch code {
    case "27700": return .nationalGrid
    // ETRS89 differs from WGS84 by less than a metre.
    case "4326", "CRS84", "4258", "CRS84h": return .degrees
    default:
      report(
        "unknown-crs", crs.offset,
        "the coordinates are in '\(name)', and only EPSG:27700 (National Grid) and EPSG:4326 (WGS84) are read; save the boundaries again in one of them",
        &problems)
      return nil
    }
  }
}
