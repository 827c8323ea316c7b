import Charting
import Geography
import HTML

/// Squares with a bite taken out of each side, in whole units: neighbours share their borders.
private func madeUp(columns: Int, rows: Int) -> Mosaic {
  func side(_ from: (Double, Double), _ to: (Double, Double), _ number: Int) -> [Coordinate] {
    let (dx, dy) = ((to.0 - from.0) / 4, (to.1 - from.1) / 4)
    // The bite is on the same side whichever of the two neighbours looks at it.
    let bend = Double(number % 5 - 2) / 6
    return (0...4).map { step in
      let part = Double(step)
      let off = step == 2 ? bend : 0
      return Coordinate(x: from.0 + dx * part - dy * off * 2, y: from.1 + dy * part + dx * off * 2)
    }
  }
  let shapes = (0..<(columns * rows)).map { index -> [[[Coordinate]]] in
    let (column, row) = (index % columns, index / columns)
    let (x, y) = (Double(column) * 10, Double(-row) * 10)
    func number(_ column: Int, _ row: Int, _ way: Int) -> Int { column * 7 + row * 11 + way * 3 }
    let top = side((x, y), (x + 10, y), number(column, row, 0))
    let bottom = side((x, y - 10), (x + 10, y - 10), number(column, row + 1, 0))
    let left = side((x, y), (x, y - 10), number(column, row, 1))
    let right = side((x + 10, y), (x + 10, y - 10), number(column + 1, row, 1))
    return [
      [
        Array(top.dropLast()) + right.dropLast() + bottom.reversed().dropLast() + left.reversed().dropLast()
      ]
    ]
  }
  return Simplification(shapes).complete()
}

private let tiles: [(name: String, column: Int, row: Int)] = [
  ("North West Leicestershire", 0, 2), ("Charnwood", 1, 2), ("Melton", 2, 2), ("Hinckley and Bosworth", 0, 1),
  ("Leicester", 1, 1), ("Harborough", 2, 1), ("Rutland", 3, 1), ("Blaby", 1, 0), ("Oadby and Wigston", 2, 0),
]

func shapeSamples() -> [ChartSample] {
  func name(_ id: String) -> ChartName {
    ChartName(id: id, title: "Sample chart", description: "What the chart shows, in words.")
  }
  let steps = ["Under 2", "2 to 4", "4 to 6", "6 to 8", "8 and over"]
  let verdicts: [(ComparisonBars.Shade, ComparisonBars.Sign?)] = [
    (.worse, .up), (.better, .down), (.similar, .level), (.plain, nil),
  ]
  let words: [ComparisonBars.ShadeName] = [
    .init(.worse, "Worse than Leicestershire", sign: .up),
    .init(.better, "Better than Leicestershire", sign: .down),
    .init(.similar, "Similar to Leicestershire", sign: .level),
  ]
  let few = madeUp(columns: 3, rows: 3)
  let many = madeUp(columns: 9, rows: 9)
  func hexes(_ layout: HexLayout) -> Mosaic {
    Simplification(tiles.map { [[layout.corners(column: $0.column, row: $0.row)]] }).complete()
  }
  func place(_ index: Int, _ shade: TileMap.Shade, _ text: String) -> ShapeMap.Place {
    .init(name: tiles[index].name, shape: index, text: text, shade: shade)
  }
  let small = (0..<81).map { index in
    ShapeMap.Place(
      name: "Charnwood \(index / 10 + 1)\(["A", "B", "C", "D"][index % 4])", shape: index,
      text: index % 17 == 5 ? "[c]" : "\(index % 23).4",
      shade: index % 17 == 5 ? .empty : .step((index * 7 + index / 9 * 3) % 5))
  }
  let district = { (index: Int) in index / 27 * 3 + index % 9 / 3 }
  let top = Set(small.indices.filter { district($0) == 4 && $0 % 2 == 0 })
  return [
    ChartSample(
      "shapes",
      ShapeMap(
        name: name("shapes"), mosaic: few,
        places: tiles.indices.map {
          place($0, $0 == 4 ? .empty : .step($0 % 5), $0 == 4 ? "[c]" : "\($0).27")
        }, stepNames: steps, emptyName: "Hidden, [c]"
      ).node()),
    ChartSample(
      "shapes-compared",
      ShapeMap(
        name: name("shapes-compared"), mosaic: few,
        places: tiles.indices.map { index in
          let (shade, sign) = verdicts[index % 4]
          return ShapeMap.Place(
            name: tiles[index].name, shape: index, text: "\(index)05.72 ◇", bareText: "\(index)05.72",
            shade: .verdict(shade, sign), doubt: .illustrative)
        }, borders: few.borders { $0 / 3 }, borderName: "Boundary of a district", shadeNames: words
      ).node()),
    ChartSample(
      "shapes-outlined",
      ShapeMap(
        name: name("shapes-outlined"), mosaic: few,
        places: tiles.indices.dropLast(2).map { place($0, .step($0 % 5), "\($0).27") }, outlines: [7, 8],
        stepNames: steps
      ).node()),
    ChartSample(
      "shapes-many",
      ShapeMap(
        name: name("shapes-many"), mosaic: many, places: small, borders: many.borders(between: district),
        borderName: "Boundary of a district", stepNames: steps, emptyName: "Hidden, [c]"
      ).node()),
    ChartSample(
      "shapes-pair",
      ShapeMap(
        name: name("shapes-pair"), mosaic: many, places: small,
        panels: [
          .init(title: "Leicestershire, by neighbourhood", places: Array(small.indices)),
          .init(
            title: "The highest in Charnwood", places: top.sorted(),
            pale: small.indices.filter { district($0) == 4 && !top.contains($0) },
            numbers: (1...top.count).map { "\($0)" }),
        ], borders: many.borders(between: district), borderName: "Boundary of a district", stepNames: steps,
        emptyName: "Hidden, [c]", paleName: "Other areas of Charnwood"
      ).node()),
    ChartSample(
      "hexes",
      ShapeMap(
        name: name("hexes"), mosaic: hexes(.oddR),
        places: tiles.indices.map {
          place($0, $0 == 4 ? .empty : .step($0 % 5), $0 == 4 ? "[x]" : "1,\($0)27.5")
        }, stepNames: steps
      ).node()),
    ChartSample(
      "hexes-upright",
      ShapeMap(
        name: name("hexes-upright"), mosaic: hexes(.evenQ),
        places: tiles.indices.map { index in
          let (shade, sign) = verdicts[index % 4]
          return ShapeMap.Place(
            name: tiles[index].name, shape: index, text: "\(index)5.7", shade: .verdict(shade, sign))
        }, shadeNames: words
      ).node()),
    ChartSample("shapes-none", ShapeMap(name: name("shapes-none"), mosaic: few, places: []).node()),
  ]
}
