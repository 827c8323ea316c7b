import Diagnostics
import Files
import Geography
import Indicators
import TestSupport
import Testing

@testable import Loading

/// What is told of files in `maps/`.
@Suite struct MapMistakeTests {
  private static func square(_ x: Int, _ y: Int, _ side: Int = 1_000) -> String {
    "[[[\(x), \(y)], [\(x + side), \(y)], [\(x + side), \(y + side)], [\(x), \(y + side)], [\(x), \(y)]]]"
  }

  private static func feature(_ properties: String, _ coordinates: String) -> String {
    #"{"type": "Feature", "properties": {\#(properties)}, "geometry": {"type": "Polygon", "coordinates": \#(coordinates)}}"#
  }

  private static let northam = feature(
    #""LAD23CD": "E07000901", "LAD23NM": "Northam""#, square(450_000, 300_000))
  private static let southam = feature(
    #""LAD23CD": "E07000902", "LAD23NM": "Southam""#, square(450_000, 299_000))

  private static func collection(_ features: [String], _ more: String = "") -> String {
    "{\"type\": \"FeatureCollection\",\(more)\n\"features\": [\n\(features.joined(separator: ",\n"))\n]}\n"
  }

  private static let sound = collection([northam, southam])

  private static func site(_ map: String, keys: String? = "credit: Made up\n", ending: String = "geojson")
    -> SiteFiles
  {
    let files = SiteFiles().adding(map, at: "maps/county.\(ending)")
    return keys.map { files.adding($0, at: "maps/county.yml") } ?? files
  }

  private func loaded(_ files: SiteFiles) throws -> AreaMap {
    var problems = Problems()
    let site = loadSite(files.sources, into: &problems)
    #expect(problems.sorted.map(\.description) == [])
    return try #require(site?.maps.first)
  }

  @Test func `boundaries are joined by the property that holds codes`() throws {
    let map = try loaded(Self.site(Self.sound))
    #expect(map.slug == "county" && map.kind == .shapes && map.credits == ["Made up"])
    #expect(map.areas == [AreaID(1), AreaID(2)])
    #expect(map.mosaic.arcs.count == 3)
  }

  @Test func `boundaries are joined by names where no property holds codes`() throws {
    let map = try loaded(
      Self.site(Self.sound.replacing("E07000901", with: "1").replacing("E07000902", with: "2")))
    #expect(map.areas == [AreaID(1), AreaID(2)])
  }

  @Test func `a property that is named goes before all others`() throws {
    let swapped = Self.sound.replacing("E07000901", with: "E07000000").replacing(
      "E07000902", with: "E07000901"
    )
    .replacing("E07000000", with: "E07000902")
    let map = try loaded(Self.site(swapped, keys: "credit: Made up\njoin: LAD23NM\n"))
    #expect(map.areas == [AreaID(1), AreaID(2)])
  }

  @Test func `shapes beside the areas can be drawn as outlines, or left out`() throws {
    let other = Self.feature(#""LAD23CD": "E06000099""#, Self.square(451_000, 300_000))
    let text = Self.collection([Self.northam, Self.southam, other])
    #expect(
      try loaded(Self.site(text, keys: "credit: Made up\nextra: outline\n")).areas == [
        AreaID(1), AreaID(2), nil,
      ])
    #expect(
      try loaded(Self.site(text, keys: "credit: Made up\nextra: ignore\n")).areas == [AreaID(1), AreaID(2)])
  }

  @Test func `an area can be left out on purpose`() throws {
    let map = try loaded(
      Self.site(Self.collection([Self.northam]), keys: "credit: [Made up, By hand]\nwithout: [southam]\n"))
    #expect(map.areas == [AreaID(1)] && map.credits == ["Made up", "By hand"])
  }

  @Test func `degrees and metres of the same places come to the same map`() throws {
    let degrees = Self.collection([
      Self.feature(
        #""name": "Northam""#,
        "[[[-1.2, 52.6], [-1.1, 52.6], [-1.1, 52.7], [-1.2, 52.7], [-1.2, 52.6]]]"),
      Self.feature(
        #""name": "Southam""#,
        "[[[-1.2, 52.5], [-1.1, 52.5], [-1.1, 52.6], [-1.2, 52.6], [-1.2, 52.5]]]"),
    ])
    let map = try loaded(Self.site(degrees))
    // A tenth of a degree is 6.8 km across here and 11.1 km up.
    #expect(map.mosaic.height == 1_500 && (455...475).contains(map.mosaic.width))
    #expect(map.mosaic.arcs.count == 3)
  }

  @Test(arguments: ["urn:ogc:def:crs:EPSG::27700", "EPSG:27700"])
  func `a system of coordinates can be named`(name: String) throws {
    let crs = #""crs": {"type": "name", "properties": {"name": "\#(name)"}},"#
    _ = try loaded(Self.site(Self.collection([Self.northam, Self.southam], crs)))
  }

  @Test(
    arguments: [
      (
        sound.replacing("[450000, 300000]]]", with: "[450000, 300001]]]"), "3:131",
        "a ring of feature 1 (E07000901) does not end where it begins; close it with [450000, 300000] once more at its end [ring-not-closed]"
      ),
      (
        sound.replacing(
          "\"Polygon\", \"coordinates\": [[[450000, 300000]",
          with: "\"Point\", \"coordinates\": [[[450000, 300000]"),
        "3:95",
        "feature 1 (E07000901) is a Point; an area must be a Polygon or a MultiPolygon [not-a-polygon]"
      ),
      (
        collection([feature(#""a": "Northam""#, "[[[1, 2], [2, 3], [1, 2]]]"), southam]), "3:101",
        "a ring of feature 1 (Northam) has only 2 corners, and holds no area; it needs three [not-a-ring]"
      ),
      (
        sound.replacing("[451000, 301000]", with: "[451000]"), "3:168",
        "a place of feature 1 (E07000901) must be two numbers like [-1.1, 52.6], and here is a list [not-a-place]"
      ),
      (
        sound.replacing("450000", with: "950000").replacing("451000", with: "951000"), "1:1",
        "the coordinates, [950000, 299000] to [951000, 301000], are not metres of the National Grid (EPSG:27700), or longitudes and latitudes of WGS84 (EPSG:4326); save the boundaries again as GeoJSON in EPSG:4326 [unknown-coordinates]"
      ),
      (
        collection(
          [northam, southam],
          #""crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}},"#), "1:37",
        "the coordinates are in 'urn:ogc:def:crs:EPSG::3857', and only EPSG:27700 (National Grid) and EPSG:4326 (WGS84) are read; save the boundaries again in one of them [unknown-crs]"
      ),
      (
        collection(
          [northam, southam],
          #""crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}},"#), "1:37",
        "the coordinates, [450000, 299000] to [451000, 301000], are not longitudes and latitudes of WGS84 (EPSG:4326); save the boundaries again as GeoJSON in EPSG:4326 [unknown-coordinates]"
      ),
      (
        collection([
          feature(#""n": "Northam""#, "[[[52.6, -1.2], [52.6, -1.1], [52.7, -1.1], [52.6, -1.2]]]"),
          feature(#""n": "Southam""#, "[[[52.5, -1.2], [52.5, -1.1], [52.6, -1.1], [52.5, -1.2]]]"),
        ]), "1:1",
        "the coordinates, [52.5, -1.2] to [52.7, -1.1], look like latitudes before longitudes; GeoJSON has the longitude first, like [-1.1, 52.6] [swapped-coordinates]"
      ),
      (
        "{\"type\": \"Topology\", \"objects\": {}}", "1:1",
        "this must be a GeoJSON \"FeatureCollection\" with \"features\", but it is a \"Topology\"; save the boundaries again as GeoJSON [not-boundaries]"
      ),
      (
        collection([]), "1:1",
        "it has no features; save the boundaries again, with the areas of the map chosen [not-boundaries]"
      ),
      (
        String(sound.dropLast(3)), "4:224",
        "the file ends in the middle; it was cut off, so fetch or save it again [not-json]"
      ),
      (
        sound.replacing("E07000902", with: "E07000920"), "4:1",
        "'E07000920' is no area of areas.csv; did you mean 'E07000902'? If not, add it there, take the shape out, or write 'extra: outline' (drawn without a figure) or 'extra: ignore' in Content/maps/county.yml [extra-shape]"
      ),
      (
        collection([northam, northam, southam]), "4:1",
        "Northam is here twice, first on line 3; give each area one shape (a MultiPolygon may have several parts) [shape-twice]"
      ),
      (
        collection([feature(#""OBJECTID": 1"#, square(450_000, 300_000))]), "3:1",
        "no property holds codes or names of areas.csv; the first shape has OBJECTID '1'. Add the areas to areas.csv, or take boundaries of the same areas [no-join]"
      ),
    ] as [(String, String, String)])
  func `a mistake in boundaries is told with its place and its remedy`(
    map: String, place: String, message: String
  ) {
    let gone =
      "Content/maps/county.geojson: error: Southam (E07000902) of areas.csv has no shape here, and Northam has one; add it, or name it in a line like 'without: [southam]' in Content/maps/county.yml [area-without-shape]"
    let isGone = message.hasSuffix("[extra-shape]")
    expectMistakes(
      Self.site(map),
      (isGone ? [gone] : []) + ["Content/maps/county.geojson:\(place): error: \(message)"])
  }

  @Test func `an area without a shape is an error where its neighbours have one`() {
    expectMistakes(
      Self.site(Self.collection([Self.northam])),
      [
        "Content/maps/county.geojson: error: Southam (E07000902) of areas.csv has no shape here, and Northam has one; add it, or name it in a line like 'without: [southam]' in Content/maps/county.yml [area-without-shape]"
      ])
  }

  @Test func `boundaries need a credit`() {
    let message =
      "error: boundaries are somebody's work and must be credited; write who made them, and the licence, in a line like 'credit: …' in Content/maps/county.yml [missing-credit]"
    expectMistakes(Self.site(Self.sound, keys: nil), ["Content/maps/county.geojson:1:1: \(message)"])
    expectMistakes(
      Self.site(Self.sound, keys: "join: LAD23CD\n"), ["Content/maps/county.yml:1:1: \(message)"])
  }

  @Test(
    arguments: [
      (
        "credit: Made up\njoin: LAD22CD\n", "2:7",
        "no shape has a property 'LAD22CD'; did you mean 'LAD23CD'? There are LAD23CD, LAD23NM [unknown-property]"
      ),
      (
        "credit: Made up\nextra: outlines\n", "2:8",
        "'extra' cannot be 'outlines'; did you mean 'outline'? [unknown-value]"
      ),
      (
        "credit: Made up\nwithout: [southam]\n", "2:11",
        "Southam has a shape in the file; take it out of 'without' [area-with-shape]"
      ),
      (
        "credit: Made up\nbytes: 12\n", "2:8", "'bytes' is 12; it must be from 2000 to 2000000 [out-of-range]"
      ),
      (
        "credits: Made up\ncredit: Made up\n", "1:1",
        "'credits' is not a key of a map's file; did you mean 'credit'? [unknown-key]"
      ),
    ] as [(String, String, String)])
  func `a mistake in the keys of a map is told`(keys: String, place: String, message: String) {
    expectMistakes(
      Self.site(Self.sound, keys: keys), ["Content/maps/county.yml:\(place): error: \(message)"])
  }

  @Test func `what cannot be drawn in its bytes says what it takes`() {
    let areas = MadeUpAreas(columns: 3, rows: 3, bends: 3)
    let codes = (0..<9).map { "E0100000\($0)" }
    let rows = codes.enumerated().map { "\($1),lsoa-\($0),Lsoa \($0),lsoa,northam\n" }.joined()
    let files = SiteFiles().adding(
      areas.geoJSON(code: { codes[$0] }, name: { "Lsoa \($0)" }), at: "maps/county.geojson"
    ).adding("credit: Made up\nbytes: 2000\n", at: "maps/county.yml").replacing(
      "E12000099", with: rows + "E12000099", in: "areas.csv")
    var problems = Problems()
    #expect(loadSite(files.sources, into: &problems) == nil)
    let told = problems.sorted.map(\.description)
    #expect(
      told.count == 1
        && told[0].hasPrefix(
          "Content/maps/county.yml: error: the plainest drawing of these 9 areas takes about ")
        && told[0].hasSuffix(
          " bytes, and 2000 are allowed; write 'bytes: \(told[0].split(separator: " ").last { Int($0.prefix(4)) != nil } ?? "") or leave areas out [map-too-heavy]"
        ),
      "\(told)")
  }

  @Test func `what is too large to be drawn is not read`() throws {
    var problems = Problems()
    let large = SourceFile(
      path: "Content/maps/county.geojson", bytes: Array(repeating: 32, count: (32 << 20) + 1))
    #expect(loadSite(minimalSite() + [large], into: &problems) == nil)
    #expect(
      problems.sorted.map(\.description).contains(
        "Content/maps/county.geojson: error: this file is 32 MiB long, and at most 32 MiB are read; take a generalised version, whose name ends in BGC or BUC [map-too-large]"
      ))
    expectMistakes(
      Self.site(Self.collection(Array(repeating: "{}", count: 10_001))),
      [
        "Content/maps/county.geojson:1:1: error: it has 10001 features, and a map may have 10000; leave those out that are not on the map [not-boundaries]"
      ])
    let bytes = Array(Self.sound.utf8)
    var reading = GeoJSONReading(places: TextPlaces(bytes, file: "a.geojson"), mostCorners: 9)
    var told = Problems()
    #expect(reading.read(try JSONReader.read(bytes), into: &told) == nil)
    #expect(
      told.sorted.map(\.description) == [
        "a.geojson:4:1: error: the boundaries have more than 9 corners up to here; take a generalised version, whose name ends in BGC or BUC [map-too-large]"
      ])
  }

  @Test func `files that make no map are told`() {
    expectMistakes(
      SiteFiles().adding("credit: Made up\n", at: "maps/county.yml").adding("", at: "maps/county.kml"),
      [
        "Content/maps/county.kml: error: this is not a file that a site has; a map is a file ending in .geojson or .hexjson, perhaps with a .yml beside it; save other formats again as GeoJSON [unknown-file]",
        "Content/maps/county.yml: error: there are no shapes of this name beside it; put a .geojson or a .hexjson there, or take this file away [missing-file]",
      ])
    expectMistakes(
      Self.site(Self.sound).adding(Self.hexes, at: "maps/county.hexjson"),
      [
        "Content/maps/county.hexjson: error: a map of this name stands in another file too, a .geojson or a .hexjson; rename one of them [duplicate-map]"
      ])
  }

  private static let hexes = """
    {"layout": "odd-r",
     "hexes": {
      "E07000901": {"q": 0, "r": 1},
      "E07000902": {"q": 0, "r": 0}
     }}

    """

  @Test func `a hex map needs no credit, and is joined by its keys or by names`() throws {
    let map = try loaded(Self.site(Self.hexes, keys: nil, ending: "hexjson"))
    #expect(map.kind == .hexes && map.areas == [AreaID(1), AreaID(2)])
    let named = Self.hexes.replacing("\"E07000901\": {", with: "\"a\": {\"n\": \"Northam\", ")
      .replacing("\"E07000902\": {", with: "\"b\": {\"n\": \"Southam\", ")
    #expect(
      try loaded(Self.site(named, keys: nil, ending: "hexjson")).areas == [AreaID(1), AreaID(2)])
  }

  @Test(
    arguments: [
      (
        hexes.replacing("odd-r", with: "oddr"), "1:12",
        "a hex map has a \"layout\" of odd-r, even-r, odd-q or even-q, and not the text \"oddr\"; did you mean 'odd-r'? [not-hexes]"
      ),
      (
        hexes.replacing("\"r\": 0", with: "\"r\": 1"), "4:16",
        "the tiles \"E07000901\" and \"E07000902\" have the same place, q 0, r 1; give each one of its own [not-hexes]"
      ),
      (
        hexes.replacing("\"r\": 0", with: "\"r\": 0.5"), "4:30",
        "the tile \"E07000902\" must have \"r\", its row: a whole number from -500 to 500, and not 0.5 [not-hexes]"
      ),
      (
        "{\"layout\": \"odd-r\"}", "1:1",
        "a hex map has \"hexes\": a group of tiles like \"E07000129\": {\"q\": 0, \"r\": 1} [not-hexes]"
      ),
    ] as [(String, String, String)])
  func `a mistake in a hex map is told`(map: String, place: String, message: String) {
    expectMistakes(
      Self.site(map, keys: nil, ending: "hexjson"),
      ["Content/maps/county.hexjson:\(place): error: \(message)"])
  }
}
