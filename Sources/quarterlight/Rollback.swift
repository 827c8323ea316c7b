import ArgumentParser
import Foundation
import Output
import Publish

/// `quarterlight rollback`
struct Rollback: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site again that was published before.",
    discussion: """
      Where each site lies in a folder of its own, this takes one step. Elsewhere the earlier site, \
      which this machine kept in .published, is sent again.

      Examples:
        quarterlight rollback website
        quarterlight rollback website --to 12
      """)

  @OptionGroup var options: ProjectOptions
  @OptionGroup var targets: TargetOptions

  @Option(help: "The number of the site; the one before the newest if not given.")
  var to: Int?

  func run() async throws {
    try await exiting {
      let target = try targets.find(options)
      let kept = try PublishedFolder(options, target)
      defer { kept.release() }
      let open = try await OpenTarget(
        target, project: options.project, environment: ProcessInfo.processInfo.environment,
        lock: kept.lockDescriptor)
      let publisher = Publisher.here(options)
      let now = Int(Date().timeIntervalSince1970)
      switch open {
      case .releases(let store):
        let number = try await Publication.rollBack(
          store, to: to, isPrivate: target.isPrivate, publisher: publisher, now: now,
          takesOver: targets.takeOver)
        print("'\(target.name)' shows site \(number) again.")
      case .inPlace:
        let copies = FolderStore(path: kept.path)
        let (numbers, current) = try await copies.releases()
        guard let number = to ?? numbers.last(where: { $0 < current ?? 0 }), numbers.contains(number) else {
          throw CouldNotRun(
            to == nil || numbers.isEmpty
              ? "this machine keeps no earlier site of '\(target.name)'"
              : "there is no such site; this machine keeps \(numbers.map(String.init).joined(separator: ", "))"
          )
        }
        let site = try BuiltSite(path: "\(kept.path)/releases/\(number)")
        try Publication.refuse(site.manifest, isPrivate: target.isPrivate)
        var publication = Publication(site: site, publisher: publisher, now: now) { print("  \($0)") }
        publication.allowed = [.removals]
        publication.takesOver = targets.takeOver
        publication.graceDays = target.graceDays
        let found = try await publication.look(open)
        _ = try await publication.carryOut(publication.plan(found), found, on: open)
        try await copies.show(number)
        print("'\(target.name)' shows site \(number) of those kept here again.")
      }
    }
  }
}
