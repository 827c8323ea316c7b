import Diagnostics
import Files
import Foundation
import Indicators
import Loading
import Pages
import TestSupport

/// A site that is ready to render, as the program makes it.
struct ReadySite: Sendable {
  let analysis: SiteAnalysis
  let theme: Theme
  let addresses: [Address]
  let stylesheet = "assets/style.css"

  struct Refused: Error, CustomStringConvertible {
    var description: String
  }

  init(_ content: [SourceFile], theme files: [SourceFile], named name: String = "default") throws {
    var problems = Problems()
    let theme = Theme(name: name, files: files, into: &problems)
    guard let site = loadSite(content, into: &problems), let prose = readProse(of: site, into: &problems),
      let theme
    else { throw Refused(description: "\(problems.sorted)") }
    analysis = SiteAnalysis(site, prose)
    analysis.checkProse(into: &problems)
    guard !problems.hasErrors else { throw Refused(description: "\(problems.sorted)") }
    self.theme = theme
    addresses = routes(analysis.editions)
  }

  init(_ files: SiteFiles) throws { try self.init(files.sources, theme: try defaultTheme()) }

  func bytes(_ address: Address) -> [UInt8] {
    render(address, analysis, theme: theme, stylesheet: stylesheet)
  }

  func path(_ address: Address) -> String { analysis.site.path(of: address, stylesheet: stylesheet) }

  /// The text of a file by its path; asking for one that is not made is the test's mistake.
  func text(_ path: String) -> String {
    guard let address = addresses.first(where: { self.path($0) == path }) else {
      preconditionFailure("no file \(path)")
    }
    return String(decoding: bytes(address), as: UTF8.self)
  }

  func tags(_ path: String) throws -> [Markup.Tag] { try Markup(Array(text(path).utf8)).tags }

  func edition(_ slug: String) -> EditionID {
    EditionID(analysis.site.editions.firstIndex { $0.slug == slug }!)
  }

  func indicator(_ slug: String) -> IndicatorID {
    IndicatorID(analysis.site.indicators.firstIndex { $0.slug == slug }!)
  }

  func area(_ slug: String) -> AreaID { AreaID(analysis.site.areas.firstIndex { $0.slug == slug }!) }
}

/// The theme of the repository.
func defaultTheme() throws -> [SourceFile] { try repositoryFiles("Themes/default") }

/// The files of one of the repository's folders, as the program would read them.
func repositoryFiles(_ folder: String) throws -> [SourceFile] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: folder)
  return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted().compactMap { name in
    let url = root.appending(path: name)
    guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
    return SourceFile(path: "\(folder)/\(name)", bytes: [UInt8](try Data(contentsOf: url)))
  }
}

/// The repository's own site with every file rendered once, for all tests to look at.
struct RenderedSite: Sendable {
  let ready: ReadySite
  /// By place in `ready.addresses`.
  let files: [[UInt8]]
  /// Every page with its tags.
  let pages: [Page]

  struct Page: Sendable {
    var address: Address
    var path: String
    var tags: [Markup.Tag]

    func count(_ name: String) -> Int { tags.count { $0.name == name } }
  }

  static let shipped = Result { try RenderedSite() }

  private init() throws {
    ready = try ReadySite(try repositoryFiles("Content"), theme: try defaultTheme())
    let site = ready
    files = site.addresses.map(site.bytes)
    pages = try zip(site.addresses, files).filter { $0.0.route.isPage }.map { address, bytes in
      Page(address: address, path: site.path(address), tags: try Markup(bytes).tags)
    }
  }

  func page(_ path: String) -> Page {
    guard let page = pages.first(where: { $0.path == path }) else { preconditionFailure("no page \(path)") }
    return page
  }
}

/// Shows the first few of many mistakes.
func listed(_ mistakes: [String]) -> String {
  "\(mistakes.count) mistakes:\n" + mistakes.prefix(15).joined(separator: "\n")
}
