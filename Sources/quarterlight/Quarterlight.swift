import ArgumentParser

/// The command line. Each subcommand is one short file; all share the stages of `Project`.
@main
struct Quarterlight: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarterlight",
    abstract: "Turns indicator data and commentary into a council's performance pages.",
    discussion: """
      Run it in the folder that holds Content/ and Themes/. Exit codes: 0 done, 1 mistakes in the \
      content (each is listed with its file, line and column), 2 could not run, 64 wrong usage.
      """,
    version: "quarterlight \(generatorVersion)",
    subcommands: [
      Init.self, Add.self, Aggregate.self,
      Build.self, Merge.self, Check.self, PreviewCommand.self, Links.self, Verify.self, Publish.self,
      Rollback.self,
    ])
}

/// Goes into every manifest, so that a site tells what made it.
let generatorVersion = "0.1.0"
