import Charting
package import Diagnostics
package import Files
import HTML
import Mustache

/// How the site looks: templates and one stylesheet, from a folder of plain files.
///
/// A theme is data: no code runs from it, and it can name only what `TemplateName` lists.
package struct Theme: Sendable {
  /// The folder's name below `Themes/`.
  package let name: String
  private let templates: [TemplateKind: MustacheTemplate]
  private let layouts = Memo<TemplateLayout.Shape, TemplateLayout>()
  /// The theme's CSS files in the order of their names, one after the other.
  package let stylesheet: [UInt8]
  package let scripts: [Script: [UInt8]]
  /// The sign of the site in a browser's tabs, as SVG.
  package let icon: [UInt8]

  /// Everything that pages load: a name made from it changes whenever any of it does.
  package var assets: [UInt8] { stylesheet + Script.allCases.flatMap { scripts[$0] ?? [] } + icon }
  /// The stylesheet for drawings that stand alone.
  let drawingStyle: DrawingStyle

  /// The council's mark as markup, if there is one; the same on every page.
  let logo: [UInt8]

  /// Reads the files of `Themes/<name>/`, and of the default theme whatever is not there; `nil` if any is
  /// missing or wrong.
  ///
  /// - Parameter asked: Where the author named the theme, if it was in a file.
  package init?(
    name: String, files: [SourceFile], askedAt asked: FilePosition? = nil, into problems: inout Problems
  ) {
    guard files.contains(where: { $0.path.hasPrefix("Themes/\(name)/") }) else {
      let names = files.filter { $0.path.hasPrefix("Themes/") }
        .compactMap { $0.path.split(separator: "/").dropFirst().first.map(String.init) }
      problems.add(
        .error, "unknown-theme", at: asked ?? FilePosition(file: "Themes/\(name)"),
        "there is no theme '\(name)'\(didYouMean(name, in: Set(names).sorted()))")
      return nil
    }
    let before = problems.count(.error)
    var parts = ThemeParts(name: name)
    for file in inherited(name, files) { parts.take(file, into: &problems) }
    parts.reportMissing(into: &problems)
    let stylesheet = parts.stylesheet(into: &problems)
    guard problems.count(.error) == before, let icon = parts.icon else { return nil }
    self.icon = icon
    scripts = parts.scripts
    self.name = name
    templates = parts.templates
    logo = Array((parts.logo ?? "").utf8)
    self.stylesheet = stylesheet
    drawingStyle = DrawingStyle(stylesheet: stylesheet)
  }

  /// Fills a template with text and with finished markup; `flags` are for it to ask about.
  func render(
    _ kind: TemplateKind, text: [String: String] = [:], flags: [String: Bool] = [:], markup: [String: [UInt8]]
  ) -> [UInt8] {
    var contents = markup.filter { !$0.value.isEmpty }
    for (name, words) in text where !words.isEmpty { contents[name] = Markup(.text(words)).bytes }
    let shape = TemplateLayout.Shape(kind: kind, filled: Set(contents.keys), flags: flags)
    return layouts.result(of: shape) { TemplateLayout(templates[kind]!, shape) }.filled(with: contents)
  }
}

/// The templates of a theme: the frame of every page, its head and foot, and the layout of each kind.
package enum TemplateKind: String, CaseIterable, Sendable {
  case page, header, footer, home, dashboard, indicator, area, report, plain

  /// What this template may name: text, to be written `{{name}}`, and finished markup, `{{{name}}}`.
  var names: (text: [String], markup: [String]) {
    switch self {
    case .page:
      (
        [
          "language", "title", "description", "canonical", "feed", "stylesheet", "kind", "site_title",
          "organisation",
          "home", "icon", "script", "areas",
        ],
        ["header", "edition", "banner", "breadcrumbs", "main", "editions", "footer"]
      )
    case .header: (["site_title", "organisation", "home"], ["logo", "navigation"])
    case .footer: (["site_title", "organisation", "home"], ["logo", "about"])
    case .home: ([], ["heading", "lede", "summary", "changes", "since", "areas", "priorities", "report"])
    case .dashboard: ([], ["heading", "lede", "key", "table", "notes"])
    case .indicator:
      (
        [],
        [
          "heading", "lede", "figures", "notices", "charts", "table", "says", "about", "downloads",
        ]
      )
    case .area: ([], ["heading", "lede", "summary", "table", "aside"])
    case .report: ([], ["heading", "details", "contents", "body"])
    case .plain: ([], ["heading", "lede", "body"])
    }
  }
}
