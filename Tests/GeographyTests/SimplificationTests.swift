import Geography
import TestSupport
import Testing

@Suite struct SimplificationTests {
  private static let areas = MadeUpAreas(columns: 20, rows: 20)

  private static func shapes(_ areas: MadeUpAreas) -> [[[[Coordinate]]]] {
    (0..<areas.count).map { [[areas.outline($0).map { Coordinate(x: $0.x, y: $0.y) }]] }
  }

  /// The drawing that most tests look at: 400 areas of 128 corners each.
  private static let drawn = Simplification(shapes(areas)).fitting(bytes: 46_000)

  private func uses(_ mosaic: Mosaic) -> [[Topology.Use]] {
    var uses = [[Topology.Use]](repeating: [], count: mosaic.arcs.count)
    for use in mosaic.shapes.joined().joined() { uses[use.arc].append(use) }
    return uses
  }

  @Test func `each border inside is used twice, once in each direction`() throws {
    let mosaic = try #require(Self.drawn).mosaic
    let uses = uses(mosaic)
    // 20 x 19 borders each way lie between two areas.
    #expect(uses.count { $0.count == 2 } == 760)
    for both in uses where both.count != 1 {
      #expect(both.count == 2 && both[0].isReversed != both[1].isReversed)
    }
  }

  @Test func `the areas together are as large as the outline round them all`() throws {
    let mosaic = try #require(Self.drawn).mosaic
    let sum = mosaic.shapes.indices.reduce(Int64(0)) { sum, shape in
      sum + mosaic.rings(of: shape).reduce(0) { $0 + doubleArea(of: $1) }
    }
    var lines = mosaic.borders { _ in 0 }
    var outline = lines.removeFirst()
    while let next = lines.firstIndex(where: { $0.first == outline.last || $0.last == outline.last }) {
      let line = lines.remove(at: next)
      outline += line.first == outline.last ? line.dropFirst() : line.reversed().dropFirst()
    }
    #expect(lines.isEmpty)
    #expect(outline.first == outline.last)
    #expect(sum == Int64(doubleArea(of: Array(outline.dropLast())).magnitude))
  }

  @Test func `every place lies in one area, or outside all of them`() throws {
    let mosaic = try #require(Self.drawn).mosaic
    let outlines = mosaic.shapes.indices.map { shape in
      mosaic.rings(of: shape).map { $0.map { Coordinate(x: Double($0.x), y: Double($0.y)) } }
    }
    let boxes = mosaic.shapes.indices.map { mosaic.box(of: [$0]) }
    var numbers = SplitMix64(seed: 7)
    for _ in 0..<3_000 {
      // Never on a corner or on an upright or level border, which lie at whole numbers.
      let x = Double(Int.random(in: 150..<(mosaic.width - 150), using: &numbers)) + 0.37
      let y = Double(Int.random(in: 150..<(mosaic.height - 150), using: &numbers)) + 0.41
      let holders = outlines.indices.filter { shape in
        guard let box = boxes[shape], Double(box.left) < x, x < Double(box.right), Double(box.top) < y,
          y < Double(box.bottom)
        else { return false }
        return LabelPlace(outlines[shape]).distance(Coordinate(x: x, y: y)) >= 0
      }
      #expect(holders.count == 1, "\(x), \(y) lies in \(holders)")
    }
  }

  @Test func `no two borders of a drawing cross`() throws {
    let mosaic = try #require(Self.drawn).mosaic
    #expect(mosaic.crossingCount == 0)
    let bow = Mosaic(
      width: 9, height: 9,
      arcs: [[(0, 0), (9, 9), (9, 0), (0, 9), (0, 0)].map { GridPoint(x: $0.0, y: $0.1) }], shapes: [[]])
    #expect(bow.crossingCount == 1)
  }

  @Test(arguments: [9_000, 5_000, 2_500])
  func `a drawing takes what it says after gzip, and no more than it may`(limit: Int) throws {
    let few = MadeUpAreas(columns: 8, rows: 8, seed: 3)
    let (mosaic, bytes) = try #require(Simplification(Self.shapes(few)).fitting(bytes: limit))

    let paths = mosaic.shapes.indices.flatMap { pathData(closing: mosaic.rings(of: $0)) }
    let packed = try #require(packedCount(paths))
    #expect(bytes <= limit && packed <= bytes, "\(packed) \(bytes) \(paths.count)")
    // Within a fifth of what is allowed, unless nothing more can be seen.
    #expect(bytes > limit * 8 / 10)
    #expect(mosaic.crossingCount == 0)
  }

  @Test func `what cannot be made small enough is refused`() {
    let simplification = Simplification(Self.shapes(MadeUpAreas(columns: 3, rows: 3)))
    #expect(simplification.fitting(bytes: 100) == nil)
    #expect(simplification.leastBytes > 100)
    #expect(simplification.fitting(bytes: simplification.leastBytes) != nil)
  }

  private func square(_ x: Double, _ y: Double, _ side: Double) -> [Coordinate] {
    [(0, 0), (side, 0), (side, side), (0, side)].map { Coordinate(x: x + $0.0, y: y + $0.1) }
  }

  @Test func `islands too small to be seen go, but never the last of an area`() throws {
    let shapes = [
      [[square(0, 0, 10_000)], [square(12_000, 0, 2)], [square(12_000, 3_000, 2_000)]],
      [[square(14_000, 14_000, 3)]],
    ]
    let mosaic = try #require(Simplification(shapes).fitting(bytes: 10_000)).mosaic
    #expect(mosaic.shapes.map(\.count) == [2, 1])
  }

  @Test func `an area in the hole of another keeps the border of the hole`() throws {
    let shapes = [
      [[square(0, 0, 9_000), square(3_000, 3_000, 3_000)]], [[square(3_000, 3_000, 3_000)]],
    ]
    let mosaic = try #require(Simplification(shapes).fitting(bytes: 10_000)).mosaic
    let uses = uses(mosaic)
    #expect(uses.map(\.count).sorted() == [1, 2])
    let areas = mosaic.shapes.indices.map { shape in
      mosaic.rings(of: shape).reduce(0) { $0 + doubleArea(of: $1) }
    }
    #expect(areas[1] == 500 * 500 * 2 && areas[0] == 1500 * 1500 * 2 - areas[1])
  }

  @Test func `outlines that run the wrong way round are turned`() throws {
    let shapes = [[[Array(square(0, 0, 1_000).reversed())]], [[square(1_000, 0, 1_000)]]]
    let mosaic = Simplification(shapes).complete()
    #expect(uses(mosaic).count { $0.count == 2 && $0[0].isReversed != $0[1].isReversed } == 1)
    #expect(mosaic.shapes.indices.allSatisfy { doubleArea(of: mosaic.rings(of: $0)[0]) > 0 })
  }

  @Test func `borders between groups are those that two groups share, and the outside`() {
    let shapes = (0..<4).map { [[square(Double($0) * 1_000, 0, 1_000)]] }
    let mosaic = Simplification(shapes).complete()
    // Three borders between neighbours; each of the two at an end has one arc besides, those between two.
    #expect(mosaic.arcs.count == 9)
    #expect(mosaic.borders { $0 / 2 }.count == 7)
    #expect(mosaic.borders { _ in 0 }.count == 6)
    #expect(mosaic.borders { $0 == 3 ? nil : 0 }.count == 6)
  }

  @Test func `corners go in the order of what they say`() {
    let line = [(0, 0), (10, 1), (20, 0), (30, 30), (40, 0)].map { GridPoint(x: $0.0, y: $0.1) }
    let weights = effectiveAreas(of: line)
    #expect(weights[0] == .infinity && weights[4] == .infinity)
    // 20 for the first to go; the next says 600 of the line that is left, and then the last 1200.
    #expect(Array(weights[1...3]) == [20, 600, 1_200])
  }

  @Test func `a closed line keeps three corners`() {
    let ring = [(0, 0), (9, 1), (10, 10), (1, 9), (0, 0)].map { GridPoint(x: $0.0, y: $0.1) }
    #expect(effectiveAreas(of: ring).count { $0 == .infinity } == 4)
  }

  @Test func `a path is spelled in whole units, each from the last`() {
    let ring = [(5, 5), (15, 5), (12, -1)].map { GridPoint(x: $0.0, y: $0.1) }
    #expect(String(decoding: pathData(closing: [ring]), as: UTF8.self) == "M5 5l10 0-3-6z")
    #expect(String(decoding: pathData(along: [ring, ring]), as: UTF8.self) == "M5 5l10 0-3-6M5 5l10 0-3-6")
  }
}
