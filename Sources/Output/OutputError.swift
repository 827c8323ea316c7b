package import FileSystem

/// Why a site was not written. The old site is as it was.
package struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    /// Another build is writing to the same folder.
    case busy
    /// Going on could destroy something that is not ours, or make a wrong site.
    case refused
    /// The system did not do what was asked.
    case failed
  }

  package var kind: Kind
  package var message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// What the system did not do, where, and its own reason.
  package init(could not: String, _ path: String, _ error: SystemError) {
    self.init(.failed, "could not \(not) \(path): \(error)\(OutputError.advice(error))")
  }

  package var description: String { message }

  /// The exit code for this failure: 75 is the system's own number for "try again later".
  package var exitCode: Int32 { kind == .busy ? 75 : 2 }

  private static func advice(_ error: SystemError) -> String {
    error.isDiskFull ? "; a build needs room for the old and the new site at once" : ""
  }
}

/// Runs system calls, and says what could not be done where when one fails.
func attempt<Result>(
  _ doing: String, _ path: String, _ body: () throws -> Result
) throws(OutputError) -> Result {
  do {
    return try body()
  } catch let error as SystemError {
    throw OutputError(could: doing, path, error)
  } catch let error as OutputError {
    throw error
  } catch {
    throw OutputError(.failed, "could not \(doing) \(path): \(error)")
  }
}
