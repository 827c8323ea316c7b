import Diagnostics
import Output
import Publish
import Synchronization
import TestSupport
import Testing

private let anna = Publisher(id: "anna", name: "anna on pc1")

/// A store of releases that ends after so many calls, as if the program were killed.
private final class Cut: ReleaseStore {
  let inner: FolderStore
  private let left: Atomic<Int>

  init(_ inner: FolderStore, after calls: Int) {
    self.inner = inner
    left = Atomic(calls)
  }

  var isUsedUp: Bool { left.load(ordering: .relaxed) < 0 }

  private func step() throws(PublishError) {
    guard left.wrappingSubtract(1, ordering: .relaxed).newValue >= 0 else {
      throw PublishError(.unreachable, "cut off")
    }
  }

  func read(_ path: String) async throws(PublishError) -> [UInt8]? {
    try step(); return try await inner.read(path)
  }
  func read(all paths: [String]) async throws(PublishError) -> [String: [UInt8]] {
    try step()
    return try await inner.read(all: paths)
  }
  func write(_ path: String, _ bytes: [UInt8]) async throws(PublishError) {
    try step()
    try await inner.write(path, bytes)
  }
  func create(_ path: String, _ bytes: [UInt8]) async throws(PublishError) -> Bool {
    try step()
    return try await inner.create(path, bytes)
  }
  func send(_ files: [Manifest.Entry], from site: String, forEver: Bool) async throws(PublishError) {
    try step()
    try await inner.send(files, from: site, forEver: forEver)
  }
  func remove(_ paths: [String]) async throws(PublishError) { try step(); try await inner.remove(paths) }
  func differing(_ files: [Manifest.Entry], from site: String) async throws(PublishError) -> [String] {
    try step()
    return try await inner.differing(files, from: site)
  }
  func releases() async throws(PublishError) -> (numbers: [Int], current: Int?) {
    try step()
    return try await inner.releases()
  }
  func folder(_ name: String) -> any FileStore { inner.folder(name) }
  func prepare(_ name: String, from number: Int?) async throws(PublishError) {
    try step()
    try await inner.prepare(name, from: number)
  }
  func files(in name: String) async throws(PublishError) -> [String] {
    try step(); return try await inner.files(in: name)
  }
  func finish(_ name: String, as number: Int) async throws(PublishError) {
    try step()
    try await inner.finish(name, as: number)
  }
  func show(_ number: Int) async throws(PublishError) { try step(); try await inner.show(number) }
  func remove(release number: Int) async throws(PublishError) {
    try step(); try await inner.remove(release: number)
  }
}

@discardableResult
private func publish(_ site: SmallSite, to store: any ReleaseStore, keep: Int = 5) async throws -> Int {
  var publication = Publication(site: site.site, publisher: anna, now: 0)
  publication.keep = keep
  publication.allowed = [.removals]
  let found = try await publication.look(store)
  return try await publication.carryOut(publication.plan(found), found, on: store).number
}

@Suite struct `Publishing as releases` {
  @Test func `wherever it is cut off, what is shown is one whole site, and the next run completes`()
    async throws
  {
    let first = try SmallSite(["index": ["a"], "a": []], style: "one", words: "1")
    let second = try SmallSite(["index": ["b"], "b": []], style: "two", words: "2")
    for calls in 0..<40 {
      let folder = try TemporaryFolder()
      let store = FolderStore(path: folder.path)
      try await publish(first, to: store)
      let cut = Cut(store, after: calls)
      _ = try? await publish(second, to: cut)
      let shown = try #require(try verify(folder.path + "/current/.").manifest)
      #expect(try verify(folder.path + "/current/.").problems.isEmpty, "cut off after \(calls) calls")
      #expect(shown == first.site.manifest || shown == second.site.manifest)
      try await publish(second, to: store)
      let last = try verify(folder.path + "/current/.")
      #expect(last.problems.isEmpty && last.manifest == second.site.manifest, "cut off after \(calls) calls")
      #expect(try folder.files().filter { $0.contains("incoming") || $0.contains("publishing") } == [])
      if !cut.isUsedUp { break }
      #expect(calls < 39)
    }
  }

  @Test func `earlier sites are kept whole, and as many as wanted`() async throws {
    let folder = try TemporaryFolder()
    let store = FolderStore(path: folder.path)
    for number in 1...5 {
      let site = try SmallSite(["index": ["a"], "a": []], style: "one", words: "\(number)")
      #expect(try await publish(site, to: store, keep: 2) == number)
    }
    #expect(try await store.releases().numbers == [3, 4, 5])
    for number in 3...5 { #expect(try verify(folder.path + "/releases/\(number)").problems.isEmpty) }
  }

  @Test func `going back shows the site before, unless it is damaged`() async throws {
    let folder = try TemporaryFolder()
    let store = FolderStore(path: folder.path)
    for number in 1...3 {
      try await publish(try SmallSite(["index": []], style: "", words: "\(number)"), to: store)
    }
    func back(to number: Int? = nil) async throws -> Int {
      try await Publication.rollBack(
        store, to: number, isPrivate: false, publisher: anna, now: 0, takesOver: false)
    }
    #expect(try await back() == 2)
    #expect(try await store.releases().current == 2)
    #expect(try await back(to: 3) == 3)
    try folder.write("changed", to: "releases/1/index.html")
    let error = await #expect(throws: PublishError.self) { try await back(to: 1) }
    #expect(error?.kind == .damaged)
    #expect(try await store.releases().current == 3)
    // The next site gets a number that none has had.
    #expect(try await publish(try SmallSite(["index": []], style: "", words: "4"), to: store) == 4)
  }

  @Test func `going back shows no made-up figures at a target that has become public`() async throws {
    let folder = try TemporaryFolder()
    let store = FolderStore(path: folder.path)
    try await publish(
      try SmallSite(["index": []], style: "", words: "1", reasons: ["illustrative", "links"]), to: store)
    try await publish(try SmallSite(["index": []], style: "", words: "2", reasons: ["links"]), to: store)
    try await publish(try SmallSite(["index": []], style: "", words: "3"), to: store)
    func back(to number: Int, isPrivate: Bool) async throws {
      _ = try await Publication.rollBack(
        store, to: number, isPrivate: isPrivate, publisher: anna, now: 0, takesOver: false)
    }
    // What somebody set aside by name when it was published stays so.
    try await back(to: 2, isPrivate: false)
    let error = await #expect(throws: PublishError.self) { try await back(to: 1, isPrivate: false) }
    #expect(error?.kind == .refused(.illustrative))
    #expect(try await store.releases().current == 2)
    try await back(to: 1, isPrivate: true)
    #expect(try await store.releases().current == 1)
  }
}
