import Diagnostics
import Foundation
import Output
import Pages
import Publish

/// One build: a project's site or a part of it, written into its folder, and what a person wants to know of it.
struct BuiltNow {
  let manifest: Manifest
  private let editions: Int
  private let pages: Int
  private let folder: String
  private let shard: Shard?
  private var stages = Stages()

  /// - Parameters:
  ///   - stages: The times of what came before.
  ///   - make: Writes every file.
  init(
    _ project: Project, into folder: SiteFolder, after stages: Stages, shard: Shard? = nil,
    make: (Staging) throws -> Findings
  ) throws {
    guard let inputDigest = project.inputDigest else { preconditionFailure("previews are not built") }
    self.stages = stages
    self.shard = shard
    var making = Duration.zero
    let start = ContinuousClock.now
    let done = try folder.replace { staging in
      let findings = try make(staging)
      findings.report()
      making = ContinuousClock.now - start
      return Provenance(
        generator: "quarterlight \(generatorVersion)", inputDigest: inputDigest,
        reasons: (project.reasons + findings.reasons).map(\.rawValue) + (shard.map { [$0.reason] } ?? []))
    }
    self.stages.add("making pages", making)
    self.stages.add("waiting for the disk", ContinuousClock.now - start - making)
    for warning in done.warnings { FileHandle.standardError.write(Data("warning: \(warning)\n".utf8)) }
    manifest = done.manifest
    editions = project.analysis.editions.count
    pages = project.units(in: shard).joined().count(where: \.route.isPage)
    self.folder = folder.path
  }

  func report() {
    let files = "\(count(pages, "page")) and \(manifest.files.count - pages) other files"
    let cost = "\(sizeWords(manifest.size)), in \(stages.words)"
    guard let shard else {
      print("Built \(count(editions, "edition")): \(files), \(cost). The site is in \(folder).")
      return tell(manifest.provenance.reasons.compactMap(Refusal.init))
    }
    print(
      "Built part \(shard.number) of \(shard.total): \(files), \(cost). It is in \(folder); "
        + "'quarterlight merge' joins the parts.")
  }
}

extension BuiltNow {
  /// The site of a project, made here.
  init(
    _ project: Project, into folder: SiteFolder, threads: Int?, shard: Shard? = nil, after stages: Stages
  ) throws {
    try self.init(project, into: folder, after: stages, shard: shard) { staging in
      try project.make(threads: threads, shard: shard) { try staging.write($0) }
    }
  }
}

/// Says why a site must not be published as it is, if so.
func tell(_ reasons: [Refusal]) {
  let standing = Refusal.allCases.filter(reasons.contains)
  guard !standing.isEmpty else { return }
  let names = standing.map(\.rawValue).joined(separator: ", ")
  print(
    standing.allSatisfy(\.isForPrivateTargets)
      ? "It may be published to private targets only (\(names)):"
      : "It must not be published as it is (\(names)):")
  for refusal in standing { print("  \(refusal.words)") }
}

extension Findings {
  var reasons: [Refusal] {
    (links.isEmpty ? [] : [.links]) + (accessibility.isEmpty ? [] : [.accessibility])
  }
}

/// How long each part of a command took.
struct Stages {
  private var times: [(name: String, time: Duration)] = []

  mutating func add(_ name: String, _ time: Duration) { times.append((name, time)) }

  /// Runs a part of the work.
  mutating func measure<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
    let start = ContinuousClock.now
    defer { add(name, ContinuousClock.now - start) }
    return try body()
  }

  /// `0.81 s, most of it making pages (0.52 s)`
  var words: String {
    let total = times.reduce(Duration.zero) { $0 + $1.time }
    guard let slowest = times.max(by: { $0.time < $1.time }) else { return secondsWords(total) }
    return "\(secondsWords(total)), the longest part \(slowest.name) (\(secondsWords(slowest.time)))"
  }
}

/// `0.81 s`
func secondsWords(_ duration: Duration) -> String {
  let hundredths = Int((duration / .milliseconds(10)).rounded())
  let tail = hundredths % 100
  return "\(hundredths / 100).\(tail < 10 ? "0" : "")\(tail) s"
}
