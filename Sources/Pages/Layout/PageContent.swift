import HTML

/// One page before it is put into the theme: its title and the pieces that its template arranges.
struct PageContent {
  var template: TemplateKind
  /// What differs from other pages comes first; the frame adds the site's title.
  var title: String
  /// One sentence for search engines and previews.
  var description: String
  /// The way down to here, without the page itself.
  var breadcrumbs: [(title: String, route: Route)] = []
  /// Whether a chart or a table of the page is drawn from made-up figures.
  var showsIllustrative = false
  var pieces: [String: Node]

  /// Whether anything on the page was made up, prose and all. The key shows the mark only to explain it.
  var hasIllustrative: Bool {
    showsIllustrative || pieces.contains { $0.key != "key" && $0.value.holdsIllustrativeMark }
  }

  /// What the frame needs to know of the page.
  var withoutPieces: PageContent {
    var content = self
    content.showsIllustrative = hasIllustrative
    content.pieces = [:]
    return content
  }
}

extension Node {
  /// Whether a figure in this tree is marked as made up.
  fileprivate var holdsIllustrativeMark: Bool {
    switch self {
    case .text, .written: false
    case .fragment(let nodes): nodes.contains(where: \.holdsIllustrativeMark)
    case .element(let element):
      ["mark-illustrative", "figure-marker"].contains(element.attributes["class"])
        || element.children.contains(where: \.holdsIllustrativeMark)
    }
  }
}
