import ArgumentParser
import Foundation
import Output
import Publish

extension Refusal: ExpressibleByArgument {
  /// Those that a name on the command line sets aside.
  public static var allValueStrings: [String] { allCases.filter { !$0.isForPrivateTargets }.map(\.rawValue) }
}

/// `quarterlight publish`
struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the site, build it, and send it to where people read it.",
    discussion: """
      Targets are written in Content/publish.yml. Whatever ends a run, readers meet no page that \
      refers to something missing, and the next run finishes what was begun.

      Exit codes beside those of build: 20 illustrative figures, 21 embargo, 22 a draft, \
      23 commentary, 24 links, 25 accessibility, 26 too many removals, 27 somebody else's site \
      is there, 65 a file did not arrive whole, 69 the target does not answer, 75 somebody else \
      is publishing.

      Examples:
        quarterlight publish staging --dry-run
        quarterlight publish staging
        quarterlight publish website --allow links
      """)

  @OptionGroup var options: ProjectOptions
  @OptionGroup var editions: EditionOptions
  @OptionGroup var targets: TargetOptions

  @Option(help: "The folder that the site is built into.")
  var out = "Public"

  @Flag(help: "Publish the site in that folder as it is, without building it again.")
  var built = false

  @Option(
    help: "Set a rule aside for this once, by its name; what was set aside is written down at the target.")
  var allow: [Refusal] = []

  @Flag(name: [.long, .customShort("n")], help: "Show what would change, and change nothing.")
  var dryRun = false

  func validate() throws {
    for refusal in allow where refusal.isForPrivateTargets {
      throw ValidationError(
        "--allow \(refusal.rawValue) is not possible: such a site goes to a target with 'private: true' only")
    }
  }

  func run() async throws {
    try await exiting {
      let start = ContinuousClock.now
      if built, editions.edition != nil || editions.draft {
        throw CouldNotRun("--built publishes a site as it is; build it with --edition or --draft")
      }
      let target = try targets.find(options)
      let folder = options.path(out)
      if !built {
        var stages = Stages()
        let project = try stages.measure("reading and checking") {
          try options.read(showing: editions.showing)
        }
        try BuiltNow(project, into: SiteFolder(folder), threads: nil, after: stages).report()
      }
      let site = try BuiltSite(path: folder)
      try refuse(
        reasons: site.manifest.provenance.reasons, isPrivate: target.isPrivate, allowed: Set(allow))

      let kept = try PublishedFolder(options, target)
      defer { kept.release() }
      var publication = Publication(
        site: site, publisher: .here(options), now: Int(Date().timeIntervalSince1970)
      ) { print("  \($0)") }
      publication.allowed = Set(allow)
      publication.takesOver = targets.takeOver
      publication.keep = target.keep
      publication.graceDays = target.graceDays
      try await send(publication, to: target, kept, start)
    }
  }

  private func send(
    _ publication: Publication, to target: PublishTarget, _ kept: PublishedFolder,
    _ start: ContinuousClock.Instant
  ) async throws {
    let open = try await OpenTarget(
      target, project: options.project, environment: ProcessInfo.processInfo.environment,
      lock: kept.lockDescriptor)
    let found = try await publication.look(open)
    let plan = publication.plan(found)
    print("To \(target.isPrivate ? "the private" : "the public") target '\(target.name)', \(target.place).")
    for line in plan.summary() { print(line) }
    let figures = try await publication.figureChanges(plan, found, at: open)
    if !figures.isEmpty {
      print("Figures of the newest edition that change: \(figures.count).")
      for figure in figures.prefix(40) { print("  \(figure.words)") }
      if figures.count > 40 { print("  and \(figures.count - 40) more") }
    }
    try publication.refuse(plan, found)
    if dryRun {
      print("Nothing was sent.")
      return
    }
    let done = try await publication.carryOut(plan, found, on: open)
    for warning in done.warnings { FileHandle.standardError.write(Data("warning: \(warning)\n".utf8)) }
    if !target.hasReleases { try await keep(publication, kept) }
    let time = (ContinuousClock.now - start).formatted(
      .units(allowed: [.minutes, .seconds, .milliseconds], width: .narrow, maximumUnitCount: 2))
    print(
      done.sent == 0 && plan.isEmpty
        ? "'\(target.name)' has this site already."
        : "Published as number \(done.number) to '\(target.name)': \(count(done.sent, "file")) sent, in \(time)."
    )
    if !allow.isEmpty {
      print(
        "Set aside by name, and written down: \(Set(allow).map(\.rawValue).sorted().joined(separator: ", "))."
      )
    }
  }

  /// Keeps the site on this machine, to roll back to, where the target itself keeps none.
  private func keep(_ publication: Publication, _ kept: PublishedFolder) async throws {
    var copy = publication
    copy.tell = { _ in }
    copy.takesOver = true
    copy.allowed.insert(.removals)
    let found = try await copy.look(kept.store)
    _ = try await copy.carryOut(copy.plan(found), found, on: kept.store)
  }
}
