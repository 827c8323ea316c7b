import HTML

/// What every chart has: a title, a description and a name for its ids.
package struct ChartName: Sendable, Hashable {
  /// Begins every id of the chart; unique on its page.
  package var id: String
  package var title: String
  /// What a person who cannot see the chart should know.
  package var description: String

  package init(id: String, title: String, description: String) {
    self.id = id
    self.title = title
    self.description = description
  }
}

/// The outer drawing: an image with a name, whose text keeps its size at every width.
///
/// - Parameters:
///   - height: Of the plot alone, in em.
///   - shown: The class that says at which widths the drawing is shown, if not at all.
func drawing(
  _ name: ChartName, _ padding: Padding, height: Double, shown: String? = nil, _ content: [Node]
) -> Node {
  let title = Node.el("title", ["id": name.id + "-t"], [.text(name.title)])
  let description = Node.el("desc", ["id": name.id + "-d"], [.text(name.description)])
  return .el(
    "svg",
    [
      "class": "plot \(shown ?? padding.classes)", "role": "img", "width": "100%",
      "height": Spelling.em(height + Double(padding.top + padding.bottom)),
      "aria-labelledby": name.id + "-t", "aria-describedby": name.id + "-d",
    ], [title, description] + content)
}
