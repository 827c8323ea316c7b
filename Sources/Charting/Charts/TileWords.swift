/// What a tile, or an area of a map, might say, from the most to the least.
struct TileWords {
  let choices: [(lines: [TileDrawing.Line], isShort: Bool)]

  /// - Parameters:
  ///   - short: A short name; `nil` where nothing would explain it.
  ///   - mayStandAlone: Whether the short name is said where no figure fits.
  ///   - maySignStandAlone: Whether the sign is said where nothing else fits.
  init(
    name: String, text: String, bareText: String, sign: String?, short: String?, mayStandAlone: Bool = false,
    maySignStandAlone: Bool = true
  ) {
    func figures(_ text: String) -> [[TileDrawing.Line]] {
      let plain = TileDrawing.Line(text: text, isBold: true)
      guard let sign else { return [[plain]] }
      return [
        [TileDrawing.Line(text: "\(sign)\u{a0}\(text)", isBold: true)],
        [plain, TileDrawing.Line(text: sign)],
      ]
    }
    let texts = text == bareText ? [text] : [text, bareText]
    var choices: [(lines: [TileDrawing.Line], isShort: Bool)] = []
    for name in Self.broken(name) {
      for text in texts {
        choices += figures(text).map { (name.map { TileDrawing.Line(text: $0) } + $0, false) }
      }
    }
    if let short {
      for text in texts { choices += figures(text).map { ([TileDrawing.Line(text: short)] + $0, true) } }
    }
    choices += figures(bareText).map { ($0, false) }
    if mayStandAlone, let short { choices.append(([TileDrawing.Line(text: short)], true)) }
    if maySignStandAlone, let sign { choices.append(([TileDrawing.Line(text: sign)], false)) }
    self.choices = choices
  }

  /// A number that is explained elsewhere.
  init(number: String) { choices = [([TileDrawing.Line(text: number, isBold: true)], false)] }

  /// The width of the narrowest choice, in em.
  var narrowest: Double {
    choices.map { choice in
      choice.lines.map { TextMetrics.width($0.text, bold: $0.isBold) }.max() ?? 0
    }.min() ?? 0
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
