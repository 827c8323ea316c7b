import Geography
import Testing

@Suite struct LabelPlaceTests {
  private func places(_ corners: [(Double, Double)]) -> [Coordinate] {
    corners.map { Coordinate(x: $0.0, y: $0.1) }
  }

  @Test func `the pole of an L lies in its thick arm, not at its middle`() throws {
    let shape = LabelPlace([places([(0, 0), (100, 0), (100, 20), (40, 20), (40, 100), (0, 100)])])
    let pole = try #require(shape.pole())
    #expect((15...30).contains(pole.x) && (20...85).contains(pole.y))
    #expect(shape.distance(pole) > 19)
    // Wide words lie better in the corner.
    let wide = try #require(shape.pole(breadth: 4))
    #expect(shape.holds(middle: wide, width: 70, height: 12))
    #expect(!shape.holds(middle: pole, width: 70, height: 12))
  }

  @Test func `the pole is never in a hole`() throws {
    let shape = LabelPlace([
      places([(0, 0), (100, 0), (100, 60), (0, 60)]), places([(30, 10), (70, 10), (70, 50), (30, 50)]),
    ])
    let pole = try #require(shape.pole())
    #expect(!(30...70).contains(pole.x))
    #expect(shape.distance(Coordinate(x: 50, y: 30)) < 0)
    #expect(!shape.holds(middle: Coordinate(x: 50, y: 30), width: 90, height: 50))
  }

  @Test func `an area without breadth has no pole`() {
    #expect(LabelPlace([places([(0, 0), (10, 0)])]).pole() == nil)
    #expect(LabelPlace([]).pole() == nil)
  }

  @Test(arguments: HexLayout.allCases)
  func `tiles beside each other share two corners, and rows are counted upwards`(layout: HexLayout) {
    let tile = Set(layout.corners(column: 4, row: 4))
    var neighbours = 0
    for column in 2...6 {
      for row in 2...6 where (column, row) != (4, 4) {
        let shared = tile.intersection(layout.corners(column: column, row: row)).count
        #expect(shared == 0 || shared == 2)
        if shared == 2 { neighbours += 1 }
      }
    }
    #expect(neighbours == 6)
    let above = layout.corners(column: 4, row: 6).map(\.y).min() ?? 0
    #expect(above > layout.corners(column: 4, row: 4).map(\.y).min() ?? 0)
  }

  @Test func `each layout moves the rows or columns that it names`() {
    func middle(_ layout: HexLayout, _ column: Int, _ row: Int) -> Coordinate {
      let corners = layout.corners(column: column, row: row)
      return Coordinate(
        x: corners.map(\.x).reduce(0, +) / 6, y: corners.map(\.y).reduce(0, +) / 6)
    }
    #expect(middle(.oddR, 0, 1).x > middle(.oddR, 0, 0).x)
    #expect(middle(.evenR, 0, 1).x < middle(.evenR, 0, 0).x)
    #expect(middle(.oddQ, 1, 0).y > middle(.oddQ, 0, 0).y)
    #expect(middle(.evenQ, 1, 0).y < middle(.evenQ, 0, 0).y)
    #expect(middle(.oddR, 0, -1).x > middle(.oddR, 0, 0).x)
  }
}
