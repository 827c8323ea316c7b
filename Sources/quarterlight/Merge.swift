import ArgumentParser
import Audit
import Diagnostics
import Files
import Output

/// `quarterlight merge`
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Join the parts of a site that 'build --shard' made.",
    discussion: """
      Every part is held against its manifest, and all of them against the project: they must be of \
      one division, made by this program from the very files that are here, and together hold every \
      file of the site. The joined site is the same, byte for byte, as one build would have made.

      Examples:
        quarterlight build --shard 1/2 --out part-1
        quarterlight build --shard 2/2 --out part-2
        quarterlight merge part-1 part-2
      """)

  @OptionGroup var options: ProjectOptions
  @OptionGroup var editions: EditionOptions

  @Argument(help: "The folders of the parts, below the project unless they begin with '/'.")
  var parts: [String]

  @Option(help: "The folder that the site goes into, below the project unless it begins with '/'.")
  var out = "Public"

  func run() throws {
    try exiting {
      var stages = Stages()
      let project = try stages.measure("reading and checking") { try options.read(showing: editions.showing) }
      let parts = try stages.measure("looking at the parts") {
        try self.parts.map { try Part($0, at: options.path($0)) }
      }
      try refuse(parts, of: project)
      try BuiltNow(project, into: SiteFolder(options.path(out)), after: stages) { staging in
        try project.join(parts, into: staging)
      }.report()
    }
  }

  /// Says everything that keeps the parts from being one site.
  private func refuse(_ parts: [Part], of project: Project) throws {
    var complaints: [String] = []
    for part in parts {
      let made = part.manifest.provenance
      if made.generator != "quarterlight \(generatorVersion)" {
        complaints.append(
          "\(part.name) was made by \(made.generator), and this is quarterlight \(generatorVersion)")
      } else if made.inputDigest != project.inputDigest {
        complaints.append("\(part.name) was made from other files than those that are here; make it again")
      }
    }
    let total = parts[0].shard.total
    for part in parts where part.shard.total != total {
      complaints.append(
        "\(part.name) is one of \(part.shard.total) parts, and \(parts[0].name) one of \(total)")
    }
    if complaints.isEmpty {
      for (number, same) in Dictionary(grouping: parts, by: \.shard.number).sorted(by: { $0.key < $1.key })
      where same.count > 1 {
        complaints.append(
          "\(same.map(\.name).joined(separator: " and ")) are both part \(number); give one of them")
      }
      let missing = Set(1...total).subtracting(parts.map(\.shard.number)).sorted()
      for number in missing {
        complaints.append("part \(number) of \(total) is missing; give its folder too")
      }
    }
    if complaints.isEmpty {
      let paths = Set(parts.flatMap(\.manifest.files).map(\.path))
      let lacking = project.addresses.map(project.path).filter { !paths.contains($0) }.sorted()
      if let first = lacking.first {
        complaints.append(
          "\(first) is in none of the parts\(lacking.count > 1 ? ", and \(lacking.count - 1) more files are not" : ""); "
            + "give --edition and --draft as the parts were made")
      }
    }
    if !complaints.isEmpty { throw CouldNotRun(complaints.joined(separator: "\nerror: ")) }
  }
}

/// A part of a site in a folder, as it was made.
private struct Part: Sendable {
  /// As a person gave it.
  let name: String
  let path: String
  let manifest: Manifest
  let shard: Shard

  init(_ name: String, at path: String) throws {
    self.name = name
    self.path = path
    let verified = try verify(path)
    guard !verified.problems.hasErrors, let manifest = verified.manifest else {
      let first = verified.problems.sorted.first.map { "\n  \($0)" } ?? ""
      throw CouldNotRun("\(name) is not as it was made; make it again\(first)")
    }
    guard let shard = manifest.provenance.reasons.lazy.compactMap(Shard.init(reason:)).first else {
      throw CouldNotRun("\(name) is a whole site, not a part; 'quarterlight build --shard' makes parts")
    }
    self.manifest = manifest
    self.shard = shard
  }
}

extension Project {
  /// Copies the files of all parts, and looks at what is in them.
  fileprivate func join(_ parts: [Part], into staging: Staging) throws -> Findings {
    let folders = try parts.map { try PlacedFolder(existing: $0.path) }
    let files = zip(parts, folders).flatMap { part, folder in part.manifest.files.map { ($0, folder) } }
    let audit = try audited(files.count, "Joining files") { index in
      let (entry, folder) = files[index]
      guard let bytes = try folder.read(entry.path) else {
        throw CouldNotRun("\(folder.path)/\(entry.path) went away while the parts were joined")
      }
      let file = OutputFile(path: entry.path, bytes: bytes)
      try staging.write(file)
      return [file]
    }
    return Findings(audit, threads: cores)
  }
}
