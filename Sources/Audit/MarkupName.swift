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

  /// A name of ours, of at most sixteen small letters. The compiler works it out, so that to ask for one is to compare
  /// two words.
  @inline(__always) init(_ name: StaticString) {
    words = (0, 0)
    for place in 0..<name.utf8CodeUnitCount {
      let bits = UInt64(name.utf8Start[place]) << UInt64(8 * (place & 7))
      if place < 8 { words.0 |= bits } else { words.1 |= bits }
    }
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
  static var a: MarkupName { MarkupName("a") }
  static var action: MarkupName { MarkupName("action") }
  static var alt: MarkupName { MarkupName("alt") }
  static var area: MarkupName { MarkupName("area") }
  static var ariaControls: MarkupName { MarkupName("aria-controls") }
  static var ariaDescribedby: MarkupName { MarkupName("aria-describedby") }
  static var ariaHidden: MarkupName { MarkupName("aria-hidden") }
  static var ariaLabel: MarkupName { MarkupName("aria-label") }
  static var ariaLabelledby: MarkupName { MarkupName("aria-labelledby") }
  static var background: MarkupName { MarkupName("background") }
  static var button: MarkupName { MarkupName("button") }
  static var caption: MarkupName { MarkupName("caption") }
  static var content: MarkupName { MarkupName("content") }
  static var data: MarkupName { MarkupName("data") }
  static var `for`: MarkupName { MarkupName("for") }
  static var formaction: MarkupName { MarkupName("formaction") }
  static var h1: MarkupName { MarkupName("h1") }
  static var headers: MarkupName { MarkupName("headers") }
  static var href: MarkupName { MarkupName("href") }
  static var html: MarkupName { MarkupName("html") }
  static var httpEquiv: MarkupName { MarkupName("http-equiv") }
  static var id: MarkupName { MarkupName("id") }
  static var iframe: MarkupName { MarkupName("iframe") }
  static var img: MarkupName { MarkupName("img") }
  static var input: MarkupName { MarkupName("input") }
  static var label: MarkupName { MarkupName("label") }
  static var lang: MarkupName { MarkupName("lang") }
  static var link: MarkupName { MarkupName("link") }
  static var main: MarkupName { MarkupName("main") }
  static var manifest: MarkupName { MarkupName("manifest") }
  static var meta: MarkupName { MarkupName("meta") }
  static var name: MarkupName { MarkupName("name") }
  static var nav: MarkupName { MarkupName("nav") }
  static var object: MarkupName { MarkupName("object") }
  static var poster: MarkupName { MarkupName("poster") }
  static var rel: MarkupName { MarkupName("rel") }
  static var role: MarkupName { MarkupName("role") }
  static var scope: MarkupName { MarkupName("scope") }
  static var script: MarkupName { MarkupName("script") }
  static var select: MarkupName { MarkupName("select") }
  static var src: MarkupName { MarkupName("src") }
  static var srcset: MarkupName { MarkupName("srcset") }
  static var style: MarkupName { MarkupName("style") }
  static var svg: MarkupName { MarkupName("svg") }
  static var tabindex: MarkupName { MarkupName("tabindex") }
  static var table: MarkupName { MarkupName("table") }
  static var textarea: MarkupName { MarkupName("textarea") }
  static var th: MarkupName { MarkupName("th") }
  static var title: MarkupName { MarkupName("title") }
  static var type: MarkupName { MarkupName("type") }
  static var xlinkHref: MarkupName { MarkupName("xlink:href") }

  /// `h1` to `h6`, by level.
  static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"].map { (name: StaticString) in MarkupName(name) }

  /// Elements that end where they begin.
  static let void = Set(
    [
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
      "path", "line", "circle", "rect", "polygon", "polyline", "ellipse", "use", "stop",
    ].map { (name: StaticString) in MarkupName(name) })
}
