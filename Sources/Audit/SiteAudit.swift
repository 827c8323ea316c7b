package import Diagnostics
import Files

/// Holds the links of a whole site against its files.
///
/// Addresses elsewhere are judged by their syntax: whether somebody's server
/// answers today says nothing of tomorrow, and a build must not depend on it.
package struct SiteAudit: Sendable {
  private let pages: [PageAudit]
  private let places: [String: Set<String>]
  /// The first step of every path.
  private let folders: Set<String>
  /// `https://…/`, where the site will be.
  private let base: String?

  /// - Parameters:
  ///   - pages: Every file of the site.
  ///   - base: The address of the site, if it is known: links to it are links within.
  package init(_ pages: [PageAudit], base: String?) {
    self.pages = pages
    self.base = base
    folders = Set(pages.map { String($0.path.prefix { $0 != "/" }) })
    places = Dictionary(pages.map { ($0.path, $0.ids) }) { first, _ in first }
  }

  /// The rules of accessibility that pages break.
  package var accessibility: Problems {
    var all = Problems()
    for page in pages { all.add(page.problems) }
    return all
  }

  /// Every link, anchor and asset that leads nowhere.
  package var links: Problems {
    var all = Problems()
    for page in pages {
      for reference in page.references {
        guard let (rule, message) = fault(reference, on: page.path) else { continue }
        all.add(.warning, rule, at: FilePosition(file: page.path, line: reference.line, column: 1), message)
      }
    }
    return all
  }

  private func fault(_ reference: Reference, on page: String) -> (String, String)? {
    let target = reference.target
    if let base, target.hasPrefix(base), isOurs(target.dropFirst(base.count)) || reference.kind == .name {
      return fault(String(target.dropFirst(base.count)), on: "index.html", shown: target, reference.kind)
    }
    switch scheme(of: target) {
    case nil where target.hasPrefix("//"):
      return ("link-address", "'\(target)' names no kind of address; write https:\(target)")
    case nil:
      // A server shows this page at any address, so that its links begin at the host's root.
      if page == "404.html", let root = base.flatMap(pathOnHost), target.hasPrefix(root) {
        return fault(String(target.dropFirst(root.count)), on: "index.html", shown: target, reference.kind)
      }
      return fault(target, on: page, shown: target, reference.kind)
    case "https", "http":
      return reference.kind == .load
        ? ("asset-elsewhere", "'\(target)' is loaded from elsewhere, which tells others who reads the page")
        : webFault(target).map { ("link-address", $0) }
    case "data": return nil
    case "mailto", "tel": return target.contains(" ") ? ("link-address", "'\(target)' holds a space") : nil
    case let scheme?:
      return ("link-address", "'\(target)' begins with '\(scheme):', which no page may link to")
    }
  }

  /// Whether an address below the site's own is in one of the site's folders: a host may show other things beside it.
  private func isOurs(_ path: Substring) -> Bool {
    let first = path.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return first.isEmpty || folders.contains(String(first))
  }

  private func fault(
    _ target: String, on page: String, shown: String, _ kind: Reference.Kind
  ) -> (String, String)? {
    guard let (file, fragment) = resolve(target, on: page) else {
      return ("link-leads-out", "'\(shown)' leads out of the site's folder")
    }
    guard let ids = places[file] else {
      if kind == .load { return ("asset-missing", "'\(shown)' is not part of the site: there is no \(file)") }
      return ("link-leads-nowhere", "'\(shown)' leads nowhere: there is no \(file)")
    }
    if let fragment, !fragment.isEmpty, file.hasSuffix(".html"), !ids.contains(fragment) {
      return ("anchor-missing", "'\(shown)' leads to no place: \(file) has no id '\(fragment)'")
    }
    return nil
  }
}

/// The letters before a colon, if they come before any `/`, `?` or `#`.
private func scheme(of address: String) -> String? {
  let head = address.utf8.prefix {
    $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
  }
  return head.firstIndex(of: UInt8(ascii: ":")).map { address[..<$0].lowercased() }
}

/// What is wrong with an address elsewhere, or `nil`.
private func webFault(_ address: String) -> String? {
  let rest = address.drop { $0 != ":" }.dropFirst()
  guard rest.hasPrefix("//") else { return "'\(address)' lacks its '//'" }
  if address.unicodeScalars.contains(where: { $0.value <= 0x20 || "<>\"\\^`{|}".unicodeScalars.contains($0) })
  {
    return "'\(address)' holds a character that no address may; write it as % and two digits"
  }
  let host = rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
  if host.contains("@") { return "'\(address)' holds a user's name" }
  let labels = host.prefix { $0 != ":" }.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty && $0.utf8.count <= 63 && !$0.hasPrefix("-") })
  else {
    return "'\(address)' names no host"
  }
  return nil
}
