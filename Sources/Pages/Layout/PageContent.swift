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
}
