import FoundationEssentials
package import Output

/// Who publishes: a person at a machine, from one project.
package struct Publisher: Sendable, Hashable {
  /// The same for every run of one person from one project on one machine.
  package var id: String
  /// For others to read: `anna on pc12`.
  package var name: String

  package init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// `publishing.json`: stands at the target while a site is being sent there.
///
/// While it is there, the manifest beside it alone is not to be trusted: any of
/// `touched` may have other bytes already. So the next run sends all of these again.
struct Marker: Sendable, Hashable, Codable {
  static let path = "publishing.json"

  var about = "A site is being published here. If this file stays, the run was broken off; publish again."
  /// One run of the program.
  var run: String
  var publisher: String
  var who: String
  /// When it began, in UTC.
  var since: String
  /// The SHA-256 of the manifest that the site there had, if it had one.
  var base: String?
  /// Every path that this run, or one before it that was broken off, means to write.
  var touched: [String]
  /// Every path of the base, or of such a run, that the new site does not have.
  var removed: [String]

  init(publisher: Publisher, now: Int, base: String?, touched: Set<String>, removed: Set<String>) {
    run = UUID().uuidString
    self.publisher = publisher.id
    who = publisher.name
    since = timeWords(now)
    self.base = base
    self.touched = touched.sorted()
    self.removed = removed.sorted()
  }

  /// A file that cannot be read was cut off or is not ours: nothing is known of what was touched.
  init?(json: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Marker.self, from: Data(json)) else { return nil }
    self = read
  }

  var encoded: [UInt8] { encodedJSON(self) }
}

/// `publication.json`: what is published at the target, and what became of its earlier files.
struct Record: Sendable, Hashable, Codable {
  static let path = "publication.json"

  /// A file that is no longer part of the site, and may go when its time is over.
  struct Leaving: Sendable, Hashable, Codable {
    var path: String
    var since: Int
  }

  var about =
    "What Quarterlight published here last. Files in 'leaving' stay a while for pages that are still open."
  /// Counts the sites that were published here.
  var number: Int
  /// In UTC.
  var published: String
  /// The SHA-256 of the manifest.
  var manifest: String
  /// The names of the rules that a person set aside for this site.
  var allowed: [String]
  var leaving: [Leaving] = []

  init(number: Int, now: Int, manifest: String, allowed: Set<Refusal>) {
    self.number = number
    published = timeWords(now)
    self.manifest = manifest
    self.allowed = allowed.map(\.rawValue).sorted()
  }

  init?(json: [UInt8]) {
    guard let read = try? JSONDecoder().decode(Record.self, from: Data(json)) else { return nil }
    self = read
  }

  var encoded: [UInt8] { encodedJSON(self) }
}

/// The files that a target has besides those of its site, where these lie in place: what says what was published,
/// and what is no longer part of the site but may still be asked for.
package func filesBesideSite(in folder: String) throws(OutputError) -> Set<String> {
  let bytes = try PlacedFolder(existing: folder).read(Record.path)
  guard let record = bytes.flatMap(Record.init) else { return [] }
  return Set([Record.path] + record.leaving.map(\.path))
}

private func encodedJSON(_ value: some Encodable) -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
  // Strings, numbers and lists of them: there is nothing here that JSON cannot hold.
  guard let data = try? encoder.encode(value) else { preconditionFailure("a record is plain values") }
  return Array(data) + [UInt8(ascii: "\n")]
}

/// `2026-11-25T09:30:00Z`.
///
/// - Parameter seconds: Since the beginning of 1970.
package func timeWords(_ seconds: Int) -> String {
  Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
}
