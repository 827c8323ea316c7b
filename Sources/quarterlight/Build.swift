import ArgumentParser
import Output

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
        quarterlight build --edition 2023-24-q3
        quarterlight build --draft
        quarterlight build --shard 3/16 --out part-3
      """)

  @OptionGroup var options: ProjectOptions
  @OptionGroup var editions: EditionOptions

  @Option(help: "The folder that the site goes into, below the project unless it begins with '/'.")
  var out = "Public"

  @Option(help: "How many pages are made at once; as many as the machine has cores if not given.")
  var threads: Int?

  @Option(
    help: "Make one of several parts, like 3/16: every 16th file, from the 3rd. 'merge' joins the parts.")
  var shard: Shard?

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads must be at least 1") }
  }

  func run() throws {
    try exiting {
      var stages = Stages()
      let project = try stages.measure("reading and checking") { try options.read(showing: editions.showing) }
      try BuiltNow(
        project, into: SiteFolder(options.path(out)), threads: threads, shard: shard, after: stages
      ).report()
    }
  }
}
