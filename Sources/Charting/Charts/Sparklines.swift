package import HTML

/// Lines the size of a word under one another, each with its name and its figures.
///
/// Every line has a scale of its own, from its lowest value to its highest: it shows
/// the shape of a series and not its size, so that different units can stand together.
package struct Sparklines: Sendable, Hashable {
  package struct Row: Sendable, Hashable {
    package var name: String
    package var points: [Sparkline.Point]
    /// Days across which no line is drawn.
    package var breaks: [Int]
    /// The figures as the page words them, such as `6.7 to 9.27`.
    package var text: String

    package init(name: String, points: [Sparkline.Point], breaks: [Int] = [], text: String) {
      self.name = name
      self.points = points
      self.breaks = breaks
      self.text = text
    }
  }

  package var name: ChartName
  package var rows: [Row]

  package init(name: ChartName, rows: [Row]) {
    self.name = name
    self.rows = rows
  }

  /// All rows begin and end on the same days.
  package func node() -> Node {
    let height = 1.7
    let layout = RowLayout(
      names: rows.map { RowNames.Name($0.name) }, texts: rows.map(\.text), bodyHeight: height)
    let days = reach(rows.lazy.flatMap { $0.points.map { Double($0.day) } }) ?? 0...0
    var (lines, texts): ([Node], [Node]) = ([], [])
    for (row, place) in zip(rows, layout.names.rows) {
      let values = reach(row.points.lazy.map(\.value)) ?? 0...0
      let frame = Frame(
        x: LinearScale(domain: days, start: 0, end: 98), y: LinearScale(domain: values, start: 92, end: 8))
      var layers = Layers()
      LineMark(
        row.points.map { .init(x: Double($0.day), y: $0.value, isUncertain: $0.isUncertain) },
        breaks: row.breaks.map(Double.init)
      ).draw(in: frame, on: &layers)
      if let last = row.points.last(where: { $0.value?.isFinite == true }), let value = last.value {
        DotMark(
          x: Double(last.day), y: value, style: last.isUncertain ? "main unsure" : "main", radius: 3.5
        ).draw(in: frame, on: &layers)
      }
      lines.append(
        .el(
          "g", ["class": "line-of-row"],
          [
            .el(
              "svg",
              ["y": Spelling.em(place.barTop), "height": Spelling.em(height), "overflow": "visible"],
              layers.nodes())
          ]))
      texts += layout.value(
        row.text, style: row.points.contains { $0.value != nil } ? "val" : "val none", top: place.barTop)
    }
    let key =
      rows.contains { $0.points.contains { $0.isUncertain && $0.value != nil } }
      ? [KeyEntry(.unsureLine("main"), "Provisional, estimated or illustrative")] : []
    return .el(
      "div", ["class": "chart bars sparks", "data-tips": tipsAttribute(layout.tips(rows.map { [$0.text] }))],
      [keyList(key), layout.drawn(name, lines, zero: nil, values: texts)])
  }
}
