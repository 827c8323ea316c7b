import HTML

/// Lays the parts of a page's chart out on one sheet, from the top down, in px.
struct DrawingSheet {
  private static let em = LayoutReader.em

  private(set) var nodes: [Node] = []
  var y: Double
  /// Every class that the parts have.
  private(set) var classes: Set<String> = ["words"]
  private(set) var descriptions: [String] = []
  /// The width of the narrowest chart.
  private(set) var narrowest = Double.infinity

  init(y: Double) { self.y = y }

  /// Words in as many lines as they need.
  mutating func words(
    _ text: String, _ style: String, size: Double, bold: Bool = false, x: Double, width: Double
  ) {
    guard !text.isEmpty else { return }
    for line in wrap(text, width: width / size, bold: bold) {
      nodes.append(
        .el("text", ["class": style, "x": px(x), "y": px(y + size)], [.text(line)]))
      y += (size * 1.35).rounded()
    }
    y += 2
  }

  mutating func add(_ node: Node, x: Double, width: Double) {
    switch node {
    case .text, .written: break
    case .fragment(let nodes): for node in nodes { add(node, x: x, width: width) }
    case .element(let element): add(element, x: x, width: width)
    }
  }

  private mutating func add(_ element: Node.Element, x: Double, width: Double) {
    let names = element.classes
    guard !LayoutReader.isHidden(names, isWide: width >= 480, isWider: width >= 640) else { return }
    if element.name == "svg" {
      if names.contains("plot") { plot(element, x: x, width: width) }
    } else if names.contains("chart-key") {
      key(element, x: x, width: width)
    } else if names.contains("chart-notes") {
      for (index, item) in element.children.enumerated() {
        words("\(index + 1). \(item.plainText)", "words quiet", size: 14, x: x, width: width)
      }
    } else if names.contains("multiple-name") {
      words(element.children.map(\.plainText).joined(), "name-of", size: 15, bold: true, x: x, width: width)
      y += 3
    } else if element.name == "p" {
      words(
        element.children.map(\.plainText).joined(), "words quiet", size: 14, x: x, width: width)
      y += 6
    } else if names.contains("multiples") {
      grid(element, x: x, width: width)
    } else {
      let start = nodes.count
      for child in element.children { add(child, x: x, width: width) }
      guard let style = element.attributes["class"], nodes.count > start else { return }
      classes.formUnion(names.map(String.init))
      let inner = Array(nodes[start...])
      nodes.removeSubrange(start...)
      nodes.append(.el("g", ["class": style], inner))
    }
  }

  /// Many small charts, in columns as a page this wide has them.
  private mutating func grid(_ element: Node.Element, x: Double, width: Double) {
    let (cell, gap) = (LayoutReader.cellWidth(width), 24.0)
    let columns = max(1, Int(((width + gap) / (cell + gap)).rounded()))
    var (top, bottom) = (y, y)
    for (index, child) in element.children.enumerated() {
      let column = index % columns
      if column == 0, index > 0 { top = bottom + gap }
      y = top
      add(child, x: x + Double(column) * (cell + gap), width: cell)
      bottom = max(bottom, y)
    }
    y = bottom
  }

  private mutating func plot(_ svg: Node.Element, x: Double, width: Double) {
    narrowest = min(narrowest, width)
    let room = PlotRoom(svg, width: width)
    for case .element(let child) in svg.children where child.name == "desc" {
      descriptions.append(child.children.map(\.plainText).joined())
    }
    let content = svg.children.filter { child in
      if case .element(let element) = child {
        element.name != "title" && element.name != "desc"
      } else {
        true
      }
    }
    classes.insert("plot")
    nodes.append(
      .el(
        "g", ["class": "plot"],
        [
          .el(
            "svg",
            [
              "x": px(x + room.left), "y": px(y + room.top), "width": px(width - room.left - room.right),
              "height": px(room.height - room.top - room.bottom), "overflow": "visible",
            ], content.compactMap { shown($0, width) })
        ]))
    y += room.height
  }

  /// A part as this width shows it, without the classes that say at which it is shown.
  private mutating func shown(_ node: Node, _ width: Double) -> Node? {
    switch node {
    case .text, .written: return node
    case .fragment(let nodes): return .fragment(nodes.compactMap { shown($0, width) })
    case .element(var element):
      if element.attributes["class"] != nil {
        var names = element.classes
        if LayoutReader.isHidden(names, isWide: width >= 480, isWider: width >= 640) { return nil }
        names.removeAll { ["wide-only", "narrow-only", "wider-only", "middle-only"].contains($0) }
        classes.formUnion(names.map(String.init))
        element.attributes["class"] = names.isEmpty ? nil : names.joined(separator: " ")
      }
      element.children = element.children.compactMap { shown($0, width) }
      return .element(element)
    }
  }

  /// Samples with their words, one after another in rows.
  private mutating func key(_ list: Node.Element, x: Double, width: Double) {
    let (sample, gap, row) = (30.0, 20.0, 21.0)
    var left = x
    for case .element(let item) in list.children {
      guard !LayoutReader.isHidden(item.classes, isWide: width >= 480, isWider: width >= 640) else {
        continue
      }
      let lines = wrap(item.plainWords, width: (width - sample) / Self.em)
      let size = sample + (lines.map { TextMetrics.width($0) }.max() ?? 0) * Self.em
      if left > x, left + size > x + width {
        left = x
        y += row
      }
      if case .element(var picture)? = item.children.first, picture.name == "svg" {
        picture.attributes["x"] = px(left)
        picture.attributes["y"] = px(y + 2)
        if let shown = shown(.element(picture), width) { nodes.append(shown) }
      }
      for (index, line) in lines.enumerated() {
        if index > 0 { y += row - 3 }
        nodes.append(
          .el("text", ["class": "words quiet", "x": px(left + sample), "y": px(y + 14)], [.text(line)]))
      }
      left += size + gap
    }
    if left > x { y += row + 8 }
  }

  private func px(_ value: Double) -> String { Spelling.coordinate(value) }
}

extension Node.Element {
  /// The words alone; samples that are drawn have none.
  fileprivate var plainWords: String {
    children.map(\.plainText).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
