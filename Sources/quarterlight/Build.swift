import ArgumentParser
import Files
import Foundation
import Output
import Pages
import Synchronization

/// `quarterlight build`
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the whole site.",
    discussion: """
      The new site replaces the old one in one step, when all of it is written. If anything is \
      wrong, the old site stays as it is.

      Examples:
        quarterlight build
        quarterlight build --out ../performance-site
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: "The folder that the site goes into, below the project unless it begins with '/'.")
  var out = "Public"

  @Option(help: "How many pages are made at once; as many as the machine has cores if not given.")
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1") }
  }

  func run() throws {
    try exiting {
      let start = ContinuousClock.now
      let project = try options.read()
      let target = try SiteFolder(out.hasPrefix("/") ? out : "\(options.project)/\(out)")
      let provenance = Provenance(
        generator: "quarterlight \(generatorVersion)", inputDigest: project.inputDigest,
        reasons: project.reasonsAgainstPublishing)
      let size = Atomic(0)
      let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
      let done = try target.replace(provenance) { staging in
        try inParallel(project.addresses.count, threads: threads) { index in
          let file = project.file(project.addresses[index])
          size.wrappingAdd(file.bytes.count, ordering: .relaxed)
          try staging.write(file)
        }
      }
      for warning in done.warnings { FileHandle.standardError.write(Data("warning: \(warning)\n".utf8)) }
      let pages = project.addresses.count(where: \.route.isPage)
      let time = (ContinuousClock.now - start).formatted(
        .units(allowed: [.seconds, .milliseconds], width: .narrow))
      print(
        "Built \(project.analysis.editions.count) editions: \(pages) pages and \(project.addresses.count - pages) other files, \(size.load(ordering: .relaxed) / 1024) KB, in \(time). The site is in \(target.path)."
      )
      if !provenance.publishable {
        print("It shows illustrative figures, so it must not be published as it is.")
      }
    }
  }
}
