import Digests
import Foundation
import Output
import Publish
import Synchronization
import TestSupport

/// A target in memory, which can be cut off at any step and looked at after each.
final class MemoryStore: FileStore {
  struct State {
    var files: [String: [UInt8]] = [:]
    /// How many more steps succeed.
    var steps = Int.max
    var taken = 0
    /// What was found wrong after a step.
    var faults: [String] = []
    /// Runs once before a step of this number: what somebody else does meanwhile.
    var intrusion: (step: Int, files: [String: [UInt8]])?
  }

  struct CutOff: Error {}

  let state = Mutex(State())
  /// What must hold at every moment, as mistakes.
  let inspect: @Sendable ([String: [UInt8]]) -> [String]

  init(inspect: @escaping @Sendable ([String: [UInt8]]) -> [String] = { _ in [] }) { self.inspect = inspect }

  var files: [String: [UInt8]] { state.withLock { $0.files } }

  /// One step, which happens as a whole or not at all.
  private func step<Result>(_ body: (inout [String: [UInt8]]) -> Result) throws(PublishError) -> Result {
    try state.withLock { (state) throws(PublishError) in
      if let intrusion = state.intrusion, intrusion.step == state.taken {
        for (path, bytes) in intrusion.files { state.files[path] = bytes }
      }
      guard state.steps > 0 else { throw PublishError(.unreachable, "cut off") }
      state.steps -= 1
      state.taken += 1
      let result = body(&state.files)
      state.faults += inspect(state.files)
      return result
    }
  }

  func read(_ path: String) async throws(PublishError) -> [UInt8]? { try step { $0[path] } }

  func read(all paths: [String]) async throws(PublishError) -> [String: [UInt8]] {
    try step { files in files.filter { paths.contains($0.key) } }
  }

  func write(_ path: String, _ bytes: [UInt8]) async throws(PublishError) { try step { $0[path] = bytes } }

  func create(_ path: String, _ bytes: [UInt8]) async throws(PublishError) -> Bool {
    try step { files in
      if files[path] != nil { return false }
      files[path] = bytes
      return true
    }
  }

  /// In an order of its own: a phase may not depend on the order within it.
  func send(_ files: [Manifest.Entry], from site: String, forEver: Bool) async throws(PublishError) {
    for file in files.shuffled() {
      guard let data = FileManager.default.contents(atPath: "\(site)/\(file.path)") else {
        throw PublishError(.impossible, "no \(file.path)")
      }
      try step { $0[file.path] = Array(data) }
    }
  }

  func remove(_ paths: [String]) async throws(PublishError) {
    for path in paths { try step { $0[path] = nil } }
  }

  func differing(_ files: [Manifest.Entry], from site: String) async throws(PublishError) -> [String] {
    try step { there in files.filter { there[$0.path].map(sha256) != $0.sha256 }.map(\.path) }
  }
}

/// A small site in a folder: pages by path with the paths they refer to, and a style sheet named for its bytes.
struct SmallSite {
  let folder: TemporaryFolder
  let site: BuiltSite
  var path: String { folder.path + "/site" }

  /// - Parameter pages: Each page's links to other pages, by name; `index` is the front page.
  init(_ pages: [String: [String]], style: String, words: String = "", reasons: [String] = []) throws {
    folder = try TemporaryFolder()
    let sheet = Array(style.utf8)
    let sheetPath = "assets/style-\(sha256(sheet).prefix(8)).css"
    let target = try SiteFolder(folder.path + "/site")
    let provenance = Provenance(generator: "test", inputDigest: words, reasons: reasons)
    _ = try target.replace(provenance) { staging in
      try staging.write(sheetPath, sheet)
      for (name, links) in pages {
        let all = ([sheetPath] + links.map(Self.path)).joined(separator: "\n")
        try staging.write(Self.path(name), Array("\(words)\n\(all)\n".utf8))
      }
    }
    site = try BuiltSite(path: folder.path + "/site")
  }

  static func path(_ name: String) -> String { name == "index" ? "index.html" : "\(name)/index.html" }

  /// The paths that a page refers to.
  static func references(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init)
  }

  /// What pages that can be reached from the front page refer to and is not there.
  @Sendable static func dangling(_ files: [String: [UInt8]]) -> [String] {
    guard files["index.html"] != nil else { return [] }
    var seen: Set<String> = ["index.html"]
    var next = ["index.html"]
    var missing: [String] = []
    while let page = next.popLast() {
      guard let bytes = files[page] else {
        missing.append(page)
        continue
      }
      guard page.hasSuffix(".html") else { continue }
      for path in references(bytes) where seen.insert(path).inserted { next.append(path) }
    }
    return missing
  }

  /// What differs between the site and what is there, leaving what may stay a while out of account.
  func differences(from files: [String: [UInt8]]) -> [String] {
    site.manifest.files.filter { files[$0.path].map(sha256) != $0.sha256 }.map(\.path)
      + (files["manifest.json"] == site.manifestBytes ? [] : ["manifest.json"])
      + (files["publishing.json"] == nil ? [] : ["publishing.json"])
  }
}
