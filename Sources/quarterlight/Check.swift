import ArgumentParser
import Indicators
import Pages

/// `quarterlight check`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read everything and say what is wrong, without making the site.",
    discussion: """
      Example:
        quarterlight check
      """)

  @OptionGroup var options: ProjectOptions

  func run() throws {
    try exiting {
      let project = try options.read()
      let site = project.analysis.site
      print(
        "Nothing is wrong: \(site.indicators.count) indicators, \(site.observations.reduce(0) { $0 + $1.count }) observations, \(site.editions.count) editions."
      )
    }
  }
}
