package import Output

/// A bucket of an object store, or a folder in one, with rclone.
///
/// Object stores show a file whole or not at all, so files are put in place one by one.
package struct RcloneStore: FileStore {
  private let remote: String
  private let rclone: Engine
  private let options: [String]

  package init(
    remote: String, config: String?, environment: [String: String], also names: [String], lock: Int32?
  ) {
    self.remote = remote
    rclone = Engine(name: "rclone", environment: engineEnvironment(environment, also: names), lock: lock)
    options =
      [
        "--log-level", "ERROR", "--retries", "3", "--low-level-retries", "5", "--contimeout", "15s",
        "--timeout", "60s",
      ]
      + (config.map { ["--config", $0] } ?? [])
  }

  /// Refuses remotes where a file that is being written can be seen half written.
  ///
  /// rclone before 1.63 writes files of other machines and of disks in place; killed, it leaves a page cut off.
  package func refuseUnsafe() async throws(PublishError) {
    let name = remote.prefix { $0 != ":" }
    let listed = try await rclone.must("list rclone's remotes", options + ["listremotes", "--long"])
    let kind = listed.text.split(separator: "\n").compactMap { line -> Substring? in
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0] == name else { return nil }
      return parts[1].drop { $0 == " " }
    }.first
    guard let kind else {
      throw PublishError(.impossible, "rclone knows no remote '\(name)'; make it with 'rclone config'")
    }
    if objectStores.contains(String(kind)) { return }
    let version = try await rclone.must("ask for rclone's version", ["version"]).text
    let numbers = version.prefix { $0 != "\n" }.split { !$0.isNumber }.prefix(2).compactMap { Int($0) }
    if numbers.count == 2, (numbers[0], numbers[1]) >= (1, 63) { return }
    throw PublishError(
      .impossible,
      "the remote '\(name)' is of the kind \(kind), where rclone before 1.63 shows files half written; use a target of "
        + "the kind ssh or folder, or a newer rclone")
  }

  package func read(_ path: String) async throws(PublishError) -> [UInt8]? {
    // Of a file that is not there rclone says nothing; none of those we read is empty.
    let outcome = try await rclone.must(
      "read \(path) from \(remote)", options + ["cat", "\(remote)/\(path)"])
    return outcome.output.isEmpty ? nil : outcome.output
  }

  package func read(all paths: [String]) async throws(PublishError) -> [String: [UInt8]] {
    guard !paths.isEmpty else { return [:] }
    let list = try TemporaryList(paths, separator: UInt8(ascii: "\n"))
    try await rclone.must(
      "read files from \(remote)",
      options + [
        "copy", remote, list.file.folder, "--files-from-raw", list.path, "--no-traverse", "--transfers", "16",
      ])
    return try list.file.files(paths)
  }

  package func write(_ path: String, _ bytes: [UInt8]) async throws(PublishError) {
    let file = try TemporaryFile(bytes)
    try await rclone.must(
      "write \(path) to \(remote)",
      options + [
        "copyto", file.path, "\(remote)/\(path)", "--no-check-dest", "--header-upload",
        "Cache-Control: no-cache",
      ])
  }

  /// An object store cannot refuse the second of two: so the file is read again, and whoever wrote last has it.
  package func create(_ path: String, _ bytes: [UInt8]) async throws(PublishError) -> Bool {
    guard try await read(path) == nil else { return false }
    try await write(path, bytes)
    return try await read(path) == bytes
  }

  package func send(_ files: [Manifest.Entry], from site: String, forEver: Bool) async throws(PublishError) {
    guard !files.isEmpty else { return }
    let list = try TemporaryList(files.map(\.path), separator: UInt8(ascii: "\n"))
    let age = forEver ? "public, max-age=31536000, immutable" : "public, max-age=300"
    try await rclone.must(
      "send files to \(remote)",
      options + [
        // By our own list and whatever is there: rclone's own test, size and time, misses changes.
        "copy", site, remote, "--files-from-raw", list.path, "--no-traverse", "--no-check-dest",
        "--transfers", "16",
        "--header-upload", "Cache-Control: \(age)",
      ])
  }

  package func remove(_ paths: [String]) async throws(PublishError) {
    guard !paths.isEmpty else { return }
    let list = try TemporaryList(paths, separator: UInt8(ascii: "\n"))
    try await rclone.must(
      "remove files from \(remote)", options + ["delete", remote, "--files-from-raw", list.path])
  }

  package func differing(_ files: [Manifest.Entry], from site: String) async throws(PublishError) -> [String]
  {
    guard !files.isEmpty else { return [] }
    let list = try TemporaryList(files.map(\.path), separator: UInt8(ascii: "\n"))
    // Asking for each file is quicker for a few, a listing of the whole bucket for many.
    let way = files.count < 200 ? ["--no-traverse"] : ["--fast-list"]
    let outcome = try await rclone.run(
      options + way + [
        "check", site, remote, "--files-from-raw", list.path, "--one-way", "--combined", "-", "--checkers",
        "16",
      ])
    var equal: Set<String> = []
    var others = 0
    for line in outcome.text.split(separator: "\n") {
      if line.hasPrefix("= ") { equal.insert(String(line.dropFirst(2))) } else { others += 1 }
    }
    guard outcome.code == 0 || outcome.code == 1, !equal.isEmpty || others > 0 else {
      throw PublishError(
        .unreachable, "could not compare files on \(remote): rclone says: \(outcome.lastWords)")
    }
    return files.map(\.path).filter { !equal.contains($0) }
  }
}

/// Kinds of remotes that show a file whole or not at all, and reckon a checksum of it.
private let objectStores: Set<String> = [
  "s3", "azureblob", "b2", "google cloud storage", "swift", "oracleobjectstorage", "qingstor",
]
