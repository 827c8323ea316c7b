import HTML

/// One entry of the key above a chart: a sample and what it stands for.
package struct KeyEntry: Sendable, Hashable {
  package enum Sample: Sendable, Hashable {
    /// A line of a series, by the series's class.
    case line(String)
    case unsureLine(String)
    /// A dot of a class.
    case dot(String, DotMark.Shape)
    /// A filled area or bar of a class.
    case fill(String)
    /// The same, crossed by level lines.
    case lined(String)
    /// An upright tick, such as marks the year before.
    case tick(String)
    /// An interval's whisker.
    case whisker
    /// An arrow to a later value.
    case arrow(String)
    /// A tile crossed by slanting lines, which has no figure.
    case hatched
    /// A sign printed as text, such as ▲.
    case sign(String)
  }

  package var sample: Sample
  package var text: String
  /// Shown only where the chart has no room for the name beside the line.
  package var isNarrowOnly: Bool

  package init(_ sample: Sample, _ text: String, isNarrowOnly: Bool = false) {
    self.sample = sample
    self.text = text
    self.isNarrowOnly = isNarrowOnly
  }
}

/// The key as a list above the drawing. Readers of the description need no key, so it is hidden from them.
func keyList(_ entries: [KeyEntry]) -> Node {
  guard !entries.isEmpty else { return .empty }
  let isNarrowOnly = entries.allSatisfy(\.isNarrowOnly)
  return .el(
    "ul",
    ["class": isNarrowOnly ? "chart-key narrow-only" : "chart-key", "aria-hidden": "true"],
    entries.map { entry in
      .el(
        "li", ["class": entry.isNarrowOnly && !isNarrowOnly ? "narrow-only" : nil],
        [sample(entry.sample), .text(entry.text)])
    })
}

private func sample(_ sample: KeyEntry.Sample) -> Node {
  let shape: Node
  switch sample {
  case .line(let style): shape = .el("path", ["class": "ln \(style)", "d": "M1,7H23"])
  case .unsureLine(let style): shape = .el("path", ["class": "ln \(style) unsure", "d": "M1,7H23"])
  case .dot(let style, let form):
    switch form {
    case .circle: shape = .el("circle", ["class": "dot \(style)", "cx": "12", "cy": "7", "r": "4"])
    case .square: shape = .el("path", ["class": "dot \(style)", "d": "M8,3H16V11H8Z"])
    case .diamond: shape = .el("path", ["class": "dot \(style)", "d": "M12,2L17,7 12,12 7,7Z"])
    }
  case .fill(let style): shape = .el("rect", ["class": style, "x": "5", "width": "14", "height": "14"])
  case .lined(let style):
    shape = .el(
      "g",
      [
        .el("rect", ["class": style, "x": "5", "width": "14", "height": "14"]),
        .el("path", ["class": "lines \(style)", "d": "M5,2H19M5,7H19M5,12H19"]),
      ])
  case .tick(let style): shape = .el("path", ["class": style, "d": "M12,0V14"])
  case .whisker: shape = .el("path", ["class": "whisker", "d": "M2,7H22M2,3V11M22,3V11"])
  case .arrow(let style):
    shape = .el(
      "g",
      [
        .el("path", ["class": "shaft \(style)", "d": "M2,7H14"]),
        .el("path", ["class": "head \(style)", "d": "M23,7L12,1V13Z"]),
      ])
  case .hatched:
    shape = .el(
      "g",
      [
        .el("rect", ["class": "cell empty", "x": "5", "width": "14", "height": "14"]),
        .el("path", ["class": "hatch", "d": "M5,5L10,0M5,10L15,0M6,14L19,1M11,14L19,6M16,14L19,11"]),
      ])
  case .sign(let sign): return .el("span", ["class": "sign"], [.text(sign)])
  }
  return .el("svg", ["class": "swatch", "width": "24", "height": "14", "viewBox": "0 0 24 14"], [shape])
}
