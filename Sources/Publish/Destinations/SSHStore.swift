package import Output

/// A folder of another machine, which runs a shell, GNU's tools and rsync.
///
/// Files go by rsync, which writes each beside its place and renames it; all else
/// is short commands over ssh. Host and path hold no letter that a shell knows
/// (`readTargets` sees to it), and paths of files go by standard input.
package struct SSHStore: Sendable {
  private let host: String
  private let path: String
  private let ssh: Engine
  private let rsync: Engine
  /// ssh's own options.
  private let options: [String]

  package init(
    host: String, port: Int?, path: String, config: String?, environment: [String: String], lock: Int32?
  ) {
    self.host = host
    self.path = path
    // Nobody is there to answer a question; a host that is not known is an error.
    options =
      ["-o", "BatchMode=yes", "-o", "ConnectTimeout=15", "-o", "ServerAliveInterval=15"]
      + (config.map { ["-F", $0] } ?? []) + (port.map { ["-p", "\($0)"] } ?? [])
    let environment = engineEnvironment(environment)
    ssh = Engine(name: "ssh", package: "openssh-client", environment: environment, lock: lock)
    rsync = Engine(name: "rsync", environment: environment, lock: lock)
  }

  private init(_ other: SSHStore, path: String) {
    host = other.host
    self.path = path
    ssh = other.ssh
    rsync = other.rsync
    options = other.options
  }

  /// Runs commands in the folder.
  private func run(_ script: String, input: [UInt8]? = nil) async throws(PublishError) -> Engine.Outcome {
    let command = "cd '\(path)' 2>/dev/null || exit 96; \(script)"
    let outcome = try await ssh.run(options + ["--", host, command], input: input)
    if outcome.code == 255 || outcome.code == nil {
      throw PublishError(.unreachable, "could not reach \(host): ssh says: \(outcome.lastWords)")
    }
    if outcome.code == 96 {
      throw PublishError(
        .unreachable, "\(host) has no folder \(path), or we may not enter it; make it there first (mkdir -p)")
    }
    return outcome
  }

  /// Runs commands that must not fail.
  @discardableResult
  private func must(
    _ doing: String, _ script: String, input: [UInt8]? = nil
  ) async throws(PublishError) -> Engine.Outcome {
    let outcome = try await run("set -e; \(script)", input: input)
    guard outcome.code == 0 else {
      throw PublishError(.unreachable, "could not \(doing) on \(host): \(outcome.lastWords)")
    }
    return outcome
  }
}

extension SSHStore: FileStore {
  package func read(_ path: String) async throws(PublishError) -> [UInt8]? {
    let outcome = try await run("[ -e '\(path)' ] || exit 97; exec cat -- '\(path)'")
    if outcome.code == 97 { return nil }
    guard outcome.code == 0 else {
      throw PublishError(.unreachable, "could not read \(path) on \(host): \(outcome.lastWords)")
    }
    return outcome.output
  }

  package func read(all paths: [String]) async throws(PublishError) -> [String: [UInt8]] {
    guard !paths.isEmpty else { return [:] }
    let list = try TemporaryList(paths, separator: 0)
    let outcome = try await rsync.run([
      "--files-from=\(list.path)", "--from0", "--compress", "--protect-args", "--timeout=60",
      "--rsh=\((["ssh"] + options).joined(separator: " "))", "--", "\(host):\(path)/", "\(list.file.folder)/",
    ])
    // 23 says that some of them are not there.
    guard outcome.code == 0 || outcome.code == 23 else {
      throw PublishError(.unreachable, "could not read files on \(host): rsync says: \(outcome.lastWords)")
    }
    return try list.file.files(paths)
  }

  package func write(_ path: String, _ bytes: [UInt8]) async throws(PublishError) {
    try await must(
      "write \(path)", "cat > '.\(path).new'; sync '.\(path).new'; mv -fT '.\(path).new' '\(path)'",
      input: bytes)
  }

  package func create(_ path: String, _ bytes: [UInt8]) async throws(PublishError) -> Bool {
    // Unlike mv, ln fails if the name is taken: of two who try, one succeeds.
    let script =
      "set -e; cat > '.\(path).'$$; trap \"rm -f '.\(path).$$'\" EXIT; ln -T '.\(path).'$$ '\(path)' 2>/dev/null "
      + "|| { [ -e '\(path)' ] && exit 98; exit 1; }"
    let outcome = try await run(script, input: bytes)
    if outcome.code == 98 { return false }
    guard outcome.code == 0 else {
      throw PublishError(.unreachable, "could not write \(path) on \(host): \(outcome.lastWords)")
    }
    return true
  }

  package func send(_ files: [Manifest.Entry], from site: String, forEver: Bool) async throws(PublishError) {
    guard !files.isEmpty else { return }
    let list = try TemporaryList(files.map(\.path), separator: 0)
    try await rsync.must(
      "send files to \(host)",
      [
        // By our own list and whatever is there: rsync's own test, size and time, misses changes.
        "--files-from=\(list.path)", "--from0", "--ignore-times", "--perms", "--chmod=D755,F644",
        "--compress",
        "--protect-args", "--timeout=60", "--rsh=\((["ssh"] + options).joined(separator: " "))",
        "--", "\(site)/", "\(host):\(path)/",
      ])
  }

  package func remove(_ paths: [String]) async throws(PublishError) {
    guard !paths.isEmpty else { return }
    try await must("remove files", "xargs -0 rm -f --", input: nulList(paths))
    let folders = Set(paths.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } })
    guard !folders.isEmpty else { return }
    // A folder that still holds something, or went with another, is no failure.
    _ = try await run(
      "xargs -0 rmdir -p --ignore-fail-on-non-empty -- 2>/dev/null; exit 0", input: nulList(folders.sorted()))
  }

  package func differing(_ files: [Manifest.Entry], from site: String) async throws(PublishError) -> [String]
  {
    guard !files.isEmpty else { return [] }
    let list = files.map { "\($0.sha256)  \($0.path)\n" }.joined()
    let outcome = try await run("sha256sum --check --quiet 2>/dev/null", input: Array(list.utf8))
    guard outcome.code == 0 || outcome.code == 1 else {
      throw PublishError(.unreachable, "could not reckon checksums on \(host): \(outcome.lastWords)")
    }
    // 'a/b.html: FAILED' or 'a/b.html: FAILED open or read'; no path of ours holds a colon.
    let found = outcome.text.split(separator: "\n").compactMap {
      $0.split(separator: ":").first.map(String.init)
    }
    if outcome.code == 1, found.isEmpty {
      throw PublishError(.unreachable, "could not reckon checksums on \(host): sha256sum gives none")
    }
    return found
  }

  private func nulList(_ paths: [String]) -> [UInt8] { Array(paths.map { "\($0)\0" }.joined().utf8) }
}

extension SSHStore: ReleaseStore {
  package func releases() async throws(PublishError) -> (numbers: [Int], current: Int?) {
    let outcome = try await must(
      "look into \(path)",
      "if [ -L current ]; then readlink current; elif [ -e current ]; then echo 'current is there and is no link; move it away' >&2; "
        + "exit 99; else echo; fi; if [ -d releases ]; then ls releases; fi"
    )
    let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
    let current = lines.first.flatMap {
      $0.hasPrefix("releases/") ? Int($0.dropFirst("releases/".count)) : nil
    }
    return (lines.dropFirst().compactMap { Int($0) }.sorted(), current)
  }

  package func folder(_ name: String) -> any FileStore { SSHStore(self, path: "\(path)/releases/\(name)") }

  package func prepare(_ name: String, from number: Int?) async throws(PublishError) {
    let make =
      number.map { "cp -al \($0) '\(name)' 2>/dev/null || cp -a \($0) '\(name)'" } ?? "mkdir '\(name)'"
    try await must(
      "make a folder",
      "mkdir -p releases; cd releases; for i in \(incomingPrefix)*; do [ \"$i\" = '\(name)' ] || rm -rf -- \"$i\"; done; [ -d '\(name)' ] || { \(make); }"
    )
  }

  package func files(in name: String) async throws(PublishError) -> [String] {
    let outcome = try await must(
      "look into \(name)", "cd 'releases/\(name)'; find . ! -type d -printf '%P\\0'")
    return outcome.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  package func finish(_ name: String, as number: Int) async throws(PublishError) {
    try await must(
      "finish the site", "sync -f releases; mv -T 'releases/\(name)' releases/\(number); sync releases")
  }

  package func show(_ number: Int) async throws(PublishError) {
    // Not ln -sf, which takes the old link away before it makes the new one.
    try await must(
      "show the new site",
      "rm -f .current.new; ln -s releases/\(number) .current.new; mv -fT .current.new current; sync .")
  }

  package func remove(release number: Int) async throws(PublishError) {
    try await must("remove an old site", "rm -rf releases/\(number)")
  }
}
