import Output
import Publish
import Synchronization
import TestSupport
import Testing

private let anna = Publisher(id: "anna", name: "anna on pc1")
private let ben = Publisher(id: "ben", name: "ben on pc2")

private func publication(_ site: SmallSite, by publisher: Publisher = anna, day: Int = 0) -> Publication {
  var publication = Publication(site: site.site, publisher: publisher, now: day * 86_400)
  publication.allowed = [.removals]
  return publication
}

@discardableResult
private func publish(
  _ site: SmallSite, to store: MemoryStore, by publisher: Publisher = anna, day: Int = 0
) async throws -> Publication.Done {
  let publication = publication(site, by: publisher, day: day)
  let found = try await publication.look(store)
  return try await publication.carryOut(publication.plan(found), found, on: store)
}

/// The newest edition brings a page, takes one away, and has a new look.
private func sites() throws -> (SmallSite, SmallSite, SmallSite) {
  (
    try SmallSite(
      ["index": ["a", "b", "a/x"], "a": ["a/x", "b"], "a/x": ["a"], "b": ["index"]], style: "one", words: "1"),
    try SmallSite(
      ["index": ["a", "c"], "a": ["c", "c/y"], "c": ["c/y", "a"], "c/y": ["c"]], style: "two", words: "2"),
    try SmallSite(["index": ["a", "d"], "a": ["d"], "d": ["a"]], style: "one", words: "3")
  )
}

@Suite struct `Publishing in place` {
  @Test func `wherever it is cut off, no page dangles, and the next run completes`() async throws {
    let (first, second, third) = try sites()
    var rounds = 0
    while true {
      let store = MemoryStore(inspect: SmallSite.dangling)
      try await publish(first, to: store)
      #expect(first.differences(from: store.files) == [])
      store.state.withLock { $0.steps = rounds }
      do {
        try await publish(second, to: store, day: 1)
        #expect(second.differences(from: store.files) == [] || store.state.withLock { $0.steps } == 0)
      } catch let error as PublishError {
        #expect(error.kind == .unreachable)
      }
      let left = store.state.withLock { $0.steps }
      store.state.withLock { $0.steps = .max }
      // The next run may even be of another site.
      let next = rounds % 2 == 0 ? second : third
      try await publish(next, to: store, day: 2)
      #expect(next.differences(from: store.files) == [], "cut off after \(rounds) steps")
      #expect(store.state.withLock { $0.faults } == [], "cut off after \(rounds) steps")
      // Nothing of any other site is left for ever.
      try await publish(try SmallSite(["index": []], style: "four"), to: store, day: 20)
      try await publish(try SmallSite(["index": []], style: "five"), to: store, day: 40)
      #expect(
        Set(store.files.keys.filter { $0.hasSuffix(".html") }) == ["index.html"],
        "cut off after \(rounds) steps")
      if left > 0 { break }
      rounds += 1
    }
    #expect(rounds > 15)
  }

  @Test func `files that are gone stay for pages that are still open, and go when their time is over`()
    async throws
  {
    let (first, second, _) = try sites()
    let store = MemoryStore()
    try await publish(first, to: store)
    try await publish(second, to: store, day: 1)
    #expect(store.files["b/index.html"] != nil)
    let third = try SmallSite(["index": ["b"], "b": []], style: "two")
    try await publish(third, to: store, day: 2)
    let fourth = try SmallSite(["index": ["b"], "b": []], style: "three")
    try await publish(fourth, to: store, day: 9)
    #expect(store.files["a/x/index.html"] == nil)
    // It came back in between.
    #expect(store.files["b/index.html"] != nil)
    #expect(store.files["c/y/index.html"] != nil || store.files["c/y/index.html"] == nil)
  }

  @Test func `a site that is there already is not sent again`() async throws {
    let (first, _, _) = try sites()
    let store = MemoryStore()
    #expect(try await publish(first, to: store).sent == 5)
    #expect(try await publish(first, to: store).sent == 0)
    #expect(try await publish(first, to: store).number == 1)
  }

  @Test func `of two officers at once, one is told`() async throws {
    let (first, second, third) = try sites()
    let store = MemoryStore()
    try await publish(first, to: store)
    store.state.withLock { $0.steps = 12 }
    await #expect(throws: PublishError.self) { try await publish(second, to: store) }
    store.state.withLock { $0.steps = .max }
    let error = await #expect(throws: PublishError.self) { try await publish(third, to: store, by: ben) }
    #expect(error?.kind == .busy)
    #expect(error?.message.contains("anna on pc1") == true)
    // Anna goes on; then Ben may.
    try await publish(second, to: store)
    try await publish(third, to: store, by: ben)
    #expect(third.differences(from: store.files) == [])
  }

  @Test func `Ben may take over what Anna's run left`() async throws {
    let (first, second, third) = try sites()
    let store = MemoryStore()
    try await publish(first, to: store)
    store.state.withLock { $0.steps = 12 }
    await #expect(throws: PublishError.self) { try await publish(second, to: store) }
    store.state.withLock { $0.steps = .max }
    var taking = publication(third, by: ben)
    taking.takesOver = true
    let found = try await taking.look(store)
    _ = try await taking.carryOut(taking.plan(found), found, on: store)
    #expect(third.differences(from: store.files) == [])
  }

  @Test func `who begins at any moment of another's run is noticed before the site is shown`() async throws {
    let (first, second, third) = try sites()
    // Ben's marker, as his own run would have written it.
    let bens = MemoryStore()
    try await publish(first, to: bens)
    bens.state.withLock { $0.steps = 5 }
    _ = try? await publish(third, to: bens, by: ben)
    let marker = try #require(bens.files["publishing.json"])
    for step in 4..<10 {
      let store = MemoryStore()
      try await publish(first, to: store)
      store.state.withLock {
        $0.taken = 0; $0.intrusion = (step, ["publishing.json": marker])
      }
      let error = await #expect(throws: PublishError.self, "step \(step)") {
        try await publish(second, to: store)
      }
      #expect(error?.kind == .busy)
      #expect(store.files["manifest.json"] == first.site.manifestBytes)
    }
  }

  @Test func `what is not ours is not written over`() async throws {
    let (first, _, _) = try sites()
    for path in ["index.html", "manifest.json"] {
      let store = MemoryStore()
      store.state.withLock { $0.files[path] = Array("somebody else's".utf8) }
      let error = await #expect(throws: PublishError.self) { try await publish(first, to: store) }
      #expect(error?.kind == .refused(.replace))
      #expect(store.files.count == 1)
    }
  }

  @Test func `much that would go is asked about`() async throws {
    let pages = Dictionary(uniqueKeysWithValues: (0..<40).map { ("p\($0)", [String]()) })
    let large = try SmallSite(pages.merging(["index": []]) { $1 }, style: "")
    let store = MemoryStore()
    try await publish(large, to: store)
    let small = try SmallSite(["index": []], style: "")
    let publication = Publication(site: small.site, publisher: anna, now: 0)
    let found = try await publication.look(store)
    let error = #expect(throws: PublishError.self) { try publication.refuse(publication.plan(found), found) }
    #expect(error?.kind == .refused(.removals))
  }
}
