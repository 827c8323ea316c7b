import Charting
import Diagnostics
import Geography
import HTML
import Indicators
import Loading
import TestSupport
import Testing

@testable import Pages

/// Maps of boundaries, from the author's files to the drawing.
@Suite struct AreaMapTests {
  private static let small = 400
  private static let areas = MadeUpAreas(columns: 20, rows: 20)

  /// Neighbourhood 37 is hidden, 41 has no row.
  private static func figure(_ area: Int) -> String? {
    area == 41 ? nil : "\(Double(area * 37 % 191) / 10)"
  }

  private static func code(_ area: Int) -> String { "E0100\(1000 + area)" }

  private static func page(_ lines: String) -> String {
    """
    ---
    title: Burglary in depth
    order: 1
    from: 2023-24-q3
    summary: The rate is {burglary}.
    ---
    ```map
    layout: shapes
    indicator: burglary
    shade: values
    \(lines)
    ```

    """
  }

  /// A county of 400 neighbourhoods, half in each district.
  private static func analysis(_ lines: String, areas: MadeUpAreas = areas) throws -> SiteAnalysis {
    let numbers = 0..<areas.count
    let places = numbers.map { area in
      "\(code(area)),place-\(area),Place \(area),lsoa,\(area % areas.columns < areas.columns / 2 ? "northam" : "southam")\n"
    }
    let rows = numbers.compactMap { area -> String? in
      area == 37
        ? "12 months to December 2023,place-37,,,,,,c,2023-24-q3,Below 5\n"
        : figure(area).map { "12 months to December 2023,place-\(area),\($0),,,,,,2023-24-q3,\n" }
    }
    var files = SiteFiles()
      .adding(page(lines), at: "dashboards/depth.md")
      .adding(
        areas.geoJSON(code: code, name: { "Place \($0)" }), at: "maps/neighbourhoods.geojson"
      )
      .adding("credit: Boundaries made up for a test\n", at: "maps/neighbourhoods.yml")
    files["areas.csv"]? += places.joined()
    files["indicators/burglary.csv"]? += rows.joined()
    var problems = Problems()
    let site = loadSite(files.sources, into: &problems)
    let manuscripts = site.flatMap { readProse(of: $0, into: &problems) }
    #expect(problems.sorted.filter { $0.severity == .error }.map(\.description) == [])
    return SiteAnalysis(try #require(site), try #require(manuscripts))
  }

  private func drawn(_ analysis: SiteAnalysis) throws -> DrawnFigure {
    let context = PageContext(
      analysis, Address(.topic(TopicID(0)), edition: EditionID(1), isRoot: true), stylesheet: "style.css")
    return try #require(context.drawnFigure(.topic(TopicID(0)), 1))
  }

  @Test func `400 areas draw within 60 KB after gzip, with a table of them all`() throws {
    let figure = try drawn(try Self.analysis("outline: district\npair: northam"))
    let bytes = Array(figure.chart.rendered().utf8)
    let packed = try #require(packedCount(bytes))
    #expect(packed <= 60_000, "\(packed) bytes")
    // And it uses what it may: the shapes are not plainer than they need be.
    #expect(packed > 40_000, "\(packed) bytes")
    #expect(figure.table.rows.count == Self.small)
    #expect(figure.table.head == ["Area", "Figure", "Rank in Northam, 1 is highest"])
    #expect(figure.chart.rendered().split(separator: "<path id=").count - 1 == Self.small)
    #expect(
      [280.0, 480, 640, 1280].allSatisfy { layoutFaults(of: figure.chart, width: $0).isEmpty })
  }

  private static let few = MadeUpAreas(columns: 8, rows: 8, bends: 2)

  @Test func `hidden and missing areas are hatched, and the key, notes and table say which is which`() throws
  {
    let figure = try drawn(try Self.analysis("outline: district", areas: Self.few))
    let text = figure.chart.rendered()
    #expect(text.contains("<title>Place 37: [c]</title>") && text.contains("<title>Place 41: [x]</title>"))
    #expect(text.split(separator: "cell empty hatched\"").count - 1 == 2 * 2)
    #expect(text.contains("No figure, [x] or hidden, [c]"))
    #expect(text.contains("Boundary of a district"))
    #expect(
      figure.notes.contains("[c] hidden to protect people.") && figure.notes.contains("[x] not available."))
    #expect(figure.notes.first == "Boundaries made up for a test.")
    let csv = String(decoding: figure.csv(), as: UTF8.self)
    #expect(csv.contains("Place 37,Figure,,c") && csv.contains("Place 41,Figure,,x"))
    #expect(csv.contains("Place 5,Figure,18.5,"))
  }

  @Test func `a description of many areas tells the ends, and how many have no figure`() throws {
    let figure = try drawn(try Self.analysis("pair: southam\ntop: 3", areas: Self.few))
    let text = figure.chart.rendered()
    let description = text.firstRange(of: "<desc").map { String(text[$0.upperBound...].prefix(700)) } ?? ""
    #expect(description.contains(">62 areas. Highest: Place 36 18.60; Place 5 18.50;"), "\(description)")
    #expect(description.contains("No figure for Place 37 and Place 41."))
    #expect(description.contains("The 3 highest in Southam: Place 36 18.60; Place 5 18.50; "))
  }

  @Test func `of a pair the second map has the highest of one district, numbered, and the others pale`()
    throws
  {
    let figure = try drawn(try Self.analysis("pair: southam\ntop: 3", areas: Self.few))
    let text = figure.chart.rendered()
    #expect(text.contains("All 64 areas") && text.contains("The 3 highest in Southam"))
    #expect(text.contains("Other areas of Southam"))
    #expect(text.contains("1\u{a0}– Place 36, 18.60; 2\u{a0}– Place 5, 18.50; 3\u{a0}–"))
    // 32 areas of the district, of which 3 are highest, in each of the three drawings.
    #expect(text.split(separator: "class=\"cell pale\"><title>").count - 1 == 29)
    let ranks = figure.table.rows.map { $0.cells[1].plainText }
    #expect(ranks[36] == "1" && ranks[5] == "2" && ranks[37] == "–" && ranks[0] == "–")
  }

  @Test func `a map by itself has its shapes, its key and its credit`() throws {
    let analysis = try Self.analysis("", areas: Self.few)
    let figure = try drawn(analysis)
    let sheet = DrawingStyle(stylesheet: Array(".cell { fill: red; } .shape { fill-rule: evenodd; }".utf8))
    let picture = StandaloneDrawing(
      figure.chart, title: figure.title, subtitle: figure.subtitle, notes: figure.notes
    ).node(sheet).rendered()
    #expect(picture.split(separator: "<path id=").count - 1 == 64)
    #expect(picture.split(separator: "<use href=").count - 1 == 64)
    #expect(picture.contains("Boundaries made up for a test.") && picture.contains("evenodd"))
    #expect(!picture.contains("style="))
  }

  @Test func `shapes of comparison are told without colour`() throws {
    let mosaic = Simplification([
      [[[Coordinate(x: 0, y: 0), Coordinate(x: 9, y: 0), Coordinate(x: 9, y: 9), Coordinate(x: 0, y: 9)]]],
      [[[Coordinate(x: 9, y: 0), Coordinate(x: 18, y: 0), Coordinate(x: 18, y: 9), Coordinate(x: 9, y: 9)]]],
    ]).complete()
    let map = ShapeMap(
      name: ChartName(id: "m", title: "T", description: "D"), mosaic: mosaic,
      places: [
        .init(name: "A", shape: 0, text: "1.5", shade: .verdict(.better, .down)),
        .init(name: "B", shape: 1, text: "9.5", shade: .verdict(.worse, .up)),
      ], shadeNames: [.init(.better, "Better", sign: .down), .init(.worse, "Worse", sign: .up)])
    let text = map.node().rendered()
    #expect(text.contains("class=\"lines better\"") && !text.contains("class=\"lines worse\""))
    #expect(text.contains(">▼\u{a0}1.5<") && text.contains(">▲\u{a0}9.5<"))
  }

  @Test func `of many areas with one doubt the key says it once, and no sign stands alone`() throws {
    let areas = Self.few
    let shapes = (0..<areas.count).map { [[areas.outline($0).map { Coordinate(x: $0.x, y: $0.y) }]] }
    func map(_ doubt: (Int) -> TrendChart.Doubt?) -> String {
      ShapeMap(
        name: ChartName(id: "m", title: "T", description: "D"), mosaic: Simplification(shapes).complete(),
        places: (0..<areas.count).map {
          .init(
            name: "Place", shape: $0, text: "1,234,567.5", shade: .verdict(.higher, .up), doubt: doubt($0))
        }
      ).node().rendered()
    }
    let all = map { _ in .illustrative }
    #expect(all.contains("Illustrative, all figures") && !all.contains("unsure"))
    #expect(!all.contains(">▲<"))
    let some = map { $0 == 0 ? .illustrative : nil }
    #expect(some.contains("unsure illustrative") && !some.contains("all figures"))
  }
}
