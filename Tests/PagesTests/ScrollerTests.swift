import TestSupport
import Testing

@testable import Pages

/// What may be wider than a phone scrolls in a box of its own, which the keyboard reaches and a screen reader names.
@Suite struct `Boxes that scroll` {
  /// Tables of a name and words beside it, which break their lines at any width and so need no box.
  private static let narrow: Set = ["details"]

  private func faults(_ tags: [Markup.Tag]) -> [String] {
    let ids = Set(tags.compactMap { $0["id"] })
    return tags.indices.flatMap { place -> [String] in
      let tag = tags[place]
      var faults: [String] = []
      let classes = Set(tag["class"]?.split(separator: " ").map(String.init) ?? [])
      if tag.name == "table", classes.isDisjoint(with: Self.narrow),
        !tags.holders(of: place).contains(where: { $0["class"] == "scroller" })
      {
        faults.append("a table in no box that scrolls")
      }
      if classes.contains("scroller"), tag["tabindex"] != "0" {
        faults.append("a box that scrolls, and no key reaches it")
      }
      guard tag["tabindex"] == "0" || classes.contains("scroller") else { return faults }
      if tag["role"] == nil { faults.append("<\(tag.name)> that keys reach has no role") }
      let named = tag["aria-labelledby"].map { $0.split(separator: " ").map(String.init) }
      if let named {
        if named.isEmpty || !named.allSatisfy(ids.contains) {
          faults.append("<\(tag.name)> is named by '\(named.joined(separator: " "))', which is not there")
        }
      } else if tag["aria-label"]?.allSatisfy(\.isWhitespace) != false {
        faults.append("<\(tag.name)> that keys reach has no name")
      }
      return faults
    }
  }

  @Test func `hold every wide table, and are reached and named`() throws {
    let shipped = try RenderedSite.shipped.get()
    let awkward = try ReadySite(`Generated sentences`.awkward())
    var mistakes: [String] = []
    var tables = 0
    func look(_ path: String, _ tags: [Markup.Tag]) {
      tables += tags.count { $0.name == "table" }
      mistakes += faults(tags).map { "\(path): \($0)" }
    }
    for page in shipped.pages { look(page.path, page.tags) }
    for address in awkward.addresses where address.route.isPage && address.isRoot {
      look(awkward.path(address), try Markup(awkward.bytes(address)).tags)
    }
    #expect(tables > 1000, "\(tables)")
    #expect(mistakes.isEmpty, "\(listed(mistakes))")
  }

  @Test(arguments: [
    ("<table></table>", 1), ("<table class=\"details\"></table>", 0),
    (
      "<div class=\"scroller\" role=\"region\" aria-label=\"A\" tabindex=\"0\"><p></p><table></table></div>",
      0
    ),
    (
      "<div class=\"scroller\" role=\"region\" aria-label=\"A\" tabindex=\"0\"><p></p></div><table></table>",
      1
    ),
    ("<div class=\"scroller\" role=\"region\" aria-label=\"A\"><table></table></div>", 1),
    ("<div class=\"scroller\" aria-label=\"A\" tabindex=\"0\"><table></table></div>", 1),
    ("<div class=\"scroller\" role=\"region\" aria-label=\" \" tabindex=\"0\"><table></table></div>", 1),
    (
      "<div class=\"scroller\" role=\"region\" aria-labelledby=\"a b\" tabindex=\"0\"><p id=\"a\"></p></div>",
      1
    ),
    ("<pre tabindex=\"0\"></pre>", 2),
  ])
  func `that are not there, or cannot be reached or named, are found`(text: String, count: Int) throws {
    #expect(faults(try Markup(Array(text.utf8)).tags).count == count)
  }
}
