import Diagnostics
import Files
import Indicators
import Loading
import Output
import Pages

/// What each stage of a project made the last time; see `Memory`.
struct ProjectMemory: Sendable {
  var loading = LoadingMemory()
  var pages = PagesMemory()
  private var themes = Memory<[SourceFile], Theme?>()
  private var paths = Memory<PathsInput, [String: Address]>()
  /// What the last site has, by path below the output folder.
  private(set) var addresses: [String: Address] = [:]

  /// All that paths are made of.
  private struct PathsInput: Sendable, Equatable {
    var addresses: [Address]
    var slugs: [[String]]
    var stylesheet: String

    init(_ addresses: [Address], _ site: Site, _ stylesheet: String) {
      self.addresses = addresses
      slugs = [
        site.priorities.map(\.slug), site.indicators.map(\.slug), site.areas.map(\.slug),
        site.editions.map(\.slug), site.topics.map { $0.kind.folder + $0.slug },
        site.tables.map { ($0.folder ?? "") + $0.slug },
        site.registers.map(\.slug),
      ]
      self.stylesheet = stylesheet
    }
  }

  /// - Parameter name: The theme that the command line asks for; if `nil`, the one that `site.yml` asks for, or
  ///   the default.
  mutating func theme(_ name: String?, _ files: [SourceFile], into problems: inout Problems) -> Theme? {
    let chosen = name == nil ? chosenTheme(files) : nil
    let name = name ?? chosen?.value ?? defaultThemeName
    let files = files.filter { $0.path.hasPrefix("Themes/") }
    return themes.output("\(name) \(chosen?.position.description ?? "")", of: files, into: &problems) {
      Theme(name: name, files: files, askedAt: chosen?.position, into: &$0)
    }
  }

  /// Finds every address by its path; two with one path are reported.
  mutating func place(
    _ addresses: [Address], _ site: Site, stylesheet: String, into problems: inout Problems
  ) {
    let input = PathsInput(addresses, site, stylesheet)
    self.addresses = paths.output("", of: input, into: &problems) { problems in
      let paths = addresses.map { site.path(of: $0, stylesheet: stylesheet) }
      refuseCollisions(paths, into: &problems)
      return Dictionary(zip(paths, addresses)) { first, _ in first }
    }
  }
}
