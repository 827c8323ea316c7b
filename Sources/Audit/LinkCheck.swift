import Diagnostics
import Files

/// Holds the links of a whole site against its files.
///
/// Addresses elsewhere are judged by their syntax: whether somebody's server
/// answers today says nothing of tomorrow, and a build must not depend on it.
struct LinkCheck {
  private let site: SiteAudit
  /// Every file, with the number of its ids.
  private let places: [String: UInt32]
  /// The first step of every path.
  private let folders: Set<String>
  /// How far what each of the site's references means depends on where it stands, by its number.
  private let reaches: [Reach]
  /// Folders that references lead from.
  private var starts = Numbered<String>()
  /// References that lead somewhere: a reference's number, and that of the folder which its first step is taken from or
  /// of the ids among which it looks. A site has far fewer of these than links.
  private var right: Set<UInt64> = []

  init(_ site: SiteAudit) {
    self.site = site
    places = Dictionary(site.pages.map { ($0.path, $0.ids) }) { first, _ in first }
    folders = Set(site.pages.map { String($0.path.prefix { $0 != "/" }) })
    reaches = site.references.values.map { Reach($0.target) }
  }

  /// What is wrong with the links of one page.
  mutating func faults(of page: SiteAudit.Page) -> Problems {
    var faults = Problems()
    // The folder of the page and those above it, up to the site's own.
    let above = page.references.isEmpty ? [] : foldersAbove(page.path).map { starts.number(of: $0) }
    for number in page.references {
      let start =
        switch reaches[Int(number)] {
        case .everywhere: above.last
        case .folder(let up): up < above.count ? above[up] : nil
        case .page: page.path.hasSuffix(".html") ? page.ids | Self.amongIDs : nil
        }
      let key = start.map { UInt64($0) << 32 | UInt64(number) }
      if let key, right.contains(key) { continue }
      let reference = site.references[number]
      if let (rule, message) = fault(reference, on: page.path) {
        faults.add(
          .warning, rule, at: FilePosition(file: page.path, line: reference.line, column: 1), message)
      } else if let key, page.path != Self.anywhere {
        right.insert(key)
      }
    }
    return faults
  }

  /// Tells the number of ids from that of a folder.
  private static let amongIDs: UInt32 = 1 << 31
  /// A server shows this page at any address, so that its links begin at the host's root.
  private static let anywhere = "404.html"

  private func fault(_ reference: Reference, on page: String) -> (String, String)? {
    let target = reference.target
    if let base = site.base, target.hasPrefix(base),
      isOurs(target.dropFirst(base.count)) || reference.kind == .name
    {
      return fault(String(target.dropFirst(base.count)), on: "index.html", shown: target, reference.kind)
    }
    switch scheme(of: target) {
    case nil where target.hasPrefix("//"):
      return ("link-address", "'\(target)' names no kind of address; write https:\(target)")
    case nil:
      if page == Self.anywhere, let root = site.base.flatMap(pathOnHost), target.hasPrefix(root) {
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
    guard let number = places[file] else {
      if kind == .load { return ("asset-missing", "'\(shown)' is not part of the site: there is no \(file)") }
      return ("link-leads-nowhere", "'\(shown)' leads nowhere: there is no \(file)")
    }
    if let fragment, !fragment.isEmpty, file.hasSuffix(".html"), !site.ids[number].contains(fragment) {
      return ("anchor-missing", "'\(shown)' leads to no place: \(file) has no id '\(fragment)'")
    }
    return nil
  }
}

/// How far what an address means depends on where it stands.
private enum Reach {
  /// Not at all: it names its host.
  case everywhere
  /// It means the same in all pages below the folder that its first steps lead up to.
  case folder(up: Int)
  /// It leads to the page itself.
  case page

  init(_ target: String) {
    let bytes = target.utf8
    switch bytes.first {
    case nil, UInt8(ascii: "#"), UInt8(ascii: "?"): self = .page
    case _ where scheme(of: target) != nil || bytes.starts(with: "//".utf8): self = .everywhere
    default:
      var rest = bytes[...]
      var up = 0
      while rest.starts(with: "../".utf8) {
        rest = rest.dropFirst(3)
        up += 1
      }
      self = .folder(up: up)
    }
  }
}

/// The folder of a file, with a slash at its end, and those above it, up to the site's own, which has no name.
private func foldersAbove(_ path: String) -> [String] {
  var folders: [String] = []
  var rest = path.utf8[...]
  while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
    folders.append(String(decoding: path.utf8[...slash], as: UTF8.self))
    rest = rest[..<slash]
  }
  return folders + [""]
}
