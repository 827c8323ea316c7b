package import HTML

/// Something that a reader of a chart would trip over.
package struct LayoutFault: Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    /// Part of the text lies outside the drawing.
    case outside
    /// Two texts touch.
    case overlap(with: String)
    /// A line of this class runs through the text.
    case crossed(by: String)
  }

  package var kind: Kind
  package var text: String

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  package var description: String {
    switch kind {
    case .outside: "'\(text)' is cut off"
    case .overlap(let other): "'\(text)' touches '\(other)'"
    case .crossed(let line): "'\(text)' is crossed by \(line)"
    }
  }
}

/// What is wrong with the charts of a tree in a container so many px wide: texts
/// cut off, touching, or crossed by a line. Good charts give an empty list.
package func layoutFaults(of node: Node, width: Double) -> [LayoutFault] {
  laidOut(node, width: width).flatMap { drawing in
    var faults: [LayoutFault] = []
    for (index, box) in drawing.boxes.enumerated() {
      if box.left < -0.5 || box.right > drawing.width + 0.5 || box.top < -0.5
        || box.bottom > drawing.height + 0.5
      {
        faults.append(LayoutFault(kind: .outside, text: box.text))
      }
      for other in drawing.boxes[(index + 1)...] where box.overlaps(other) {
        faults.append(LayoutFault(kind: .overlap(with: other.text), text: box.text))
      }
      for line in drawing.lines where line.mayCrossNoText && line.crosses(box) {
        faults.append(LayoutFault(kind: .crossed(by: line.style), text: box.text))
      }
    }
    return faults
  }
}

extension LaidOut.Line {
  /// Lines that mean something. Leaders and whiskers end at what they belong to.
  fileprivate var mayCrossNoText: Bool {
    let classes = style.split(separator: " ")
    return ["rule", "limit", "zero", "grid", "shaft"].contains { classes.contains($0) }
  }

  /// Whether the line, level or upright as all of them are, runs through a text.
  fileprivate func crosses(_ box: TextBox) -> Bool {
    let slack = 1.0
    return max(x1, x2) > box.left + slack && min(x1, x2) < box.right - slack
      && max(y1, y2) > box.top + slack && min(y1, y2) < box.bottom - slack
  }
}
