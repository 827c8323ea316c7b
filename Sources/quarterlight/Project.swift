import Diagnostics
import Digests
import Files
import Foundation
import Indicators
import Loading
import Output
import Pages
import Publish

/// A project that has passed every check: all that is needed to write its pages.
struct Project: Sendable {
  var analysis: SiteAnalysis
  var theme: Theme
  var stylesheet: String
  var addresses: [Address]
  /// Why the content must not be published as it is.
  var reasons: [Refusal]
  /// What it was made of; see `Provenance`. `nil` in a preview, of which nothing is kept. The files themselves are let
  /// go: a country's are large.
  private(set) var inputDigest: String?

  /// The whole program on one screen: each stage once, in order. Nothing is written here.
  ///
  /// - Returns: `nil` if the author has mistakes to put right; `problems` then holds all of them.
  ///
  /// - Parameters:
  ///   - showing: Which editions the site has.
  ///   - now: The moment against which embargoes are held, in seconds since the beginning of 1970 UTC.
  init?(
    files: [SourceFile], theme themeName: String?, showing: Showing = Showing(), now: Int? = nil,
    into problems: inout Problems
  ) {
    var nothing = ProjectMemory()
    self.init(
      files: files, theme: themeName, showing: showing, now: now, remembering: &nothing, into: &problems)
    let inputs = files.filter { $0.path != publishFile }
    let digests = made(inputs.count, threads: cores) { sha256(inputs[$0].bytes) }
    inputDigest = Output.inputDigest(zip(inputs, digests).map { ($0.path, $1) })
  }

  /// The same for a preview, which remembers what has not changed since the last time.
  ///
  /// - Parameter checkProse: Holds the prose against the figures, or puts that off.
  init?(
    files: [SourceFile], theme themeName: String?, showing: Showing = Showing(), now: Int? = nil,
    remembering memory: inout ProjectMemory, into problems: inout Problems,
    checkProse: (SiteAnalysis, inout Problems) -> Void = { $0.checkProse(into: &$1, threads: cores) }
  ) {
    let content = files.filter { $0.path.hasPrefix("Content/") }
    let theme = memory.theme(themeName, files, into: &problems)  // how pages look
    // Text to checked values.
    guard let whole = loadSite(content, remembering: &memory.loading, threads: cores, into: &problems) else {
      checkProseAlone(content, into: &problems)
      return nil
    }
    guard let site = showing.part(of: whole, into: &problems) else { return nil }  // editions left out
    guard let manuscripts = readProse(of: site, remembering: &memory.pages, into: &problems) else {
      return nil  // Markdown to blocks
    }
    // Figures to judgements.
    let analysis = SiteAnalysis(site, manuscripts, remembering: &memory.pages, threads: cores)
    analysis.checkDisclosure(into: &problems)  // hidden counts stay hidden
    analysis.checkRanks(into: &problems)  // one figure, one rank
    var prose = Problems()
    checkProse(analysis, &prose)  // bindings, links and claims
    problems.add(prose)
    let addresses = routes(analysis.editions)  // what there is to write
    // The name changes when the bytes do, so that a server may tell browsers to keep it.
    let stylesheet = theme.map { "assets/style-\(sha256($0.assets).prefix(8)).css" } ?? "assets/style.css"
    memory.place(addresses, site, stylesheet: stylesheet, into: &problems)
    guard let theme, !problems.hasErrors else { return nil }
    self.analysis = analysis
    self.theme = theme
    self.stylesheet = stylesheet
    self.addresses = addresses
    reasons = analysis.reasons(now: now) + (prose.count(.warning) > 0 ? [.commentary] : [])
  }

  /// Where a file lies below the output folder.
  func path(of address: Address) -> String { analysis.site.path(of: address, stylesheet: stylesheet) }

  /// One finished file; a pure function of the project and the address.
  func file(_ address: Address) -> OutputFile { files([address])[0] }

  /// Files that are made together: routes of an edition with the same `work`.
  func files(_ unit: [Address]) -> [OutputFile] {
    zip(unit, render(unit, analysis, theme: theme, stylesheet: stylesheet)).map { address, bytes in
      OutputFile(path: path(of: address), bytes: bytes)
    }
  }
}

/// How many threads have a core to themselves.
var cores: Int { ProcessInfo.processInfo.activeProcessorCount }
