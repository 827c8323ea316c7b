import Geography
import HTML

/// The panels of a map at one size.
struct ShapeDrawing {
  /// In em.
  private(set) var height = 0.0
  private(set) var nodes: [Node] = []
  /// Places whose names did not fit and stand in their short form.
  private(set) var shortened: [Int] = []

  private static let em = LayoutReader.em
  /// Between panels, in em.
  private static let gap = 1.25

  private let map: ShapeMap
  private let short: [String]?

  /// - Parameters:
  ///   - room: How wide the drawing may be, in em.
  ///   - isFullest: Whether this drawing holds the shapes that all drawings refer to, and names for those
  ///     who point at them.
  init(_ map: ShapeMap, _ short: [String]?, room: Double, isSideBySide: Bool, isFullest: Bool) {
    self.map = map
    self.short = short
    if isFullest { nodes.append(definitions) }
    let count = Double(map.panels.count)
    let width = isSideBySide ? (room - Self.gap * (count - 1)) / count : room
    var left = 0.0
    // Beside each other, maps begin at one height, below the longest title.
    let titles = map.panels.map { $0.title.isEmpty ? [] : wrap($0.title, width: width, bold: true) }
    let deepest = titles.map(\.count).max() ?? 0
    for (index, panel) in map.panels.enumerated() {
      let top = isSideBySide || index == 0 ? 0 : height + Self.gap
      let lines = titles[index]
      nodes += Draw.lines(lines, "map-title strong", x: Spelling.em(left), y: top + 0.97)
      let rows = isSideBySide ? deepest : lines.count
      let start = top + (rows == 0 ? 0 : Double(rows) * TextMetrics.lineHeight + 0.4)
      let drawn = draw(
        panel, isFirst: index == 0, left: left, top: start, width: width, isNamed: isFullest)
      height = max(height, start + drawn)
      if isSideBySide { left += width + Self.gap }
    }
  }

  /// Each shape once, without colour.
  private var definitions: Node {
    let shapes = Set(map.places.map(\.shape) + map.outlines).sorted()
    return .el(
      "defs",
      shapes.map { shape in
        .el(
          "path",
          [
            "id": id(shape), "class": "shape",
            "d": String(decoding: pathData(closing: map.mosaic.rings(of: shape)), as: UTF8.self),
          ])
      })
  }

  private func id(_ shape: Int) -> String { "\(map.name.id)-s\(shape)" }

  /// Draws a panel and gives its height in em.
  private mutating func draw(
    _ panel: ShapeMap.Panel, isFirst: Bool, left: Double, top: Double, width: Double, isNamed: Bool
  ) -> Double {
    let shown = (panel.places + panel.pale).map { map.places[$0].shape }
    guard let box = map.mosaic.box(of: shown + (isFirst ? map.outlines : [])) else { return 0 }
    // A little room for the lines at the edges.
    let margin = 0.15
    let tallest = max(width * 1.35, 24)
    let scale = min(
      (width - 2 * margin) / Double(max(box.width, 1)), (tallest - 2 * margin) / Double(max(box.height, 1)))
    let size = (width: Double(box.width) * scale, height: Double(box.height) * scale)
    nodes.append(
      .el(
        "svg",
        [
          "x": Spelling.em(left + margin), "y": Spelling.em(top + margin),
          "width": Spelling.em(size.width), "height": Spelling.em(size.height),
          "viewBox": "\(box.left) \(box.top) \(max(box.width, 1)) \(max(box.height, 1))",
          "preserveAspectRatio": "none", "overflow": "visible",
        ], shapes(of: panel, isFirst: isFirst, isNamed: isNamed)))
    var hatching = Hatching()
    var texts: [Node] = []
    for (number, index) in panel.places.enumerated() {
      let place = map.places[index]
      let rings = map.mosaic.rings(of: place.shape).map { ring in
        ring.map { point in
          Coordinate(
            x: (Double(Int(point.x) - box.left) * scale + margin + left) * Self.em,
            y: (Double(Int(point.y) - box.top) * scale + margin + top) * Self.em)
        }
      }
      hatching.add(rings, place.shade)
      texts += label(index, rings, panel.numbers.indices.contains(number) ? panel.numbers[number] : nil)
    }
    nodes += hatching.nodes(width: left + width, height: top + tallest) + texts
    return size.height + 2 * margin
  }

  private func shapes(of panel: ShapeMap.Panel, isFirst: Bool, isNamed: Bool) -> [Node] {
    func use(_ shape: Int, _ style: String, _ title: String = "") -> Node {
      .el(
        "use", ["href": "#\(id(shape))", "class": style],
        title.isEmpty || !isNamed ? [] : [.el("title", [.text(title)])])
    }
    var nodes = isFirst ? map.outlines.map { use($0, "ln outline") } : []
    nodes += panel.pale.map { use(map.places[$0].shape, "cell pale", map.places[$0].title) }
    nodes += panel.places.map { index in
      let place = map.places[index]
      let unsure = map.sharedDoubt == nil ? place.doubt.map { " unsure \($0.rawValue)" } ?? "" : ""
      return use(place.shape, "cell \(place.style)\(unsure)", place.title)
    }
    // The palest places are seen against the page by the line round them all.
    let shown = Set((panel.places + panel.pale).map { map.places[$0].shape })
    nodes.append(line(map.mosaic.borders { shown.contains($0) ? 0 : nil }, "coast"))
    if isFirst { nodes.append(line(map.borders, "border")) }
    return nodes
  }

  private func line(_ borders: [[GridPoint]], _ style: String) -> Node {
    guard !borders.isEmpty else { return .empty }
    let data = String(decoding: pathData(along: borders), as: UTF8.self)
    return .el("path", ["class": "ln \(style)", "vector-effect": "non-scaling-stroke", "d": data])
  }

  /// The words of a place, where they fit into it best.
  private mutating func label(_ index: Int, _ rings: [[Coordinate]], _ number: String?) -> [Node] {
    let place = map.places[index]
    let em = Self.em
    let inside = LabelPlace(rings)
    let words =
      number.map { TileWords(number: $0) }
      ?? TileWords(
        name: place.name, text: place.text, bareText: place.bareText, sign: place.shade.sign,
        short: short?[index], mayStandAlone: true, maySignStandAlone: !map.isFine)
    // Most places of a map of many are smaller than any word.
    guard inside.width > words.narrowest * em, inside.height > em else { return [] }
    let poles = [1.0, 2.5, 6].compactMap { inside.pole(breadth: $0) }
    for choice in words.choices {
      let count = Double(choice.lines.count)
      for pole in poles {
        func middle(_ row: Int) -> Double {
          pole.y + (Double(row) - (count - 1) / 2) * TextMetrics.lineHeight * em
        }
        let fits = choice.lines.enumerated().allSatisfy { row, line in
          inside.holds(
            middle: Coordinate(x: pole.x, y: middle(row)),
            width: (TextMetrics.width(line.text, bold: line.isBold) + 0.4) * em, height: 1.1 * em)
        }
        guard fits else { continue }
        if choice.isShort { shortened.append(index) }
        return choice.lines.enumerated().map { row, line in
          Draw.text(
            line.text, "cell-text on-shape \(place.style)" + (line.isBold ? " strong" : ""),
            x: Spelling.em(pole.x / em), y: Spelling.em(middle(row) / em + 0.35), anchor: .middle)
        }
      }
    }
    return []
  }
}

extension ShapeMap.Place {
  var style: String {
    switch shade {
    case .step(let step): "q\(min(max(step, 0), 4))"
    case .verdict(let shade, _): shade.isLined ? "solid lined \(shade.rawValue)" : "solid \(shade.rawValue)"
    case .empty: "empty hatched"
    }
  }

  /// What is said of it to who points at it.
  var title: String { "\(name): \(text)" }
}

extension TileMap.Shade {
  var sign: String? {
    if case .verdict(_, let sign?) = self { sign.rawValue } else { nil }
  }
}
