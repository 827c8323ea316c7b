import Digests
package import Output

extension Publication {
  /// Looks at a target where each site has a folder of its own.
  package func look(_ store: any ReleaseStore) async throws(PublishError) -> Found {
    var found = Found()
    (found.releases, found.release) = try await store.releases()
    found.markerBytes = try await store.read(Marker.path)
    found.marker = found.markerBytes.flatMap(Marker.init)
    found.record = try await store.read(Record.path).flatMap(Record.init)
    if let release = found.release {
      found.manifestBytes = try await store.folder("\(release)").read(Manifest.path)
      found.manifest = found.manifestBytes.flatMap(Manifest.init)
    }
    return found
  }

  /// Makes the new site beside the one that is shown, and shows it in one step.
  package func carryOut(_ plan: Plan, _ found: Found, on store: any ReleaseStore) async throws(PublishError)
    -> Done
  {
    try refuse(plan, found)
    if plan.isEmpty, found.markerBytes == nil { return Done(number: found.release ?? 0, sent: 0) }
    let marker = try await claim(store, found, plan)
    let number = max(found.releases.last ?? 0, found.record?.number ?? 0) + 1
    // A run that was broken off goes on where it was, if it had the same site to send.
    let incoming = "\(incomingPrefix)\(sha256(site.manifestBytes).prefix(12))"
    try await store.prepare(incoming, from: found.manifest == nil ? nil : found.release)
    let folder = store.folder(incoming)
    let missing = Set(try await folder.differing(site.manifest.files, from: site.path))
    let files = site.manifest.files.filter { missing.contains($0.path) }
    tell("sending \(count(files.count, "file")), \(sizeWords(files.reduce(0) { $0 + $1.size }))")
    try await folder.send(files, from: site.path, forEver: false)
    try await confirm(files, on: folder)
    let present = Set(site.manifest.files.map(\.path))
    try await folder.remove(try await store.files(in: incoming).filter { !present.contains($0) })
    try await folder.write(Manifest.path, site.manifestBytes)

    try await holds(marker, store)
    let (_, current) = try await store.releases()
    guard current == found.release else {
      throw PublishError(.busy, "somebody else published there meanwhile; look at their site, then try again")
    }
    try await store.finish(incoming, as: number)
    try await store.show(number)
    var done = Done(number: number, sent: files.count)
    do throws(PublishError) {
      try await store.write(Record.path, numbered(number).encoded)
      try await store.remove([Marker.path])
      // The one that is shown, and as many before it as a person wants to be able to go back to.
      for old in found.releases.dropLast(keep) where old != found.release {
        try await store.remove(release: old)
      }
    } catch {
      done.warnings.append("the new site is there, but tidying up failed; the next run will do it: \(error)")
    }
    return done
  }

  /// Refuses to go back to a site that must not be shown to the target's readers. What a person set aside
  /// by name when it was published stays so.
  package static func refuse(_ manifest: Manifest, isPrivate: Bool) throws(PublishError) {
    try Publish.refuse(
      reasons: manifest.provenance.reasons, isPrivate: isPrivate,
      allowed: Set(Refusal.allCases.filter { !$0.isForPrivateTargets }))
  }

  /// Shows an earlier site again, after holding it against its manifest.
  ///
  /// - Parameter wanted: Its number; the one before that which is shown if not given.
  package static func rollBack(
    _ store: any ReleaseStore, to wanted: Int?, isPrivate: Bool, publisher: Publisher, now: Int,
    takesOver: Bool
  ) async throws(PublishError) -> Int {
    let (numbers, current) = try await store.releases()
    guard let current else { throw PublishError(.impossible, "nothing was published there yet") }
    let earlier = numbers.filter { $0 != current }
    guard let number = wanted ?? earlier.last(where: { $0 < current }), numbers.contains(number) else {
      let list = earlier.map(String.init).joined(separator: ", ")
      throw PublishError(
        .impossible,
        earlier.isEmpty
          ? "there is no earlier site to go back to" : "there is no such site; there are \(list)")
    }
    if let bytes = try await store.read(Marker.path), let marker = Marker(json: bytes),
      marker.publisher != publisher.id, !takesOver
    {
      throw PublishError(
        .busy, "\(marker.who) has been publishing there since \(marker.since); wait, or give '--take-over'")
    }
    let folder = store.folder("\(number)")
    guard let bytes = try await folder.read(Manifest.path), let manifest = Manifest(json: bytes) else {
      throw PublishError(
        .damaged, "site \(number) has no manifest as Quarterlight wrote it; go back to another")
    }
    // It was let through before; but a target that was private then may be public now.
    try refuse(manifest, isPrivate: isPrivate)
    let wrong = try await folder.differing(manifest.files, from: "")
    guard wrong.isEmpty else {
      throw PublishError(
        .damaged,
        "site \(number) is not as it was published (\(wrong.prefix(3).joined(separator: ", "))); go back to another"
      )
    }
    try await store.show(number)
    var record = Record(number: numbers.last ?? number, now: now, manifest: sha256(bytes), allowed: [])
    record.about += " Rolled back to site \(number)."
    try await store.write(Record.path, record.encoded)
    return number
  }
}
