import Diagnostics
import Digests
package import Output
import Synchronization

/// A folder of this machine.
package struct FolderStore: Sendable {
  private let path: String

  package init(path: String) { self.path = path }

  /// To write into; it is made if it is missing.
  private func folder() throws(PublishError) -> PlacedFolder { try local { try PlacedFolder(path) } }

  /// To read from: to look at a target changes nothing there.
  private func present() throws(PublishError) -> PlacedFolder? {
    try local { try PlacedFolder(ifThere: path) }
  }
}

/// An error of our own files, in the words of publishing.
func local<Result>(_ body: () throws -> Result) throws(PublishError) -> Result {
  do {
    return try body()
  } catch let error as PublishError {
    throw error
  } catch {
    throw PublishError(.unreachable, "\(error)")
  }
}

extension FolderStore: FileStore {
  package func read(_ path: String) async throws(PublishError) -> [UInt8]? {
    let folder = try present()
    return try local { try folder?.read(path) }
  }

  package func read(all paths: [String]) async throws(PublishError) -> [String: [UInt8]] {
    guard let folder = try present() else { return [:] }
    return try local {
      var found: [String: [UInt8]] = [:]
      for path in paths { found[path] = try folder.read(path) }
      return found
    }
  }

  package func write(_ path: String, _ bytes: [UInt8]) async throws(PublishError) {
    let folder = try folder()
    try local {
      try folder.put(path, bytes)
      try folder.sync()
    }
  }

  package func create(_ path: String, _ bytes: [UInt8]) async throws(PublishError) -> Bool {
    let folder = try folder()
    return try local { try folder.create(path, bytes) }
  }

  package func send(_ files: [Manifest.Entry], from site: String, forEver: Bool) async throws(PublishError) {
    let folder = try folder()
    try local {
      let source = try PlacedFolder(existing: site)
      // One after the other: the order within a phase is kept, and a folder is made once.
      for file in files {
        guard let bytes = try source.read(file.path) else {
          throw PublishError(.damaged, "\(site)/\(file.path) went away while it was sent; build again")
        }
        try folder.put(file.path, bytes)
      }
      try folder.sync()
    }
  }

  package func remove(_ paths: [String]) async throws(PublishError) {
    let folder = try folder()
    try local { for path in paths { try folder.remove(path) } }
  }

  package func differing(_ files: [Manifest.Entry], from site: String) async throws(PublishError) -> [String]
  {
    let folder = try folder()
    return try local {
      let found = Mutex<Set<Int>>([])
      try inParallel(files.count, threads: 4) { index in
        let bytes = try folder.read(files[index].path)
        if bytes.map(sha256) != files[index].sha256 { found.withLock { _ = $0.insert(index) } }
      }
      return found.withLock { $0.sorted() }.map { files[$0].path }
    }
  }
}

extension FolderStore: ReleaseStore {
  package func releases() async throws(PublishError) -> (numbers: [Int], current: Int?) {
    guard let folder = try present() else { return ([], nil) }
    return try local {
      let current = try folder.linkTarget("current")
      return (
        (try PlacedFolder(ifThere: "\(path)/releases")?.names() ?? []).compactMap { Int($0) }.sorted(),
        current.flatMap { $0.hasPrefix("releases/") ? Int($0.dropFirst("releases/".count)) : nil }
      )
    }
  }

  package func folder(_ name: String) -> any FileStore { FolderStore(path: "\(path)/releases/\(name)") }

  package func prepare(_ name: String, from number: Int?) async throws(PublishError) {
    try local {
      let releases = try PlacedFolder("\(path)/releases")
      let names = try releases.names()
      for other in names where other.hasPrefix(incomingPrefix) && other != name {
        try releases.removeTree(other)
      }
      if names.contains(name) { return }
      if let number { try releases.copy(String(number), to: name) } else { try releases.makeFolder(name) }
    }
  }

  package func files(in name: String) async throws(PublishError) -> [String] {
    try local { try PlacedFolder("\(path)/releases/\(name)").files() }
  }

  package func finish(_ name: String, as number: Int) async throws(PublishError) {
    try local {
      let releases = try PlacedFolder("\(path)/releases")
      try releases.sync()
      try releases.rename(name, to: String(number))
    }
  }

  package func show(_ number: Int) async throws(PublishError) {
    let folder = try folder()
    try local { try folder.point("current", to: "releases/\(number)") }
  }

  package func remove(release number: Int) async throws(PublishError) {
    try local { try PlacedFolder("\(path)/releases").removeTree(String(number)) }
  }
}
