/// An element that the rules know.
enum Element: String, CaseIterable {
  case a, area, base, br, button, caption, circle, col, ellipse, embed, h1, h2, h3, h4, h5, h6, hr, html,
    iframe, img
  case input, label, line, link, main, meta, nav, object, path, polygon, polyline, rect, script, select,
    source, stop
  case style, svg, table, textarea, th, title, track, use, wbr

  static let named = KnownNames<Element>()

  /// Whether it ends where it begins.
  var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .source, .track, .wbr: true
    case .path, .line, .circle, .rect, .polygon, .polyline, .ellipse, .use, .stop: true
    default: false
    }
  }

  /// The level of a heading.
  var level: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}

/// An attribute that the rules ask for.
enum Attribute: String, CaseIterable {
  case action, alt, background, content, data, `for`, formaction, headers, href, id, lang, manifest, name,
    poster, rel
  case role, scope, src, srcset, tabindex, title, type
  case ariaControls = "aria-controls"
  case ariaDescribedby = "aria-describedby"
  case ariaHidden = "aria-hidden"
  case ariaLabel = "aria-label"
  case ariaLabelledby = "aria-labelledby"
  case httpEquiv = "http-equiv"
  case xlinkHref = "xlink:href"

  static let named = KnownNames<Attribute>()
}

/// Finds a name among those of one kind, which most names of a page are not: their places in a table are mostly empty.
struct KnownNames<Known>: Sendable
where Known: RawRepresentable<String> & CaseIterable & Sendable {
  private var table: [(name: MarkupName, known: Known?)]

  init() {
    table = Array(repeating: (MarkupName(), nil), count: 128)
    for known in Known.allCases {
      let name = MarkupName(known.rawValue)
      var place = name.place
      while table[place].known != nil { place = (place + 1) & 127 }
      table[place] = (name, known)
    }
  }

  subscript(_ name: MarkupName) -> Known? {
    var place = name.place
    while let known = table[place].known {
      if table[place].name == name { return known }
      place = (place + 1) & 127
    }
    return nil
  }
}
