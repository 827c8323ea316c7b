import Diagnostics
import Files
import Mustache

/// The theme from which others take what they do not have themselves.
package let defaultThemeName = "default"

/// The files of a theme and, for each path that it lacks, that of the default theme, by their paths below the
/// theme's folder.
func inherited(_ name: String, _ files: [SourceFile]) -> [SourceFile] {
  var byPath: [String: SourceFile] = [:]
  // A theme's tokens are its own.
  let base = "Themes/\(defaultThemeName)/"
  for file in files where file.path.hasPrefix(base) { byPath[String(file.path.dropFirst(base.count))] = file }
  let folder = "Themes/\(name)/"
  for file in files where file.path.hasPrefix(folder) {
    byPath[String(file.path.dropFirst(folder.count))] = file
  }
  return byPath.sorted { $0.key < $1.key }.map(\.value)
}

/// What a theme's files have given so far.
struct ThemeParts {
  let name: String
  var templates: [TemplateKind: MustacheTemplate] = [:]
  var scripts: [Script: [UInt8]] = [:]
  var icon: [UInt8]?
  var logo: String?
  private var sheets: [SourceFile] = []
  private var tokens: SourceFile?
  private var given: Set<TemplateKind> = []

  init(name: String) { self.name = name }

  mutating func take(_ file: SourceFile, into problems: inout Problems) {
    let rest = file.path.split(separator: "/").dropFirst(2).joined(separator: "/")
    if rest.hasPrefix("templates/"), rest.hasSuffix(".mustache") {
      takeTemplate(file, String(rest.dropFirst("templates/".count).dropLast(".mustache".count)), &problems)
    } else if rest == "tokens.css" {
      tokens = file
    } else if rest.hasPrefix("assets/"), rest.hasSuffix(".css") {
      _ = checkStylesheet(file, into: &problems)
      sheets.append(file)
    } else if let script = Script.allCases.first(where: { rest == "assets/\($0.rawValue).js" }) {
      scripts[script] = file.bytes
    } else if rest == "assets/favicon.svg" {
      icon = file.bytes
    } else if rest == "assets/logo.svg" {
      logo = readLogo(file, into: &problems)
    } else {
      let scripts = Script.allCases.map { "assets/\($0.rawValue).js" }
      problems.add(
        .error, "unknown-theme-file", at: FilePosition(file: file.path),
        "a theme holds tokens.css, templates/*.mustache, assets/*.css, \(scripts.joined(separator: ", ")), "
          + "assets/favicon.svg and assets/logo.svg; this file would never be used")
    }
  }

  private mutating func takeTemplate(_ file: SourceFile, _ base: String, _ problems: inout Problems) {
    guard let kind = TemplateKind(rawValue: base) else {
      let kinds = TemplateKind.allCases.map(\.rawValue)
      problems.add(
        .error, "unknown-template", at: FilePosition(file: file.path),
        "no page uses a template called '\(base)'\(didYouMean(base, in: kinds)); the templates are \(kinds.joined(separator: ", "))"
      )
      return
    }
    given.insert(kind)
    templates[kind] = readTemplate(file, kind: kind, into: &problems)
  }

  /// What every theme must have, and neither this one nor the default has.
  func reportMissing(into problems: inout Problems) {
    func report(_ rule: String, _ path: String, _ what: String) {
      problems.add(
        .error, rule, at: FilePosition(file: "Themes/\(name)/\(path)"),
        "neither the theme '\(name)' nor the default theme has this \(what); put the default theme's back")
    }
    for kind in TemplateKind.allCases where !given.contains(kind) {
      report("missing-template", "templates/\(kind.rawValue).mustache", "template")
    }
    for script in Script.allCases where scripts[script] == nil {
      report("missing-script", "assets/\(script.rawValue).js", "script")
    }
    if icon == nil { report("missing-icon", "assets/favicon.svg", "picture") }
  }

  /// All sheets in the order of their names, with the theme's tokens behind those that they change: behind
  /// `base.css` for the screen, and at the end for paper.
  func stylesheet(into problems: inout Problems) -> [UInt8] {
    var base = TokenSheet()
    for file in sheets {
      var noReport: Problems?
      base = base.replaced(by: TokenSheet(file, reporting: &noReport))
    }
    var own = TokenSheet()
    if let tokens {
      var found: Problems? = Problems()
      own = TokenSheet(tokens, reporting: &found)
      if let found { problems.add(found) }
      checkTokens(own, against: base, into: &problems)
    }
    checkContrast(base.replaced(by: own), own: own, into: &problems)
    var bytes: [UInt8] = []
    func add(_ more: some Collection<UInt8>) {
      bytes += more
      if bytes.last != UInt8(ascii: "\n"), !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    }
    for file in sheets {
      add(file.bytes)
      if file.path.hasSuffix("/base.css") { add(base.screenRules(own).utf8) }
    }
    add(base.printRules(own).utf8)
    return bytes
  }
}
