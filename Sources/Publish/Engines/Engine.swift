import Subprocess
import SystemPackage

/// A program that carries files to other machines, run as a child.
///
/// It sees a fixed small environment: a variable that happens to be set in an
/// officer's session must not decide what is sent where.
struct Engine: Sendable {
  struct Outcome: Sendable {
    /// The exit code; `nil` if a signal ended it.
    var code: Int32?
    var output: [UInt8]
    var errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
    /// The last thing it said, for a message.
    var lastWords: String {
      errors.split(separator: "\n").last.map(String.init) ?? code.map { "exit code \($0)" }
        ?? "it was ended by a signal"
    }
  }

  /// The program's name, and the Debian package that has it where the names differ.
  let name: String
  var package: String?
  var environment: [String: String]
  /// Held by the child too. Were we killed, the lock would last until the child has ended, and the
  /// next run could not mistake its late writes for its own.
  var lock: Int32?

  /// Runs it to its end.
  ///
  /// - Parameter input: What it reads from its standard input; nothing if not given.
  func run(_ arguments: [String], input: [UInt8]? = nil) async throws(PublishError) -> Outcome {
    let variables = environment.sorted { $0.key < $1.key }.map { Array("\($0.key)=\($0.value)\0".utf8) }
    let configuration = Configuration(
      executable: .name(name), arguments: Arguments(arguments), environment: .custom(variables))
    do {
      if let input {
        let done = try await Subprocess.run(
          configuration, input: .array(input), output: .bytes(limit: limit), error: .string(limit: limit))
        return outcome(done.terminationStatus, done.standardOutput, done.standardError)
      }
      if let lock {
        let done = try await Subprocess.run(
          configuration,
          input: .fileDescriptor(FileDescriptor(rawValue: lock), closeAfterSpawningProcess: false),
          output: .bytes(limit: limit), error: .string(limit: limit))
        return outcome(done.terminationStatus, done.standardOutput, done.standardError)
      }
      let done = try await Subprocess.run(
        configuration, input: .none, output: .bytes(limit: limit), error: .string(limit: limit))
      return outcome(done.terminationStatus, done.standardOutput, done.standardError)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw PublishError(
        .unreachable, "the program '\(name)' is not there; install it (apt-get install \(package ?? name))")
    } catch {
      throw PublishError(.unreachable, "the program '\(name)' could not be run: \(error)")
    }
  }

  /// Runs it and throws unless it ended well.
  ///
  /// - Parameter doing: For the message: "could not … : its last words".
  @discardableResult
  func must(_ doing: String, _ arguments: [String], input: [UInt8]? = nil) async throws(PublishError)
    -> Outcome
  {
    let outcome = try await run(arguments, input: input)
    guard outcome.code == 0 else {
      throw PublishError(.unreachable, "could not \(doing): \(name) says: \(outcome.lastWords)")
    }
    return outcome
  }

  private func outcome(_ status: TerminationStatus, _ output: [UInt8], _ errors: String) -> Outcome {
    guard case .exited(let code) = status else { return Outcome(code: nil, output: output, errors: errors) }
    return Outcome(code: code, output: output, errors: errors)
  }
}

/// Far above what any engine says; a list of 100,000 files has 20 MB.
private let limit = 256 << 20

/// What every engine sees of the environment.
///
/// - Parameter given: The environment of this program; only what an engine cannot do without is taken from it.
package func engineEnvironment(_ given: [String: String], also names: [String] = []) -> [String: String] {
  var result = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
  for name in ["HOME", "SSH_AUTH_SOCK"] + names { result[name] = given[name] }
  return result
}
