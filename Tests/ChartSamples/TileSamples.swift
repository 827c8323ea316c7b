import Charting
import HTML

private let places: [(name: String, column: Int, row: Int)] = [
  ("North West Leicestershire", 2, 1), ("Charnwood", 3, 1), ("Melton", 4, 1), ("Hinckley and Bosworth", 1, 2),
  ("Leicester", 2, 2), ("Harborough", 3, 2), ("Rutland", 4, 2), ("Blaby", 2, 3), ("Oadby and Wigston", 3, 3),
]

func tileSamples() -> [ChartSample] {
  func map(_ id: String, _ tiles: [TileMap.Tile], isCompared: Bool = false) -> ChartSample {
    ChartSample(
      id,
      TileMap(
        name: ChartName(id: id, title: "Sample chart", description: "What the chart shows, in words."),
        tiles: tiles, stepNames: isCompared ? [] : ["Under 2", "2 to 4", "4 to 6", "6 to 8", "8 and over"],
        shadeNames: isCompared
          ? [
            .init(.worse, "Worse than Leicestershire", sign: .up),
            .init(.better, "Better than Leicestershire", sign: .down),
            .init(.similar, "Similar to Leicestershire", sign: .level),
          ] : []
      ).node())
  }
  let verdicts: [(ComparisonBars.Shade, ComparisonBars.Sign?)] = [
    (.worse, .up), (.better, .down), (.similar, .level), (.plain, nil),
  ]
  return [
    map(
      "tiles",
      places.enumerated().map { index, place in
        .init(
          name: place.name, column: place.column, row: place.row, text: index == 4 ? "[c]" : "\(index).27",
          shade: index == 4 ? .empty : .step(index % 5), doubt: index == 2 ? .provisional : nil)
      }),
    map(
      "tiles-compared",
      places.enumerated().map { index, place in
        let (shade, sign) = verdicts[index % 4]
        return .init(
          name: place.name, column: place.column, row: place.row, text: "1,\(index)05.72 ◇",
          bareText: "1,\(index)05.72", shade: .verdict(shade, sign), doubt: .illustrative)
      }, isCompared: true),
    map(
      "tiles-forty",
      (0..<40).map { index in
        .init(
          name: "Ward \(index + 1)", column: index % 8 + 3, row: index / 8 + 2, text: "\(index)",
          shade: .step(index % 5))
      }),
    map(
      "tiles-sixty-wide",
      (1...60).map { .init(name: "A", column: $0, row: 1, text: "1,000,000", shade: .step(4)) }),
    map("tiles-one", [.init(name: "Charnwood", column: 60, row: 59, text: "9.27", shade: .step(0))]),
    map("tiles-none", []),
  ]
}
