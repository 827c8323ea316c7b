/// How drawings that stand alone look: the theme's own rules and colours, a few at a time.
///
/// Colours are written out, because few programs but browsers know custom properties.
package struct DrawingStyle: Sendable {
  private struct Rule: Sendable {
    var place: StyleRule.Place
    /// Classes are told by their places in `classes`.
    var selectors: [(text: String, classes: [Int])]
    var light: String
    /// The colours alone, where the reader wants dark pages; empty if the rule has none.
    var dark: String
  }

  private let rules: [Rule]
  /// Every class that a rule asks for.
  private let classes: [String]
  /// What stands round the charts: the ground, the title, words and keys.
  private let frame: String
  /// The colours of that alone, where the reader wants dark pages.
  private let darkFrame: String

  /// - Parameter stylesheet: The theme's whole sheet.
  package init(stylesheet: [UInt8]) {
    let read = styleRules(stylesheet)
    var (light, dark): ([String: String], [String: String]) = ([:], [:])
    for rule in read where rule.isRoot {
      for (name, value) in rule.declarations {
        if rule.place == .always { light[name] = value }
        if rule.place == .always || rule.place == .dark { dark[name] = value }
      }
    }
    (frame, darkFrame) = (Self.frame(light), Self.frame(dark, isDark: true))
    let shown = read.filter { !$0.isRoot && $0.place != .dark }
    let classes = Set(shown.flatMap { $0.selectors.flatMap(\.classes) }).sorted()
    self.classes = classes
    let places = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
    rules = shown.map { rule in
      let colours = rule.declarations.filter { $0.name == "fill" || $0.name == "stroke" }
      func body(_ declarations: [(name: String, value: String)], _ tokens: [String: String]) -> String {
        declarations.map { "\($0.name):\(Self.resolved($0.value, tokens))" }.joined(separator: ";")
      }
      return Rule(
        place: rule.place, selectors: rule.selectors.map { ($0.text, $0.classes.map { places[$0]! }) },
        light: body(rule.declarations, light),
        // All colours again, in the same order, so that what goes before what stays the same.
        dark: rule.place == .forcedColours ? "" : body(colours, dark))
    }
  }

  private static func resolved(_ value: String, _ tokens: [String: String], depth: Int = 0) -> String {
    guard depth < 8, let start = value.firstRange(of: "var("),
      let end = value[start.upperBound...].firstIndex(of: ")")
    else { return value }
    let parts = value[start.upperBound..<end].split(separator: ",", maxSplits: 1).map { part in
      String(part.drop { $0 == " " })
    }
    let found = parts.first.flatMap { tokens[$0] } ?? parts.dropFirst().first ?? "currentColor"
    return resolved(
      value[..<start.lowerBound] + found + value[value.index(after: end)...], tokens, depth: depth + 1)
  }

  /// The style sheet of one drawing: the rules that its classes meet.
  ///
  /// - Parameters:
  ///   - isWide: Whether its charts are laid out for 30 rem or more.
  ///   - isWider: Whether for 40 rem or more.
  func sheet(for classes: Set<String>, isWide: Bool, isWider: Bool) -> String {
    let isThere = self.classes.map(classes.contains)
    var (plain, dark, forced) = (frame, darkFrame, Self.forcedFrame)
    for rule in rules {
      switch rule.place {
      case .wide where !isWide, .wider where !isWider: continue
      default: break
      }
      let names = rule.selectors.lazy.filter { $0.classes.allSatisfy { isThere[$0] } }.map(\.text)
      guard let first = names.first else { continue }
      let head = names.dropFirst().reduce(first) { $0 + "," + $1 }
      if rule.place == .forcedColours {
        forced += "\(head){\(rule.light)}"
      } else {
        plain += "\(head){\(rule.light)}"
        if !rule.dark.isEmpty { dark += "\(head){\(rule.dark)}" }
      }
    }
    return
      "\(plain)@media screen and (prefers-color-scheme:dark){\(dark)}@media (forced-colors:active){\(forced)}"
  }

  private static func frame(_ tokens: [String: String], isDark: Bool = false) -> String {
    let ink = tokens["--ink"] ?? "#000"
    let colours =
      ":root{color:\(ink)}text{fill:\(ink)}.ground{fill:\(tokens["--paper"] ?? "#fff")}.quiet{fill:\(tokens["--muted"] ?? ink)}"
    if isDark { return colours }
    return
      ":root{font:16px/1.25 system-ui,-apple-system,\"Segoe UI\",Arial,\"Liberation Sans\",sans-serif}"
      + ".title{font-size:18px;font-weight:700}.name-of{font-size:15px;font-weight:700}"
      + ".plot,.words{font-size:14px}.notes{font-size:13px}" + colours
  }

  private static let forcedFrame =
    ":root{color:CanvasText}text,.quiet{fill:CanvasText}.ground{fill:Canvas}"
}
