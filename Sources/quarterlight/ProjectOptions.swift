import ArgumentParser
import Diagnostics
import FileSystem
import Files
import Foundation
import Loading
import Output
import Publish

/// Where the project is and how it is shown: the same for every subcommand that reads it.
struct ProjectOptions: ParsableArguments {
  @Option(help: "The folder that holds Content/ and Themes/.")
  var project = "."

  @Option(help: "The theme, a folder in Themes/; if not given, the one that site.yml names, or 'default'.")
  var theme: String?

  /// A path that a person gave: below the project unless it begins with `/`.
  func path(_ given: String) -> String { given.hasPrefix("/") ? given : "\(project)/\(given)" }

  /// Opens the project.
  func folder() throws -> ProjectFolder {
    do {
      return try ProjectFolder(path: project)
    } catch {
      throw CouldNotRun("cannot open the project '\(project)': \(error)")
    }
  }

  /// Every file of the project that an author wrote.
  func files(into problems: inout Problems) throws -> [SourceFile] { try folder().files(into: &problems) }

  /// Reads and checks the project, prints what is wrong, and ends with 1 if there are mistakes.
  func read(showing: Showing = Showing()) throws -> Project {
    var problems = Problems()
    let files = try files(into: &problems)
    _ = readTargets(files, into: &problems)
    let made = Project(
      files: files, theme: theme, showing: showing, now: Int(Date().timeIntervalSince1970), into: &problems)
    report(problems)
    guard let made, !problems.hasErrors else { throw ExitCode(1) }
    return made
  }
}

/// Prints every problem, sorted, how many there are and what errors mean, to the standard error.
func report(_ problems: Problems, errorsMean consequence: String = "No site was made.") {
  let sorted = problems.sorted
  guard !sorted.isEmpty else { return }
  var text = sorted.map { "\($0)\n" }.joined()
  let errors = sorted.count { $0.severity == .error }
  let warnings = sorted.count - errors
  let counts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { count, word in
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
  text += counts.joined(separator: ", ") + (errors > 0 ? ". \(consequence)\n" : ".\n")
  FileHandle.standardError.write(Data(text.utf8))
}

/// Something outside the author's files stopped the program; exit code 2 unless it says otherwise.
struct CouldNotRun: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}

/// Runs a subcommand's work and ends the program with the exit code that its error calls for.
func exiting(_ work: () throws -> Void) throws {
  func stop(_ message: String, _ code: Int32) throws -> Never {
    FileHandle.standardError.write(Data("error: \(message)\n".utf8))
    throw ExitCode(code)
  }
  do {
    try work()
  } catch let error as CouldNotRun {
    try stop(error.description, 2)
  } catch let error as OutputError {
    try stop(error.description, error.exitCode)
  }
}

/// The same for work that waits for other programs.
func exiting(_ work: () async throws -> Void) async throws {
  let result: Result<Void, any Error>
  do {
    result = .success(try await work())
  } catch let error as PublishError {
    FileHandle.standardError.write(Data("error: \(error)\n".utf8))
    throw ExitCode(error.exitCode)
  } catch {
    result = .failure(error)
  }
  try exiting { try result.get() }
}
