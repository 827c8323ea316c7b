import HTML

/// How the rows of a chart are moved on wide pages.
enum RowStyle {
  case none, bars, heat

  init?(_ classes: [Substring]) {
    if classes.contains("heat") {
      self = .heat
    } else if classes.contains("bars") {
      self = .bars
    } else {
      return nil
    }
  }
}

/// Walks a tree and follows the style sheet's rules.
struct LayoutReader {
  /// Chart text, in px.
  static let em = 14.0

  let width: Double
  var drawings: [LaidOut] = []
  private var isWide = false
  private var isWider = false

  init(width: Double) { self.width = width }

  /// A region of the drawing, in px: places in per cent refer to it.
  private struct View {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  mutating func read(_ node: Node, width: Double, style: RowStyle) {
    switch node {
    case .text, .written: break
    case .fragment(let nodes): for node in nodes { read(node, width: width, style: style) }
    case .element(let element):
      let classes = element.classes
      if element.name == "svg" {
        let isHidden = Self.isHidden(classes, isWide: width >= 480, isWider: width >= 640)
        if classes.contains("plot"), !isHidden { lay(element, width: width, style: style) }
        return
      }
      var inner = width
      if classes.contains("multiples") { inner = Self.cellWidth(width) }
      for child in element.children {
        read(child, width: inner, style: RowStyle(classes) ?? style)
      }
    }
  }

  /// `repeat(auto-fill, minmax(min(100%, 17.5rem), 1fr))` with a gap of 1.5 rem.
  static func cellWidth(_ width: Double) -> Double {
    let (least, gap) = (280.0, 24.0)
    let columns = max(1, ((width + gap) / (least + gap)).rounded(.down))
    return (width - gap * (columns - 1)) / columns
  }

  private mutating func lay(_ svg: Node.Element, width: Double, style: RowStyle) {
    isWide = width >= 480
    isWider = width >= 640
    let room = PlotRoom(svg, width: width)
    var drawing = LaidOut(width: width, height: room.height)
    let view = View(
      x: room.left, y: room.top, width: width - room.left - room.right,
      height: room.height - room.top - room.bottom)
    for child in svg.children { place(child, in: view, style: style, on: &drawing) }
    drawings.append(drawing)
  }

  private func length(_ text: String?, of whole: Double) -> Double { Self.length(text, of: whole) }

  /// A length in px, as an attribute spells it: per cent of a whole, em, or px.
  static func length(_ text: String?, of whole: Double) -> Double {
    guard let text else { return 0 }
    if text.hasSuffix("%") { return (Double(text.dropLast()) ?? 0) / 100 * whole }
    if text.hasSuffix("em") { return (Double(text.dropLast(2)) ?? 0) * Self.em }
    return Double(text) ?? 0
  }

  /// Whether a part of these classes is not shown in a chart so wide.
  static func isHidden(_ classes: [Substring], isWide: Bool, isWider: Bool) -> Bool {
    classes.contains("wide-only") && !isWide || classes.contains("narrow-only") && isWide
      || classes.contains("wider-only") && !isWider
      || classes.contains("middle-only") && (!isWide || isWider)
  }

  private func place(_ node: Node, in view: View, style: RowStyle, on drawing: inout LaidOut) {
    guard case .element(let element) = node else {
      if case .fragment(let nodes) = node {
        for node in nodes { place(node, in: view, style: style, on: &drawing) }
      }
      return
    }
    let classes = element.classes
    guard !Self.isHidden(classes, isWide: isWide, isWider: isWider) else { return }
    switch element.name {
    case "svg":
      guard element.attributes["viewBox"] == nil else { return }
      let inner = View(
        x: view.x + length(element.attributes["x"], of: view.width),
        y: view.y + length(element.attributes["y"], of: view.height),
        width: element.attributes["width"].map { length($0, of: view.width) } ?? view.width,
        height: element.attributes["height"].map { length($0, of: view.height) } ?? view.height)
      for child in element.children { place(child, in: inner, style: style, on: &drawing) }
    case "g": for child in element.children { place(child, in: view, style: style, on: &drawing) }
    case "line":
      drawing.lines.append(
        LaidOut.Line(
          style: element.attributes["class"] ?? "",
          x1: view.x + length(element.attributes["x1"], of: view.width),
          y1: view.y + length(element.attributes["y1"], of: view.height),
          x2: view.x + length(element.attributes["x2"], of: view.width),
          y2: view.y + length(element.attributes["y2"], of: view.height)))
    case "text": drawing.boxes.append(box(element, classes, in: view, style: style))
    default: break
    }
  }

  private func box(_ text: Node.Element, _ classes: [Substring], in view: View, style: RowStyle) -> TextBox {
    let isBold =
      classes.contains("home") || classes.contains("num") || classes.contains("strong")
      || (classes.contains("val") && !classes.contains("none"))
      || (classes.contains("end") && classes.contains("main"))
    var words = ""
    var size = 0.0
    for child in text.children {
      var bold = isBold
      if case .element(let span) = child, span.classes.contains("num") { bold = true }
      words += child.plainText
      size += TextMetrics.width(child.plainText, bold: bold)
    }
    size *= Self.em
    var x = view.x + length(text.attributes["x"], of: view.width) + length(text.attributes["dx"], of: 0)
    var y = view.y + length(text.attributes["y"], of: view.height) + length(text.attributes["dy"], of: 0)
    var anchor = text.attributes["text-anchor"]
    if isWide, style != .none {
      // As the style sheet moves the parts of a row on wide pages.
      if classes.contains("name") {
        anchor = "end"
        x -= 0.7 * Self.em
        y += (style == .heat ? 0.95 : 0.8) * Self.em
      } else if classes.contains("cell-text") {
        y -= 0.65 * Self.em
      } else if classes.contains("val") {
        y -= 0.425 * Self.em
      }
    }
    let left = anchor == "end" ? x - size : anchor == "middle" ? x - size / 2 : x
    return TextBox(
      text: words, left: left, top: y - 0.76 * Self.em, width: size, height: 0.97 * Self.em)
  }
}

extension Node.Element {
  var classes: [Substring] { attributes["class"]?.split(separator: " ") ?? [] }
}
