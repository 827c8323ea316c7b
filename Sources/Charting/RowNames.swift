import HTML

/// The names of the rows of a bar chart: above their bars where the page is
/// narrow, in the left gutter where it is wide. Long ones take several lines.
struct RowNames {
  struct Name: Hashable {
    var text: String
    var isBold: Bool
    /// A row that only heads the rows after it.
    var isHeading = false

    init(_ text: String, isBold: Bool = false, isHeading: Bool = false) {
      self.text = text
      self.isBold = isBold || isHeading
      self.isHeading = isHeading
    }
  }

  struct Row: Hashable {
    var name: String
    var isBold: Bool
    var isHeading: Bool
    /// Where the row begins and how tall it is, in em.
    var top: Double
    var height: Double
    fileprivate var narrow: [String]
    fileprivate var wide: [String]

    /// Where the name ends and the bar begins on narrow pages, in em.
    var barTop: Double { top + Double(narrow.count) * TextMetrics.lineHeight + 0.1 }
  }

  /// The widest a name may be in the gutter, in em.
  private static let widest = 14.0

  private(set) var rows: [Row] = []
  /// How wide the gutter must be on wide pages, in em.
  private(set) var gutter = 0

  /// - Parameters:
  ///   - body: The height of what lies under each name, with the gap after it, in em.
  ///   - start: Where the first row begins, in em.
  init(_ names: [Name], body: Double, top start: Double = 0) {
    var top = start
    var widest = 0.0
    for row in names {
      let (name, isBold) = (row.text, row.isBold)
      let body = row.isHeading ? 0.35 : body
      let wide = wrap(name, width: Self.widest, bold: isBold)
      // A reader's own letter and word spacing makes a line a quarter longer, and it must stay in sight.
      let narrow = wrap(name, width: Break.narrowest - 3, bold: isBold)
      widest = max(widest, wide.map { TextMetrics.width($0, bold: isBold) }.max() ?? 0)
      let height = max(
        Double(narrow.count) * TextMetrics.lineHeight + body,
        Double(wide.count) * TextMetrics.lineHeight + 0.4)
      rows.append(
        Row(
          name: name, isBold: isBold, isHeading: row.isHeading, top: top, height: height, narrow: narrow,
          wide: wide))
      top += height
    }
    gutter = rows.isEmpty ? 0 : Padding.room(widest, air: 0.8)
  }

  /// All rows together, in em.
  var height: Double { rows.last.map { $0.top + $0.height } ?? 0 }

  /// - Parameter wideMiddle: The middle of the bar on wide pages, in em from where it begins on narrow ones.
  func nodes(wideMiddle: Double) -> [Node] {
    rows.flatMap { row -> [Node] in
      let home = row.isBold ? " home" : ""
      if row.narrow.count == 1, row.wide.count == 1 {
        // One text: the style sheet moves it into the gutter.
        return [Draw.text(row.name, "name" + home, y: Spelling.em(row.top + 0.95))]
      }
      let middle = row.barTop + wideMiddle
      // Beside the middle of the bar, as far as the row is tall enough.
      let below = Double(row.wide.count - 1) * TextMetrics.lineHeight
      let first = max(row.top + 0.95, min(middle - below / 2 + 0.35, row.top + row.height - 0.3 - below))
      return Draw.lines(row.narrow, "name-above narrow-only" + home, x: "0", y: row.top + 0.95)
        + Draw.lines(row.wide, "name-beside wide-only" + home, x: "-.7em", y: first, anchor: .end)
    }
  }
}
