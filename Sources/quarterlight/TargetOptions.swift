import ArgumentParser
import Diagnostics
import Digests
import FileSystem
import Foundation
import Output
import Publish

/// Where a site goes, and who sends it: the same for all that changes a target.
struct TargetOptions: ParsableArguments {
  @Argument(help: "The target, by its name in Content/publish.yml.")
  var target: String

  @Flag(help: "Go on where somebody else's run was broken off.")
  var takeOver = false

  /// The target by its name among those that the project has.
  func find(_ project: ProjectOptions) throws -> PublishTarget {
    var problems = Problems()
    let targets = readTargets(try project.files(into: &problems), into: &problems)
    if problems.hasErrors {
      report(problems, errorsMean: "Nothing was published.")
      throw ExitCode(1)
    }
    if let found = targets.first(where: { $0.name == target }) { return found }
    if targets.isEmpty {
      throw CouldNotRun("there is no target; write \(publishFile) first (see the page on hosting)")
    }
    let names = targets.map(\.name)
    throw CouldNotRun(
      "there is no target '\(target)' in \(publishFile)\(didYouMean(target, among: names))"
    )
  }
}

/// What this machine keeps of the sites that its project published, in `.published/<target>`.
struct PublishedFolder {
  let path: String
  private let lock: FolderLock

  /// Opens it, and makes sure that no other run of this project publishes to the target.
  init(_ project: ProjectOptions, _ target: PublishTarget) throws {
    let above = try PlacedFolder("\(project.project)/.published")
    // What is kept here is nobody's to commit.
    if try above.read(".gitignore") == nil { try above.put(".gitignore", Array("*\n".utf8)) }
    try above.makeFolder(target.name)
    path = "\(above.path)/\(target.name)"
    guard let lock = try above.lock(".\(target.name).lock") else {
      throw PublishError(
        .busy,
        "this project is being published to '\(target.name)' right now, or a program that such a run started is still "
          + "sending; wait until it has finished")
    }
    self.lock = lock
  }

  /// For engines to hold as long as they run.
  var lockDescriptor: Int32 { lock.descriptor }

  func release() { lock.release() }

  var store: OpenTarget { .releases(FolderStore(path: path)) }
}

extension Publisher {
  /// Whoever runs this program, from one project.
  static func here(_ project: ProjectOptions) -> Publisher {
    let name = "\(NSUserName()) on \(ProcessInfo.processInfo.hostName)"
    let folder = URL(filePath: project.project).standardizedFileURL.path
    return Publisher(id: String(sha256(Array("\(name)\n\(folder)".utf8)).prefix(16)), name: name)
  }
}
