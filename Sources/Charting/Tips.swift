import HTML

/// What a reader who points at one place of a chart is told: the figure there, in words.
///
/// The place is in per cent of the plot. For charts of rows it is where the row begins and how tall it
/// is, both down the plot.
struct Tip: Hashable {
  var place: (Double, Double)
  /// What the place stands for, then the figures, a line each.
  var lines: [String]

  static func == (a: Tip, b: Tip) -> Bool { a.place == b.place && a.lines == b.lines }

  func hash(into hasher: inout Hasher) {
    hasher.combine(place.0)
    hasher.combine(place.1)
    hasher.combine(lines)
  }
}

/// The tips of a chart as an attribute that the theme's script reads; `nil` for none.
///
/// `12,30,March 2024;Leicestershire 2.59|…`: the drawing itself stays as it is, and a page without
/// scripts loses nothing, because each chart has a table of its figures.
func tipsAttribute(_ tips: [Tip]) -> String? {
  guard !tips.isEmpty else { return nil }
  var text: [UInt8] = []
  for (number, tip) in tips.enumerated() {
    if number > 0 { text.append(UInt8(ascii: "|")) }
    Spelling.append(tip.place.0, to: &text)
    text.append(UInt8(ascii: ","))
    Spelling.append(tip.place.1, to: &text)
    text.append(UInt8(ascii: ","))
    for (number, line) in tip.lines.enumerated() {
      if number > 0 { text.append(UInt8(ascii: ";")) }
      // What stands between lines and between tips stands in none of them.
      for letter in line.utf8 {
        switch letter {
        case UInt8(ascii: ";"): text.append(UInt8(ascii: ","))
        case UInt8(ascii: "|"): text.append(UInt8(ascii: "/"))
        default: text.append(letter)
        }
      }
    }
  }
  return String(decoding: text, as: UTF8.self)
}

extension TrendDrawing {
  /// One for each day that has words: the main series and what it is compared with, under the period.
  var tips: [Tip] {
    var lines: [Int: [String]] = [:]
    var heights: [Int: Double] = [:]
    let all = [chart.main] + chart.comparators
    for series in all {
      for point in series.points {
        guard let words = point.words else { continue }
        lines[point.day, default: [words.period]].append(
          all.count == 1 ? words.figure : "\(series.plainName) \(words.figure)")
        if heights[point.day] == nil, let value = point.value, value.isFinite {
          heights[point.day] = frame.y(value)
        }
      }
    }
    return lines.keys.filter { days.days.contains($0) }.sorted().map { day in
      Tip(place: (frame.x(Double(day)), heights[day] ?? 100), lines: lines[day] ?? [])
    }
  }
}

extension RowLayout {
  /// One for each row that has a figure; `lines` are what is said under its name.
  func tips(_ lines: [[String]]) -> [Tip] {
    guard height > 0 else { return [] }
    return zip(names.rows, lines).compactMap { row, lines in
      row.isHeading || lines.isEmpty
        ? nil : Tip(place: (row.top / height * 100, row.height / height * 100), lines: [row.name] + lines)
    }
  }
}
