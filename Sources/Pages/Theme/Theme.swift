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
  /// The theme's CSS files in the order of their names, one after the other.
  package let stylesheet: [UInt8]
  package let scripts: [Script: [UInt8]]
  /// The sign of the site in a browser's tabs, as SVG.
  package let icon: [UInt8]

  /// Everything that pages load: a name made from it changes whenever any of it does.
  package var assets: [UInt8] { stylesheet + Script.allCases.flatMap { scripts[$0] ?? [] } + icon }
  /// The stylesheet for drawings that stand alone.
  let drawingStyle: DrawingStyle

  /// Reads the files of `Themes/<name>/`; `nil` if any is missing or wrong.
  package init?(name: String, files: [SourceFile], into problems: inout Problems) {
    let folder = "Themes/\(name)/"
    var templates: [TemplateKind: MustacheTemplate] = [:]
    var stylesheet: [UInt8] = []
    var scripts: [Script: [UInt8]] = [:]
    var icon: [UInt8]?
    var given: Set<TemplateKind> = []
    var isSound = true
    guard files.contains(where: { $0.path.hasPrefix(folder) }) else {
      let names = files.filter { $0.path.hasPrefix("Themes/") }
        .compactMap { $0.path.split(separator: "/").dropFirst().first.map(String.init) }
      problems.add(
        .error, "unknown-theme", at: FilePosition(file: "Themes/\(name)"),
        "there is no theme '\(name)'\(didYouMean(name, in: Set(names).sorted()))")
      return nil
    }
    for file in files.sorted(by: { $0.path < $1.path }) where file.path.hasPrefix(folder) {
      let rest = file.path.dropFirst(folder.count)
      if rest.hasPrefix("templates/"), rest.hasSuffix(".mustache") {
        let base = String(rest.dropFirst("templates/".count).dropLast(".mustache".count))
        guard let kind = TemplateKind(rawValue: base) else {
          problems.add(
            .error, "unknown-template", at: FilePosition(file: file.path),
            "no page uses a template called '\(base)'"
              + didYouMean(base, in: TemplateKind.allCases.map(\.rawValue))
              + "; the templates are \(TemplateKind.allCases.map(\.rawValue).joined(separator: ", "))")
          isSound = false
          continue
        }
        given.insert(kind)
        templates[kind] = readTemplate(file, kind: kind, into: &problems)
        if templates[kind] == nil { isSound = false }
      } else if rest.hasPrefix("assets/"), rest.hasSuffix(".css") {
        if !checkStylesheet(file, into: &problems) { isSound = false }
        stylesheet += file.bytes
        if file.bytes.last != UInt8(ascii: "\n") { stylesheet.append(UInt8(ascii: "\n")) }
      } else if let script = Script.allCases.first(where: { rest == "assets/\($0.rawValue).js" }) {
        scripts[script] = file.bytes
      } else if rest == "assets/favicon.svg" {
        icon = file.bytes
      } else {
        let scripts = Script.allCases.map { "assets/\($0.rawValue).js" }
        problems.add(
          .error, "unknown-theme-file", at: FilePosition(file: file.path),
          "a theme holds templates/*.mustache, assets/*.css, \(scripts.joined(separator: ", ")) and "
            + "assets/favicon.svg; this file would never be used")
        isSound = false
      }
    }
    for kind in TemplateKind.allCases where !given.contains(kind) {
      problems.add(
        .error, "missing-template", at: FilePosition(file: "\(folder)templates/\(kind.rawValue).mustache"),
        "the theme '\(name)' lacks this template; copy it from the default theme")
      isSound = false
    }
    for script in Script.allCases where scripts[script] == nil {
      problems.add(
        .error, "missing-script", at: FilePosition(file: "\(folder)assets/\(script.rawValue).js"),
        "the theme '\(name)' lacks this script; copy it from the default theme")
      isSound = false
    }
    if icon == nil {
      problems.add(
        .error, "missing-icon", at: FilePosition(file: "\(folder)assets/favicon.svg"),
        "the theme '\(name)' lacks this picture; copy it from the default theme")
    }
    guard isSound, let icon else { return nil }
    self.icon = icon
    self.scripts = scripts
    self.name = name
    self.templates = templates
    self.stylesheet = stylesheet
    drawingStyle = DrawingStyle(stylesheet: stylesheet)
  }

  /// Fills a template with text and with finished markup; `flags` are for it to ask about.
  func render(
    _ kind: TemplateKind, text: [String: String] = [:], flags: [String: Bool] = [:], markup: [String: [UInt8]]
  ) -> [UInt8] {
    var slots = Slots()
    var values: [String: Any] = flags
    for (name, words) in text { values[name] = slots.mark(for: Markup(.text(words)).bytes) }
    for (name, bytes) in markup { values[name] = slots.mark(for: bytes) }
    return slots.pour(into: templates[kind]!.render(values))
  }
}

/// The templates of a theme: the frame of every page, and the layout of each kind.
package enum TemplateKind: String, CaseIterable, Sendable {
  case page, home, dashboard, indicator, area, report, plain

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
        ["navigation", "edition", "banner", "breadcrumbs", "main", "editions", "footer"]
      )
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
