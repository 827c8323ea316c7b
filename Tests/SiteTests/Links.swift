/// A reference from a page to something else.
struct Link: Hashable {
  enum Kind {
    /// The browser fetches it to show the page.
    case load
    /// A person may follow it.
    case follow
    /// A statement about the page: its canonical address.
    case name
  }
  var kind: Kind
  var target: String

  /// All references of a page.
  static func all(in tags: [(name: String, attributes: [(name: String, value: String)])]) -> [Link] {
    tags.flatMap { tag in
      tag.attributes.flatMap { attribute -> [Link] in
        switch attribute.name {
        case "href":
          [Link(kind: kind(ofHref: tag.name, tag.attributes), target: attribute.value)]
        case "src", "data", "poster", "action", "formaction", "background", "manifest", "xlink:href":
          tag.name == "data" ? [] : [Link(kind: .load, target: attribute.value)]
        case "srcset":
          attribute.value.split(separator: ",").map { part in
            Link(kind: .load, target: String(part.split(separator: " ").first ?? ""))
          }
        default: []
        }
      }
    }
  }

  private static func kind(
    ofHref tag: String, _ attributes: [(name: String, value: String)]
  ) -> Kind {
    guard tag == "link" else { return tag == "a" || tag == "area" ? .follow : .load }
    switch attributes.first(where: { $0.name == "rel" })?.value {
    case "canonical": return .name
    case "alternate", "license", "prev", "next", "author", "help", "describedby": return .follow
    default: return .load
    }
  }

  var hasScheme: Bool {
    let head = target.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return target.hasPrefix("//") || head.contains(":")
  }

  /// The file that a relative link on `page` leads to, and the place in it.
  func resolved(on page: String) -> (file: String, fragment: String?)? {
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var path = parts[0].prefix { $0 != "?" }
    // A server shows this page at any address, and the shipped site begins at its host's root.
    if page == "404.html", path.hasPrefix("/") { path = path.dropFirst() }
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    if path.isEmpty { return (page, fragment) }
    var folders = page.split(separator: "/").dropLast().map(String.init)
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    for step in steps.dropLast() {
      switch step {
      case ".": continue
      case "..":
        guard folders.popLast() != nil else { return nil }
      case "": return nil
      default: folders.append(String(step))
      }
    }
    switch steps.last! {
    case "", ".": folders.append("index.html")
    case "..":
      guard folders.popLast() != nil else { return nil }
      folders.append("index.html")
    default: folders.append(String(steps.last!))
    }
    return (folders.joined(separator: "/"), fragment)
  }
}
