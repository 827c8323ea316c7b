import ArgumentParser
import Diagnostics
import Output

/// `quarterlight verify`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare a site's files with its manifest, and name every difference.",
    discussion: """
      Example:
        quarterlight verify Public
      """)

  @Argument(help: "The folder of a finished site.")
  var folder = "Public"

  func run() throws {
    try exiting {
      let result = try verify(folder)
      report(result.problems, errorsMean: "\(folder) is not as it was built.")
      if result.problems.hasErrors { throw ExitCode(1) }
      print("All \(result.intact) files of \(folder) are as they were built.")
    }
  }
}
