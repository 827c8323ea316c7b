import Diagnostics
import Files
import Glibc

/// One walk through a page: the rules that need to know where in the page they are.
///
/// The rules are those of WCAG 2.2 that a program can judge for certain; each
/// names its success criterion. What a person must judge is not guessed.
struct PageReading {
  let path: String
  private let bytes: [UInt8]
  private(set) var ids: Set<String> = []
  private(set) var references: [Reference] = []
  private(set) var problems = Problems()

  private var line = 1
  /// Where that line begins.
  private var counted = 0
  private var open: [Element] = []
  private var lastLevel = 0
  private var mainHeadings = 0
  private var mains = 0
  private var hasLanguage = false
  private var hasTitle = false
  /// Names of ids that something refers to, with the offset of what does.
  private var wanted: [(id: String, by: String, offset: Int)] = []
  /// Fields without a name of their own: a `<label for>` may yet come.
  private var unnamed: [(id: String?, name: String, offset: Int)] = []
  private var labelled: Set<String> = []
  private var navigations: [(named: Bool, offset: Int)] = []

  /// An element that is not closed yet.
  private struct Element {
    var tag: Tag
    /// Whether a listener hears something of it.
    var hasWords = false
    var hasCaption = false
    var hasHeaders = false
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  mutating func read() {
    bytes.withUnsafeBytes { buffer in
      var reader = TagReader(buffer)
      while let event = reader.next() {
        switch event {
        case .start(let tag): start(tag)
        case .end(let name): end(name)
        case .text: speak()
        }
      }
    }
    while let last = open.last { end(last.tag.name) }
    finish()
  }

  // MARK: Walking

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "path",
    "line", "circle", "rect", "polygon", "polyline", "ellipse", "use", "stop",
  ]

  private mutating func start(_ tag: Tag) {
    collect(tag)
    judge(tag)
    if !Self.void.contains(tag.name) { open.append(Element(tag: tag)) }
  }

  /// Text was met, or something that a listener hears instead: all that is open holds it.
  private mutating func speak() {
    if open.contains(where: { $0.tag["aria-hidden"] == "true" }) { return }
    for index in open.indices { open[index].hasWords = true }
  }

  private mutating func end(_ name: String) {
    guard let index = open.lastIndex(where: { $0.tag.name == name }) else { return }
    // What stands inside without an end of its own ends here too.
    while open.count > index { close(open.removeLast()) }
  }

  private mutating func report(_ rule: String, at offset: Int, _ message: String) {
    let place = bytes.withUnsafeBytes { position(of: offset, in: $0, path) }
    problems.add(.warning, rule, at: place, message)
  }

  private func isInside(_ name: String) -> Bool { open.contains { $0.tag.name == name } }
  private var isHidden: Bool { open.contains { $0.tag["aria-hidden"] == "true" } }

  // MARK: What refers to what

  private mutating func collect(_ tag: Tag) {
    if let id = tag["id"], !isInside("svg") || !id.isEmpty {
      if !ids.insert(id).inserted {
        report("id-twice", at: tag.offset, "two parts of the page have the id '\(id)' (WCAG 4.1.2)")
      }
    }
    for name in ["aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"] {
      for id in tag[name]?.split(separator: " ") ?? [] {
        wanted.append((String(id), "\(name) of <\(tag.name)>", tag.offset))
      }
    }
    for (name, value) in tag.attributes {
      switch name {
      case "href": add(value, tag.name == "a" || tag.name == "area" ? .follow : kindOfLink(tag), tag)
      case "src", "poster", "action", "formaction", "background", "manifest", "xlink:href":
        add(value, .load, tag)
      case "data" where tag.name == "object": add(value, .load, tag)
      case "srcset":
        for part in value.split(separator: ",") {
          if let address = part.split(separator: " ").first { add(String(address), .load, tag) }
        }
      case "content" where tag["http-equiv"]?.lowercased() == "refresh":
        if let address = value.split(separator: "=", maxSplits: 1).dropFirst().first {
          add(String(address), .follow, tag)
        }
      default: continue
      }
    }
  }

  private mutating func add(_ target: String, _ kind: Reference.Kind, _ tag: Tag) {
    // Tags come in order, so each line is counted once.
    bytes.withUnsafeBytes { buffer in
      while let feed = memchr(buffer.baseAddress! + counted, 0x0A, tag.offset - counted) {
        counted = UnsafeRawPointer(feed) - buffer.baseAddress! + 1
        line += 1
      }
    }
    references.append(Reference(kind: kind, target: target, line: line))
  }

  private func kindOfLink(_ tag: Tag) -> Reference.Kind {
    guard tag.name == "link" else { return .load }
    return switch tag["rel"] {
    case "canonical": .name
    case "alternate", "license", "prev", "next", "author", "help", "describedby": .follow
    default: .load
    }
  }

  // MARK: Rules

  private mutating func judge(_ tag: Tag) {
    let isNamed = tag.has("aria-label") || tag.has("aria-labelledby") || tag.has("title")
    switch tag.name {
    case "html": hasLanguage = tag.has("lang")
    case "h1", "h2", "h3", "h4", "h5", "h6": judgeHeading(tag)
    case "main": mains += 1
    case "nav": navigations.append((isNamed, tag.offset))
    case "img":
      if tag["alt"] == nil, !isHidden {
        report(
          "image-without-alt", at: tag.offset,
          "a picture has no 'alt'; say what it shows, or 'alt=\"\"' if nothing (WCAG 1.1.1)")
      }
      if tag.has("alt") { speak() }
    case "svg": judgeDrawing(tag, isNamed)
    case "iframe":
      if !isNamed { report("frame-without-title", at: tag.offset, "a frame has no 'title' (WCAG 4.1.2)") }
    case "input", "select", "textarea": judgeField(tag, isNamed)
    case "caption": if let table = lastOpen("table") { open[table].hasCaption = true }
    case "th":
      if let table = lastOpen("table") { open[table].hasHeaders = true }
      if tag["scope"] == nil, tag["id"] == nil {
        report(
          "header-without-scope", at: tag.offset,
          "a header cell does not say with 'scope' what it heads (WCAG 1.3.1)")
      }
    case "label": if let id = tag["for"] { labelled.insert(id) }
    case "meta":
      let content = tag["content"]?.lowercased() ?? ""
      if tag["name"] == "viewport",
        content.contains("user-scalable=no") || content.contains("maximum-scale=1")
      {
        report("zoom-forbidden", at: tag.offset, "the page forbids zooming (WCAG 1.4.4)")
      }
    default: break
    }
    if let index = tag["tabindex"].flatMap({ Int($0) }), index > 0 {
      report(
        "tab-order", at: tag.offset, "tabindex=\"\(index)\" changes the order of the keyboard (WCAG 2.4.3)")
    }
    if isNamed, tag["aria-hidden"] != "true" { speak() }
  }

  private mutating func judgeHeading(_ tag: Tag) {
    let level = Int(tag.name.utf8.last! - UInt8(ascii: "0"))
    if level == 1 { mainHeadings += 1 }
    if level > lastLevel + 1 {
      report(
        "heading-order", at: tag.offset,
        lastLevel == 0
          ? "the first heading is an h\(level); begin with an h1 (WCAG 1.3.1)"
          : "an h\(level) follows an h\(lastLevel); leave no level out (WCAG 1.3.1)")
    }
    lastLevel = level
  }

  private mutating func judgeDrawing(_ tag: Tag, _ isNamed: Bool) {
    // A drawing in a drawing is a part of it.
    if isInside("svg") || isHidden || tag["aria-hidden"] == "true" { return }
    if tag["role"] == "img" {
      if !isNamed {
        report(
          "image-without-alt", at: tag.offset,
          "a drawing has no name; give it aria-label or aria-labelledby (WCAG 1.1.1)")
      }
    } else if !open.contains(where: { $0.tag["role"] == "img" }) {
      report(
        "image-without-alt", at: tag.offset,
        "a drawing is neither named (role=\"img\" and aria-label) nor hidden (aria-hidden=\"true\") (WCAG 1.1.1)"
      )
    }
  }

  private mutating func judgeField(_ tag: Tag, _ isNamed: Bool) {
    let kind = tag["type"]?.lowercased() ?? "text"
    if tag.name == "input", ["hidden", "submit", "reset", "button"].contains(kind) { return }
    if isNamed || isInside("label") || kind == "image" && tag.has("alt") { return }
    unnamed.append((tag["id"], tag.name, tag.offset))
  }

  private func lastOpen(_ name: String) -> Int? { open.lastIndex { $0.tag.name == name } }

  /// What can be judged only when an element has ended.
  private mutating func close(_ element: Element) {
    let tag = element.tag
    switch tag.name {
    case "title" where !isInside("svg"): hasTitle = hasTitle || element.hasWords
    case "h1", "h2", "h3", "h4", "h5", "h6":
      if !element.hasWords { report("heading-empty", at: tag.offset, "a heading has no words (WCAG 2.4.6)") }
    case "a" where tag["href"] != nil, "button":
      if !element.hasWords, !tag.has("aria-label"), !tag.has("title"), !isHidden {
        report("link-without-words", at: tag.offset, "a link or button has no words (WCAG 2.4.4)")
      }
    case "table" where tag["role"] != "presentation" && tag["role"] != "none":
      if !element.hasCaption, !tag.has("aria-label"), !tag.has("aria-labelledby") {
        report("table-without-caption", at: tag.offset, "a table has no caption (WCAG 1.3.1)")
      }
      if !element.hasHeaders {
        report("table-without-headers", at: tag.offset, "a table has no header cell (WCAG 1.3.1)")
      }
    default: break
    }
  }

  private mutating func finish() {
    if !hasLanguage {
      report("page-language", at: 0, "the page does not say its language in <html lang> (WCAG 3.1.1)")
    }
    if !hasTitle { report("page-title", at: 0, "the page has no title (WCAG 2.4.2)") }
    if mainHeadings != 1 {
      report("main-heading", at: 0, "the page has \(mainHeadings) headings h1, not one (WCAG 1.3.1)")
    }
    if mains != 1 { report("main-part", at: 0, "the page has \(mains) parts <main>, not one (WCAG 1.3.1)") }
    for (id, by, offset) in wanted where !ids.contains(id) {
      report(
        "id-missing", at: offset, "\(by) names the id '\(id)', which the page does not have (WCAG 4.1.2)")
    }
    for (id, name, offset) in unnamed where id.map(labelled.contains) != true {
      report("field-without-label", at: offset, "a field <\(name)> has no label (WCAG 3.3.2)")
    }
    if navigations.count > 1 {
      for navigation in navigations where !navigation.named {
        report(
          "navigation-without-name", at: navigation.offset,
          "one of several <nav> has no name; give it aria-label (WCAG 1.3.1)")
      }
    }
  }
}
