import Foundation
import Output
import Pages
import Synchronization

/// One build: a project's site, written into its folder, and what a person wants to know of it.
struct BuiltNow {
  var manifest: Manifest
  private var editions: Int
  private var pages: Int
  private var folder: String
  private var duration: Duration

  init(_ project: Project, into folder: SiteFolder, threads: Int?) throws {
    let start = ContinuousClock.now
    let provenance = Provenance(
      generator: "quarterlight \(generatorVersion)", inputDigest: project.inputDigest,
      reasons: project.reasonsAgainstPublishing)
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let done = try folder.replace(provenance) { staging in
      try inParallel(project.addresses.count, threads: threads) { index in
        try staging.write(project.file(project.addresses[index]))
      }
    }
    for warning in done.warnings { FileHandle.standardError.write(Data("warning: \(warning)\n".utf8)) }
    manifest = done.manifest
    editions = project.analysis.editions.count
    pages = project.addresses.count(where: \.route.isPage)
    self.folder = folder.path
    duration = ContinuousClock.now - start
  }

  func report() {
    let time = duration.formatted(.units(allowed: [.seconds, .milliseconds], width: .narrow))
    print(
      "Built \(editions) editions: \(pages) pages and \(manifest.files.count - pages) other files, "
        + "\(manifest.files.reduce(0) { $0 + $1.size } / 1024) KB, in \(time). The site is in \(folder).")
    if !manifest.provenance.publishable {
      print("It shows illustrative figures, so it must not be published as it is.")
    }
  }
}
