/// What a tile might say, from the most to the least.
struct TileWords {
  private let choices: [(lines: [TileDrawing.Line], isShort: Bool)]

  init(_ tile: TileMap.Tile, short: String) {
    let sign: String? =
      if case .verdict(_, let sign?) = tile.shade { sign.rawValue } else { nil }
    func figures(_ text: String) -> [[TileDrawing.Line]] {
      let plain = TileDrawing.Line(text: text, isBold: true)
      guard let sign else { return [[plain]] }
      return [
        [TileDrawing.Line(text: "\(sign)\u{a0}\(text)", isBold: true)],
        [plain, TileDrawing.Line(text: sign)],
      ]
    }
    let texts = tile.text == tile.bareText ? [tile.text] : [tile.text, tile.bareText]
    var choices: [(lines: [TileDrawing.Line], isShort: Bool)] = []
    for name in Self.broken(tile.name) {
      for text in texts {
        choices += figures(text).map { (name.map { TileDrawing.Line(text: $0) } + $0, false) }
      }
    }
    for text in texts { choices += figures(text).map { ([TileDrawing.Line(text: short)] + $0, true) } }
    choices += figures(tile.bareText).map { ($0, false) }
    if let sign { choices.append(([TileDrawing.Line(text: sign)], false)) }
    self.choices = choices
  }

  /// A name in one line, two and three, of words of about the same width; fewest first.
  private static func broken(_ name: String) -> [[String]] {
    let words = name.split(separator: " ").map(String.init)
    guard words.count > 1 else { return [[name]] }
    var all = [[name]]
    for count in 2...min(3, words.count) {
      var best: (lines: [String], width: Double)?
      for lines in Self.cuts(words, count) {
        let width = lines.map { TextMetrics.width($0) }.max() ?? 0
        if width < best?.width ?? .infinity { best = (lines, width) }
      }
      if let best { all.append(best.lines) }
    }
    return all
  }

  /// All ways to break words into so many lines.
  private static func cuts(_ words: [String], _ count: Int) -> [[String]] {
    guard count > 1 else { return [[words.joined(separator: " ")]] }
    guard words.count >= count else { return [] }
    return (1...(words.count - count + 1)).flatMap { first in
      cuts(Array(words[first...]), count - 1).map { [words[..<first].joined(separator: " ")] + $0 }
    }
  }

  /// The first choice that a hexagon of this size, in em, holds; nothing where none does.
  func fitting(width: Double, height: Double) -> (lines: [TileDrawing.Line], isShort: Bool) {
    choices.first { choice in
      let top = -Double(choice.lines.count) * TextMetrics.lineHeight / 2
      return choice.lines.enumerated().allSatisfy { row, line in
        let start = top + Double(row) * TextMetrics.lineHeight
        let away = max(abs(start + 0.2), abs(start + 1.2))
        // Upright in the middle half of the height, and from there to a point.
        let share = min(1, 2 - away / (height / 4))
        return TextMetrics.width(line.text, bold: line.isBold) + 0.5 <= width * 0.97 * share
      }
    } ?? ([], false)
  }
}
