import HTML

/// A page's title, in the one form of all pages; the kicker above it places it.
func heading(_ title: String, kicker: String? = nil) -> Node { heading(.text(title), kicker: kicker) }

func heading(_ title: Node, kicker: String? = nil) -> Node {
  [
    kicker.map { .el("p", ["class": "kicker"], [.text($0)]) } ?? .empty,
    .el("h1", [title]),
  ]
}

func lede(_ node: Node) -> Node { .el("p", ["class": "lede"], [node]) }

/// A table in a box of its own that scrolls sideways if it must, which the keyboard can reach.
///
/// - Parameters:
///   - id: Of the caption.
///   - label: The ids of what names the box, where a page has other tables with that caption.
func tableBox(
  _ caption: Node, id: String, label: String? = nil, wide: Bool = true, head: [Node], spans: [Node] = [],
  body: [Node],
  classes: String = ""
) -> Node {
  let table = Node.el(
    "table", ["class": classes.isEmpty ? nil : classes],
    [
      .el("caption", ["id": id], [.el("span", [caption])]),
      .el("thead", (spans.isEmpty ? [] : [.el("tr", spans)]) + [.el("tr", head)]), .fragment(body),
    ])
  guard wide else { return table }
  return scroller(table, labelledBy: label ?? id)
}

/// What scrolls sideways if it must, so that its page need not; one of the two says what it is.
func scroller(_ table: Node, labelledBy id: String? = nil, label: String? = nil) -> Node {
  .el(
    "div",
    ["class": "scroller", "role": "region", "aria-labelledby": id, "aria-label": label, "tabindex": "0"],
    [table])
}

/// The head of a row, with the unit below it where the column of units has no room.
func rowHead(_ name: Node, unit: String) -> Node {
  .el("th", ["scope": "row"], [name, .el("span", ["class": "narrow-unit"], [.text(unit)])])
}

func columnHead(_ title: String, numeric: Bool = false, classes: String = "") -> Node {
  let all = [numeric ? "n" : "", classes].filter { !$0.isEmpty }.joined(separator: " ")
  return .el("th", ["scope": "col", "class": all.isEmpty ? nil : all], [.text(title)])
}

func numberCell(_ node: Node, classes: String = "") -> Node {
  .el("td", ["class": classes.isEmpty ? "n" : "n \(classes)"], [node])
}

func link(_ href: String, _ text: String) -> Node { .el("a", ["href": href], [.text(text)]) }
