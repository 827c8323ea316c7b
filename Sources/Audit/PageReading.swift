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
  /// Up to where lines are counted.
  private var counted = 0
  private var open: [OpenElement] = []
  /// How many elements have begun, and how many had when a listener last heard something.
  private var begun = 0
  private var heard = 0
  /// How many of the open elements are hidden from listeners.
  private var hidden = 0
  private var lastLevel = 0
  private var mainHeadings = 0
  private var mains = 0
  private var hasLanguage = false
  private var hasTitle = false
  /// Names of ids that something refers to, with the attribute and the offset of what does.
  private var wanted: [(id: String, by: StaticString, offset: Int)] = []
  /// Fields without a name of their own: a `<label for>` may yet come.
  private var unnamed: [(id: String?, offset: Int)] = []
  private var labelled: Set<String> = []
  private var navigations: [(named: Bool, offset: Int)] = []

  /// An element that is not closed yet.
  private struct OpenElement {
    var name: MarkupName
    /// Which it is of those that the rules know.
    var element: Element?
    var offset: Int
    /// Its number among those that have begun.
    var place: Int
    var isHidden = false
    var isImage = false
    /// Whether its rules ask for a name: a table that is one, a link that leads somewhere, a button.
    var needsName = false
    var isNamed = false
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
        case .start: start(reader.tag)
        case .end(let name): end(name)
        case .text: speak()
        }
      }
    }
    while let last = open.last { end(last.name) }
    finish()
  }

  // MARK: Walking

  private mutating func start(_ tag: borrowing Tag) {
    var opened = OpenElement(name: tag.name, element: tag.element, offset: tag.offset, place: begun + 1)
    // No rule has anything to say of most tags: their element and their attributes are none that rules know.
    if tag.element != nil || !tag.attributes.isEmpty {
      opened.isHidden = tag.has(.ariaHidden, "true")
      opened.isImage = tag.has(.role, "img")
      collect(tag)
      judge(tag, isHiding: opened.isHidden)
      if tag.element?.isVoid == true { return }
      nameIfNeeded(&opened, tag)
      if opened.isHidden { hidden += 1 }
    }
    begun += 1
    open.append(opened)
  }

  private func nameIfNeeded(_ opened: inout OpenElement, _ tag: borrowing Tag) {
    switch tag.element {
    case .a, .button:
      opened.needsName = tag.element == .button || tag.states(.href)
      opened.isNamed = tag.has(.ariaLabel) || tag.has(.title)
    case .table:
      opened.needsName = !tag.has(.role, "presentation") && !tag.has(.role, "none")
      opened.isNamed = tag.has(.ariaLabel) || tag.has(.ariaLabelledby)
    default: break
    }
  }

  /// Text was met, or something that a listener hears instead: all that is open holds it.
  private mutating func speak() { if !isHidden { heard = begun } }

  private mutating func end(_ name: MarkupName) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    // What stands inside without an end of its own ends here too.
    while open.count > index {
      let element = open.removeLast()
      if element.isHidden { hidden -= 1 }
      close(element)
    }
  }

  private mutating func report(_ rule: String, at offset: Int, _ message: String) {
    problems.add(.warning, rule, at: FilePosition(file: path, offset: offset, in: bytes), message)
  }

  private func isInside(_ element: Element) -> Bool { lastOpen(element) != nil }
  private var isHidden: Bool { hidden > 0 }

  // MARK: What refers to what

  private mutating func collect(_ tag: borrowing Tag) {
    if let id = tag[.id], !id.isEmpty || !isInside(.svg) {
      if !ids.insert(id).inserted {
        report("id-twice", at: tag.offset, "two parts of the page have the id '\(id)' (WCAG 4.1.2)")
      }
    }
    for (name, _) in tag.attributes {
      switch name {
      case .ariaLabelledby: want(tag[name], "aria-labelledby", tag)
      case .ariaDescribedby: want(tag[name], "aria-describedby", tag)
      case .ariaControls: want(tag[name], "aria-controls", tag)
      case .headers: want(tag[name], "headers", tag)
      case .for: want(tag[name], "for", tag)
      case .href: add(tag[name], tag.element == .a || tag.element == .area ? .follow : kindOfLink(tag), tag)
      case .src, .poster, .action, .formaction, .background, .manifest, .xlinkHref: add(tag[name], .load, tag)
      case .data where tag.element == .object: add(tag[name], .load, tag)
      case .srcset:
        for part in tag[name]?.split(separator: ",") ?? [] {
          if let address = part.split(separator: " ").first { add(String(address), .load, tag) }
        }
      case .content where tag[.httpEquiv]?.lowercased() == "refresh":
        if let address = tag[name]?.split(separator: "=", maxSplits: 1).dropFirst().first {
          add(String(address), .follow, tag)
        }
      default: continue
      }
    }
  }

  private mutating func want(_ ids: String?, _ by: StaticString, _ tag: borrowing Tag) {
    for id in ids?.utf8.split(separator: UInt8(ascii: " ")) ?? [] {
      wanted.append((String(Substring(id)), by, tag.offset))
    }
  }

  private mutating func add(_ target: String?, _ kind: Reference.Kind, _ tag: borrowing Tag) {
    guard let target else { return }
    // Tags come in order, so each line is counted once.
    bytes.withUnsafeBytes { buffer in
      while let feed = memchr(buffer.baseAddress! + counted, 0x0A, tag.offset - counted) {
        counted = UnsafeRawPointer(feed) - buffer.baseAddress! + 1
        line += 1
      }
    }
    counted = tag.offset
    references.append(Reference(kind: kind, target: target, line: line))
  }

  private func kindOfLink(_ tag: borrowing Tag) -> Reference.Kind {
    guard tag.element == .link else { return .load }
    return switch tag[.rel] {
    case "canonical": .name
    case "alternate", "license", "prev", "next", "author", "help", "describedby": .follow
    default: .load
    }
  }

  // MARK: Rules

  private mutating func judge(_ tag: borrowing Tag, isHiding: Bool) {
    let isNamed = tag.has(.ariaLabel) || tag.has(.ariaLabelledby) || tag.has(.title)
    switch tag.element {
    case .html: hasLanguage = tag.has(.lang)
    case .main: mains += 1
    case .nav: navigations.append((isNamed, tag.offset))
    case .img:
      if !tag.states(.alt), !isHidden {
        report(
          "image-without-alt", at: tag.offset,
          "a picture has no 'alt'; say what it shows, or 'alt=\"\"' if nothing (WCAG 1.1.1)")
      }
      if tag.has(.alt) { speak() }
    case .svg: if !isHiding { judgeDrawing(tag, isNamed) }
    case .iframe:
      if !isNamed { report("frame-without-title", at: tag.offset, "a frame has no 'title' (WCAG 4.1.2)") }
    case .input, .select, .textarea: judgeField(tag, isNamed)
    case .caption: if let table = lastOpen(.table) { open[table].hasCaption = true }
    case .th:
      if let table = lastOpen(.table) { open[table].hasHeaders = true }
      if !tag.states(.scope), !tag.states(.id) {
        report(
          "header-without-scope", at: tag.offset,
          "a header cell does not say with 'scope' what it heads (WCAG 1.3.1)")
      }
    case .label: if let id = tag[.for] { labelled.insert(id) }
    case .meta where tag.has(.name, "viewport"):
      // Every page has these words, and to search letters takes a hundred times as long as bytes.
      let content = tag[.content]?.lowercased() ?? ""
      if strstr(content, "user-scalable=no") != nil || strstr(content, "maximum-scale=1") != nil {
        report("zoom-forbidden", at: tag.offset, "the page forbids zooming (WCAG 1.4.4)")
      }
    default: if let level = tag.element?.level { judgeHeading(level, at: tag.offset) }
    }
    if let index = tag[.tabindex].flatMap({ Int($0) }), index > 0 {
      report(
        "tab-order", at: tag.offset, "tabindex=\"\(index)\" changes the order of the keyboard (WCAG 2.4.3)")
    }
    if isNamed, !isHiding { speak() }
  }

  private mutating func judgeHeading(_ level: Int, at offset: Int) {
    if level == 1 { mainHeadings += 1 }
    if level > lastLevel + 1 {
      report(
        "heading-order", at: offset,
        lastLevel == 0
          ? "the first heading is an h\(level); begin with an h1 (WCAG 1.3.1)"
          : "an h\(level) follows an h\(lastLevel); leave no level out (WCAG 1.3.1)")
    }
    lastLevel = level
  }

  private mutating func judgeDrawing(_ tag: borrowing Tag, _ isNamed: Bool) {
    // A drawing in a drawing is a part of it.
    if isInside(.svg) || isHidden { return }
    if tag.has(.role, "img") {
      if !isNamed {
        report(
          "image-without-alt", at: tag.offset,
          "a drawing has no name; give it aria-label or aria-labelledby (WCAG 1.1.1)")
      }
    } else if !open.contains(where: \.isImage) {
      report(
        "image-without-alt", at: tag.offset,
        "a drawing is neither named (role=\"img\" and aria-label) nor hidden (aria-hidden=\"true\") (WCAG 1.1.1)"
      )
    }
  }

  private mutating func judgeField(_ tag: borrowing Tag, _ isNamed: Bool) {
    let kind = tag[.type]?.lowercased() ?? "text"
    if tag.element == .input, ["hidden", "submit", "reset", "button"].contains(kind) { return }
    if isNamed || isInside(.label) || kind == "image" && tag.has(.alt) { return }
    unnamed.append((tag[.id], tag.offset))
  }

  private func lastOpen(_ element: Element) -> Int? { open.lastIndex { $0.element == element } }

  /// What can be judged only when an element has ended.
  private mutating func close(_ element: OpenElement) {
    let hasWords = heard >= element.place
    switch element.element {
    case .title where !isInside(.svg): hasTitle = hasTitle || hasWords
    case .a, .button:
      if element.needsName, !hasWords, !element.isNamed, !isHidden {
        report("link-without-words", at: element.offset, "a link or button has no words (WCAG 2.4.4)")
      }
    case .table where element.needsName:
      if !element.hasCaption, !element.isNamed {
        report("table-without-caption", at: element.offset, "a table has no caption (WCAG 1.3.1)")
      }
      if !element.hasHeaders {
        report("table-without-headers", at: element.offset, "a table has no header cell (WCAG 1.3.1)")
      }
    default:
      if !hasWords, element.element?.level != nil {
        report("heading-empty", at: element.offset, "a heading has no words (WCAG 2.4.6)")
      }
    }
  }

  private func name(at offset: Int) -> String { bytes.withUnsafeBytes { elementName(at: offset, in: $0) } }

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
        "id-missing", at: offset,
        "\(by) of <\(name(at: offset))> names the id '\(id)', which the page does not have (WCAG 4.1.2)")
    }
    for (id, offset) in unnamed where id.map(labelled.contains) != true {
      report("field-without-label", at: offset, "a field <\(name(at: offset))> has no label (WCAG 3.3.2)")
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
