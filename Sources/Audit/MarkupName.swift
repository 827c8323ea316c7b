/// The name of an element or an attribute in small letters, held in two words: a page has thousands, and each is asked
/// after several times.
struct MarkupName: Hashable {
  private var words: (UInt64, UInt64)

  /// The letters themselves if there are no more than sixteen, as in every name that a rule asks for; of longer ones a
  /// sum that tells them apart.
  init(_ letters: UnsafeRawBufferPointer) {
    words = (0, 0)
    if letters.count <= 16 {
      for (place, letter) in letters.enumerated() {
        let bits = UInt64(Self.small(letter)) << UInt64(8 * (place % 8))
        if place < 8 { words.0 |= bits } else { words.1 |= bits }
      }
    } else {
      words = (0xCBF2_9CE4_8422_2325, UInt64.max)
      for letter in letters { words.0 = (words.0 ^ UInt64(Self.small(letter))) &* 0x100_0000_01B3 }
    }
  }

  init(_ name: StaticString) {
    self.init(UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
  }

  var isEmpty: Bool { words == (0, 0) }

  static func == (left: Self, right: Self) -> Bool { left.words == right.words }

  func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
  }

  private static func small(_ letter: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) ? letter | 0x20 : letter
  }
}

/// The names that the rules ask for.
extension MarkupName {
  static let a = MarkupName("a")
  static let action = MarkupName("action")
  static let alt = MarkupName("alt")
  static let area = MarkupName("area")
  static let ariaControls = MarkupName("aria-controls")
  static let ariaDescribedby = MarkupName("aria-describedby")
  static let ariaHidden = MarkupName("aria-hidden")
  static let ariaLabel = MarkupName("aria-label")
  static let ariaLabelledby = MarkupName("aria-labelledby")
  static let background = MarkupName("background")
  static let button = MarkupName("button")
  static let caption = MarkupName("caption")
  static let content = MarkupName("content")
  static let data = MarkupName("data")
  static let `for` = MarkupName("for")
  static let formaction = MarkupName("formaction")
  static let h1 = MarkupName("h1")
  static let headers = MarkupName("headers")
  static let href = MarkupName("href")
  static let html = MarkupName("html")
  static let httpEquiv = MarkupName("http-equiv")
  static let id = MarkupName("id")
  static let iframe = MarkupName("iframe")
  static let img = MarkupName("img")
  static let input = MarkupName("input")
  static let label = MarkupName("label")
  static let lang = MarkupName("lang")
  static let link = MarkupName("link")
  static let main = MarkupName("main")
  static let manifest = MarkupName("manifest")
  static let meta = MarkupName("meta")
  static let name = MarkupName("name")
  static let nav = MarkupName("nav")
  static let object = MarkupName("object")
  static let poster = MarkupName("poster")
  static let rel = MarkupName("rel")
  static let role = MarkupName("role")
  static let scope = MarkupName("scope")
  static let script = MarkupName("script")
  static let select = MarkupName("select")
  static let src = MarkupName("src")
  static let srcset = MarkupName("srcset")
  static let style = MarkupName("style")
  static let svg = MarkupName("svg")
  static let tabindex = MarkupName("tabindex")
  static let table = MarkupName("table")
  static let textarea = MarkupName("textarea")
  static let th = MarkupName("th")
  static let title = MarkupName("title")
  static let type = MarkupName("type")
  static let xlinkHref = MarkupName("xlink:href")

  /// `h1` to `h6`, by level.
  static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"].map { (name: StaticString) in MarkupName(name) }

  /// Elements that end where they begin.
  static let void = Set(
    [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
      "path", "line", "circle", "rect", "polygon", "polyline", "ellipse", "use", "stop",
    ].map { (name: StaticString) in MarkupName(name) })
}
