import ArgumentParser
import Diagnostics
import Foundation
import Output
import Publish

/// `quarterlight verify`
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare a site's files with its manifest, and name every difference.",
    discussion: """
      The site may be a folder, or the address where a web server shows it. A server does not say \
      what else it has, so files too many are found in folders only.

      Examples:
        quarterlight verify Public
        quarterlight verify https://example.org/performance/
        quarterlight verify https://example.org/performance/ --against Public
      """)

  @Argument(help: "The folder or the address of a finished site.")
  var site = "Public"

  @Option(help: "The folder of the site that the address should show; its own manifest if not given.")
  var against: String?

  func run() async throws {
    try await exiting {
      let isWeb = site.hasPrefix("http://") || site.hasPrefix("https://")
      guard isWeb || against == nil else {
        throw CouldNotRun("--against is for an address; a folder is held against its own manifest")
      }
      let result = isWeb ? try await web() : try verify(site, besides: try filesBesideSite(in: site))
      report(result.problems, errorsMean: "\(site) is not as it was built.")
      if result.problems.hasErrors { throw ExitCode(1) }
      print("All \(result.intact) files of \(site) are as they were built.")
    }
  }

  private func web() async throws -> Verification {
    let expected = try against.map { try BuiltSite(path: $0).manifest }
    let isTerminal = isatty(STDERR_FILENO) == 1
    let server = try WebVerification(address: site, environment: ProcessInfo.processInfo.environment)
    let result = try await server.run(against: expected) {
      if isTerminal { FileHandle.standardError.write(Data("\r\($0)".utf8)) }
    }
    if isTerminal { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    return result
  }
}
