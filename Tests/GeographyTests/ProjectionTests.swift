import Geography
import Testing

@Suite struct ProjectionTests {
  private func degrees(_ whole: Double, _ minutes: Double, _ seconds: Double) -> Double {
    whole + minutes / 60 + seconds / 3600
  }

  private func expect(
    _ found: Coordinate, _ x: Double, _ y: Double, within metres: Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(
      abs(found.x - x) < metres && abs(found.y - y) < metres, "\(found)", sourceLocation: sourceLocation)
  }

  @Test func `the Ordnance Survey's worked example is met to the millimetre`() {
    let place = Coordinate(x: degrees(1, 43, 4.5177), y: degrees(52, 39, 27.2531))
    expect(TransverseMercator.nationalGrid.project(place), 651_409.903, 313_177.270, within: 0.001)
  }

  @Test func `the true origin of the National Grid has its offsets`() {
    let place = TransverseMercator.nationalGrid.project(Coordinate(x: -2, y: 49))
    expect(place, 400_000, -100_000, within: 1e-6)
  }

  @Test func `the grid is the same on both sides of its meridian`() {
    let east = TransverseMercator.nationalGrid.project(Coordinate(x: 0.5, y: 53))
    let west = TransverseMercator.nationalGrid.project(Coordinate(x: -4.5, y: 53))
    expect(west, 800_000 - east.x, east.y, within: 1e-6)
  }

  /// As the library PROJ answers, with the same seven numbers: the worked example's place, Ben Nevis,
  /// Leicester, Land's End and Muckle Flugga.
  @Test(arguments: [
    (1.7160519, 52.6579786, 651_409.897, 313_177.270),
    (-5.00369, 56.79679, 216_665.814, 771_275.336),
    (-1.13, 52.63, 458_982.151, 303_937.789),
    (-5.714, 50.066, 134_314.031, 25_041.246),
    (-0.885, 60.8475, 460_694.921, 1_218_813.551),
  ])
  func `a place in WGS84 comes to its grid reference`(
    longitude: Double, latitude: Double, x: Double, y: Double
  ) {
    let projection = MapProjection(middle: Coordinate(x: longitude, y: latitude))
    expect(projection(Coordinate(x: longitude, y: latitude)), x, y, within: 0.01)
  }

  @Test func `the change of datum moves a place of the Midlands by a hundred metres`() {
    let place = Coordinate(x: -1.13, y: 52.63)
    let moved = TransverseMercator.nationalGrid.project(airy(ofWGS84: place))
    let still = TransverseMercator.nationalGrid.project(place)
    expect(moved, still.x + 103, still.y - 46, within: 15)
  }

  @Test(arguments: [(-1.1, 52.6), (-3.2, 55.9), (-4.5, 54.2), (-6.9, 57.5)])
  func `a map of Great Britain is on the National Grid`(x: Double, y: Double) {
    if case .local = MapProjection(middle: Coordinate(x: x, y: y)) { Issue.record("\(x) \(y) is elsewhere") }
  }

  @Test(arguments: [(-6.6, 54.6), (-5.93, 54.6), (-6.26, 53.35), (2.35, 48.86), (174.8, -41.3), (-70.0, 0)])
  func `a map of anywhere else has its own middle, with north up and true lengths there`(x: Double, y: Double)
  {
    let projection = MapProjection(middle: Coordinate(x: x, y: y))
    guard case .local = projection else { return #expect(Bool(false), "on the National Grid") }
    expect(projection(Coordinate(x: x, y: y)), 0, 0, within: 1e-6)
    let north = projection(Coordinate(x: x, y: y + 0.01))
    #expect(abs(north.x) < 1e-6)
    // A hundredth of a degree of latitude is 1,106 to 1,117 metres.
    #expect((1_105...1_118).contains(north.y))
  }
}
