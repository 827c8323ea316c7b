import HTML

/// A label above the plot whose rule comes down at a place of it.
struct StripLabel: Hashable {
  var text: String
  /// Where the rule stands, in per cent of the plot's width.
  var place: Double
  var style: String
  /// Where the rule ends, in per cent of the plot's height.
  var ruleEnd: Double = 100
}

/// Labels of upright rules, in rows above the plot, so that no data crosses them.
///
/// The rows are settled for the narrowest plot. Wider plots only move rules
/// further apart, so what does not collide there collides nowhere: a label that
/// starts at its rule never meets one that ends at a rule further left, and the
/// gap between all others grows with the width.
struct Strip {
  private struct Placed {
    var label: StripLabel
    var lines: [String]
    var anchor: Anchor
    var width: Double
    /// The lowest row, counted upwards from the plot.
    var row: Int

    var topRow: Int { row + lines.count - 1 }

    /// From where to where the text reaches in a plot of this width, in em.
    func span(_ plot: Double) -> ClosedRange<Double> {
      let rule = label.place / 100 * plot
      return anchor == .start ? rule...(rule + Strip.offset + width) : (rule - Strip.offset - width)...rule
    }

    /// The words alone: a rule may pass through the gap between a label and its own rule, so that two
    /// rules that almost touch can both have a label.
    func words(_ plot: Double) -> ClosedRange<Double> {
      let rule = label.place / 100 * plot
      return anchor == .start
        ? (rule + Strip.offset)...(rule + Strip.offset + width)
        : (rule - Strip.offset - width)...(rule - Strip.offset)
    }
  }

  private static let offset = 0.4
  private static let mostRows = 6

  private var placed: [Placed] = []
  /// Labels that are numbers because their words found no room; the words in order.
  private(set) var notes: [String] = []

  /// How many rows of text lie above the plot.
  var rows: Int { placed.map { $0.topRow + 1 }.max() ?? 0 }

  /// Which side of its rule a label would rather stand.
  private enum Side: CaseIterable { case roomier, after, before }

  /// - Parameters:
  ///   - plot: The narrowest width of the plot, in em.
  ///   - right: Room to the right of the plot that a label may use, in em.
  init(_ labels: [StripLabel], plot: Double, right: Double) {
    guard !labels.isEmpty else { return }
    if let found = Self.arrange(labels, plot: plot, right: right) {
      placed = found
      return
    }
    notes = labels.map(\.text)
    let numbered = labels.enumerated().map { index, label in
      var label = label
      label.text = String(index + 1)
      return label
    }
    placed = Self.arrange(numbered, mostRows: 40, plot: plot, right: right) ?? []
  }

  /// The first arrangement in which nothing collides; `nil` if there is none in so few rows.
  ///
  /// Labels that start at their rules are stacked from the right, labels that end
  /// at theirs from the left: then the rule of the upper passes beside the lower.
  private static func arrange(
    _ labels: [StripLabel], mostRows: Int = Strip.mostRows, plot: Double, right: Double
  ) -> [Placed]? {
    for side in Side.allCases {
      for isFromRight in [true, false] {
        if let found = place(labels, side, isFromRight, mostRows, plot, right) { return found }
      }
    }
    return nil
  }

  private static func place(
    _ labels: [StripLabel], _ side: Side, _ isFromRight: Bool, _ mostRows: Int, _ plot: Double,
    _ right: Double
  ) -> [Placed]? {
    var placed: [Placed] = []
    let order = labels.indices.sorted {
      (isFromRight ? -labels[$0].place : labels[$0].place, $0)
        < (isFromRight ? -labels[$1].place : labels[$1].place, $1)
    }
    for index in order {
      var candidate = stand(labels[index], side, plot, right)
      while placed.contains(where: { conflict(candidate, $0, plot) }) {
        candidate.row += 1
        guard candidate.topRow < mostRows else { return nil }
      }
      guard candidate.topRow < mostRows else { return nil }
      placed.append(candidate)
    }
    return placed.sorted { ($0.label.place, $0.row) > ($1.label.place, $1.row) }
  }

  /// One label in the lowest row, in as many lines as it needs on its side.
  private static func stand(_ label: StripLabel, _ side: Side, _ plot: Double, _ right: Double) -> Placed {
    let rule = label.place / 100 * plot
    let (roomAfter, roomBefore) = (plot - rule + right - offset, rule - offset)
    let text = TextMetrics.width(label.text)
    let anchor: Anchor =
      switch side {
      case .roomier:
        // With room for the letter and word spacing that a reader may have set.
        text * 1.25 <= roomAfter || roomAfter >= roomBefore && text * 1.25 > roomBefore ? .start : .end
      case .after: roomAfter >= 4 ? .start : .end
      case .before: roomBefore >= 4 ? .end : .start
      }
    let lines = wrap(label.text, width: max(3, anchor == .start ? roomAfter : roomBefore))
    return Placed(
      label: label, lines: lines, anchor: anchor, width: lines.map { TextMetrics.width($0) }.max() ?? 0,
      row: 0)
  }

  /// Whether two texts touch, or the rule of one crosses the text of the other.
  private static func conflict(_ a: Placed, _ b: Placed, _ plot: Double) -> Bool {
    let (one, other) = (a.span(plot), b.span(plot))
    let shareRows = a.row <= b.topRow && b.row <= a.topRow
    if shareRows, one.lowerBound < other.upperBound + 0.4, other.lowerBound < one.upperBound + 0.4 {
      return true
    }
    func crosses(_ rule: Placed, _ text: Placed) -> Bool {
      let x = rule.label.place / 100 * plot
      let span = text.words(plot)
      return text.row <= rule.topRow && rule.label.place != text.label.place
        && x > span.lowerBound - 0.2 && x < span.upperBound + 0.2
    }
    return crosses(a, b) || crosses(b, a)
  }

  /// The rules and their labels; the plot is `height` em tall.
  ///
  /// - Parameter ruleEnd: Where all rules end, if not where each label says.
  func draw(height: Double, ruleEnd: String? = nil, on layers: inout Layers) {
    // Left to right, so that they are read in order of time.
    for label in placed.reversed() {
      let x = Spelling.percent(label.label.place)
      let top = -(Double(label.topRow + 1) * TextMetrics.lineHeight) - 0.1
      layers.behind.append(
        .el(
          "line",
          [
            "class": "rule \(label.label.style)", "x1": x, "x2": x, "y1": Spelling.em(top),
            "y2": ruleEnd ?? Spelling.percent(label.label.ruleEnd),
          ]))
      let shift = label.anchor == .start ? Self.offset : -Self.offset
      for (row, line) in label.lines.enumerated() {
        let baseline = top + 0.1 + Double(row) * TextMetrics.lineHeight + 0.9
        layers.front.append(
          .el(
            "text",
            [
              "class": "note \(label.label.style)", "x": x, "dx": Spelling.em(shift),
              "y": Spelling.em(baseline), "text-anchor": label.anchor.name,
            ], [.text(line)]))
      }
    }
  }

  /// The words of numbered labels, as a list under the drawing.
  var noteList: Node {
    notes.isEmpty
      ? .empty
      : .el("ol", ["class": "chart-notes", "aria-hidden": "true"], notes.map { .el("li", [.text($0)]) })
  }
}
