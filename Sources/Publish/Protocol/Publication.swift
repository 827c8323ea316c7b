import Diagnostics
import Digests
package import Output

/// A finished site in a folder of this machine, held against its manifest.
package struct BuiltSite: Sendable {
  package let path: String
  package let manifest: Manifest
  /// The bytes of its `manifest.json`.
  package let manifestBytes: [UInt8]

  /// Opens a site and verifies it: what is not whole is not published.
  package init(path: String) throws(PublishError) {
    self.path = path
    let verified = try local { try verify(path) }
    guard !verified.problems.hasErrors, let manifest = verified.manifest else {
      let first = verified.problems.sorted.first.map { "\n  \($0)" } ?? ""
      throw PublishError(
        .damaged, "\(path) is not as it was built, so it was not published; build it again\(first)")
    }
    self.manifest = manifest
    manifestBytes = manifest.encoded
  }
}

/// One publishing of one site, whatever the target.
package struct Publication: Sendable {
  package var site: BuiltSite
  package var publisher: Publisher
  package var allowed: Set<Refusal> = []
  /// Whether to go on where somebody else's run was broken off.
  package var takesOver = false
  package var keep = 5
  package var graceDays = 7
  /// Seconds since the beginning of 1970.
  package var now: Int
  /// Tells a person how far it is.
  package var tell: @Sendable (String) -> Void

  package init(
    site: BuiltSite, publisher: Publisher, now: Int, tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.site = site
    self.publisher = publisher
    self.now = now
    self.tell = tell
  }

  /// What publishing did.
  package struct Done: Sendable, Hashable {
    /// The number of the site at the target.
    package var number: Int
    package var sent: Int
    /// What was left undone after the new site was in place.
    package var warnings: [String] = []
  }

  /// What is at the target now.
  package struct Found: Sendable {
    var manifestBytes: [UInt8]?
    package var manifest: Manifest?
    var marker: Marker?
    var markerBytes: [UInt8]?
    var record: Record?
    /// Where sites lie in folders of their own, that of the one that is shown.
    package var release: Int?
    var releases: [Int] = []

    package var published: String? { record?.published }
  }

  func touched(_ found: Found) -> Set<String> { Set(found.marker?.touched ?? []) }

  /// The plan, for a person to look at and for `carryOut`.
  package func plan(_ found: Found) -> Plan {
    Plan(from: found.manifest, to: site.manifest, touched: touched(found))
  }

  /// Refuses what a rule about the target forbids.
  package func refuse(_ plan: Plan, _ found: Found) throws(PublishError) {
    if let marker = found.marker, marker.publisher != publisher.id, !takesOver {
      throw PublishError(
        .busy,
        "\(marker.who) has been publishing there since \(marker.since); wait until that is finished, or, if it was "
          + "broken off, go on from there with '--take-over'")
    }
    if plan.removesMuch, !allowed.contains(.removals) {
      throw PublishError(
        .refused(.removals),
        "the site was not published: \(plan.removed.count) of the \(found.manifest?.files.count ?? 0) files there would go, more than a "
          + "tenth; if that is right, give '--allow removals'")
    }
  }

  /// Writes the marker, unless somebody else was quicker.
  func claim(_ store: any FileStore, _ found: Found, _ plan: Plan) async throws(PublishError) -> Marker {
    let marker = Marker(
      publisher: publisher, now: now, base: found.manifestBytes.map(sha256),
      touched: touched(found).union(plan.sent.map(\.path)),
      removed: Set(found.marker?.removed ?? []).union(plan.removed)
        .union(touched(found)).subtracting(site.manifest.files.map(\.path)))
    if found.markerBytes != nil {
      // Ours, or one that we were told to take over.
      try await store.write(Marker.path, marker.encoded)
      try await holds(marker, store)
    } else if try await !store.create(Marker.path, marker.encoded) {
      throw PublishError(
        .busy, "somebody else began to publish there just now; look what they publish, then try again")
    }
    return marker
  }

  /// Makes sure that nobody has begun to publish since.
  func holds(_ marker: Marker, _ store: any FileStore) async throws(PublishError) {
    guard let bytes = try await store.read(Marker.path), let there = Marker(json: bytes),
      there.run == marker.run
    else {
      throw PublishError(
        .busy,
        "somebody else began to publish there meanwhile, so this run stopped; what readers see is what they publish. "
          + "Look at it, then try again")
    }
  }

  func numbered(_ number: Int) -> Record {
    Record(number: number, now: now, manifest: sha256(site.manifestBytes), allowed: allowed)
  }
}
