import Foundation
import TestSupport

/// The `quarterlight` program that was built together with the tests.
enum Program {
  struct Outcome {
    /// The exit code, or the signal that ended the program.
    var code: Int32
    var wasKilled: Bool
    var output: String
    var errors: String
  }

  /// It lies beside the program that runs the tests.
  private static var executable: URL {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "quarterlight")
  }

  /// Starts the program in `folder`, with nothing in its environment but what is given.
  static func start(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], logs: TemporaryFolder
  ) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    for (name, keyPath) in [
      ("output", \Process.standardOutput), ("errors", \Process.standardError),
    ] {
      // Files, not pipes: nobody has to empty them while the program runs.
      try logs.write("", to: name)
      process[keyPath: keyPath] = try FileHandle(forWritingTo: logs.url.appending(path: name))
    }
    try process.run()
    return process
  }

  /// Runs the program to its end.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Outcome {
    let logs = try TemporaryFolder()
    let process = try start(arguments, in: folder, environment: environment, logs: logs)
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, wasKilled: process.terminationReason == .uncaughtSignal,
      output: try logs.text("output"), errors: try logs.text("errors"))
  }
}

/// The repository's own folder.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

extension TemporaryFolder {
  /// Copies a folder of the repository into this one.
  func copy(_ path: String, to name: String) throws {
    try FileManager.default.copyItem(
      at: repository.appending(path: path), to: url.appending(path: name))
  }
}
