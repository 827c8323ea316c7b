package import HTML

/// A chart as a file by itself: its title, key, notes and style are in the drawing.
///
/// It is 720 px wide at its intended size, with no text under 13 px, and keeps its
/// proportions at any other. It needs neither a page nor a script nor a font of its own.
package struct StandaloneDrawing: Sendable {
  package static let width = 720.0
  private static let margin = 20.0

  /// As a page has it: drawings with their keys and notes.
  private let chart: Node
  private let title: String
  private let subtitle: String
  /// What must be known of it away from its page: notes, source, who published it and when.
  private let notes: [String]

  package init(_ chart: Node, title: String, subtitle: String, notes: [String]) {
    self.chart = chart
    self.title = title
    self.subtitle = subtitle
    self.notes = notes
  }

  package func node(_ style: DrawingStyle) -> Node {
    let width = Self.width - 2 * Self.margin
    var sheet = DrawingSheet(y: Self.margin)
    sheet.words(title, "title", size: 18, bold: true, x: Self.margin, width: width)
    sheet.words(subtitle, "words quiet", size: 14, x: Self.margin, width: width)
    sheet.y += 10
    sheet.add(chart, x: Self.margin, width: width)
    sheet.y += 8
    for note in notes { sheet.words(note, "notes quiet", size: 13, x: Self.margin, width: width) }
    let height = Spelling.coordinate((sheet.y + Self.margin).rounded(.up))
    let isNarrow = sheet.narrowest < 480
    return .el(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": "720", "height": height,
        "viewBox": "0 0 720 \(height)", "role": "img", "aria-labelledby": "t", "aria-describedby": "d",
      ],
      [
        .el("title", ["id": "t"], [.text(title)]),
        .el("desc", ["id": "d"], [.text(sheet.descriptions.joined(separator: " "))]),
        .el(
          "style",
          [.text(style.sheet(for: sheet.classes, isWide: !isNarrow, isWider: sheet.narrowest >= 640))]),
        .el("rect", ["class": "ground", "width": "100%", "height": "100%"]),
      ] + sheet.nodes)
  }
}
