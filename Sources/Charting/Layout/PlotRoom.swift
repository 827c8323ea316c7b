import HTML

/// How tall a drawing is and how much room lies round its plot, in px, in a chart so wide.
struct PlotRoom {
  let height: Double
  let top: Double
  let right: Double
  let bottom: Double
  let left: Double

  /// Reads the classes that `Padding` writes.
  init(_ svg: Node.Element, width: Double) {
    let classes = svg.classes
    func padding(_ prefix: String) -> Double? {
      classes.first { $0.hasPrefix(prefix + "-") }.flatMap { Double($0.dropFirst(prefix.count + 1)) }.map {
        $0 * LayoutReader.em
      }
    }
    let isWide = width >= 480
    left = (isWide ? padding("wl") : nil) ?? padding("pl") ?? 0
    right = (isWide ? padding("wr") : nil) ?? padding("pr") ?? 0
    (top, bottom) = (padding("pt") ?? 0, padding("pb") ?? 0)
    height = LayoutReader.length(svg.attributes["height"], of: 0)
  }
}
