import Output

extension Publication {
  /// Looks at a target where the files lie in place.
  package func look(_ store: any FileStore) async throws(PublishError) -> Found {
    var found = Found()
    found.manifestBytes = try await store.read(Manifest.path)
    found.markerBytes = try await store.read(Marker.path)
    found.record = try await store.read(Record.path).flatMap(Record.init)
    if let bytes = found.manifestBytes {
      found.manifest = Manifest(json: bytes)
      if found.manifest == nil, !allowed.contains(.replace) {
        throw PublishError(
          .refused(.replace),
          "the site was not published: the manifest.json there is not as Quarterlight wrote it; "
            + Refusal.replace.words)
      }
    } else if found.markerBytes == nil, !allowed.contains(.replace),
      try await store.read("index.html") != nil
    {
      throw PublishError(.refused(.replace), "the site was not published: " + Refusal.replace.words)
    }
    if let bytes = found.markerBytes {
      found.marker = Marker(json: bytes)
      // A marker that cannot be read says nothing of what was touched: then all is.
      if found.marker == nil { found.manifest = nil }
    }
    return found
  }

  /// Sends the site file by file, so that at every moment each page that can be
  /// reached has all it refers to, and writes the manifest when all has arrived.
  package func carryOut(_ plan: Plan, _ found: Found, on store: any FileStore) async throws(PublishError)
    -> Done
  {
    try refuse(plan, found)
    if plan.isEmpty, found.markerBytes == nil { return Done(number: found.record?.number ?? 0, sent: 0) }
    let marker = try await claim(store, found, plan)
    for (phase, files) in plan.phases {
      tell("\(phase.words): \(count(files.count, "file")), \(sizeWords(files.reduce(0) { $0 + $1.size }))")
      try await holds(marker, store)
      try await store.send(files, from: site.path, forEver: phase == .assets)
    }
    try await confirm(plan.sent, on: store)
    try await holds(marker, store)
    guard try await store.read(Manifest.path) == found.manifestBytes else {
      throw PublishError(
        .busy, "the site there was changed by somebody else meanwhile; look at it, then try again")
    }
    // From here on it is the new site.
    try await store.write(Manifest.path, site.manifestBytes)
    var done = Done(number: (found.record?.number ?? 0) + 1, sent: plan.sent.count)
    do throws(PublishError) {
      try await settle(marker, found, done.number, on: store)
    } catch {
      done.warnings.append("the new site is there, but tidying up failed; the next run will do it: \(error)")
    }
    return done
  }

  /// Compares what arrived with what was sent; sends once more what did not.
  func confirm(_ files: [Manifest.Entry], on store: any FileStore) async throws(PublishError) {
    tell("checking what arrived")
    let wrong = Set(try await store.differing(files, from: site.path))
    if wrong.isEmpty { return }
    let again = files.filter { wrong.contains($0.path) }
    tell("sending \(count(again.count, "file")) again")
    try await store.send(again.filter(\.isForEver), from: site.path, forEver: true)
    try await store.send(again.filter { !$0.isForEver }, from: site.path, forEver: false)
    let left = try await store.differing(again, from: site.path)
    guard left.isEmpty else {
      throw PublishError(
        .damaged,
        "\(count(left.count, "file")) did not arrive as sent (\(left.prefix(3).joined(separator: ", "))); publish again"
      )
    }
  }

  /// Writes down what was published, takes the marker away, and removes files whose time is over.
  private func settle(
    _ marker: Marker, _ found: Found, _ number: Int, on store: any FileStore
  ) async throws(PublishError) {
    let present = Set(site.manifest.files.map(\.path))
    var leaving = (found.record?.leaving ?? []).filter { !present.contains($0.path) }
    let known = Set(leaving.map(\.path))
    leaving += marker.removed.filter { !known.contains($0) && !present.contains($0) }
      .map { Record.Leaving(path: $0, since: now) }
    let over = leaving.filter { now - $0.since >= graceDays * 86_400 }
    var record = numbered(number)
    record.leaving = leaving
    try await store.write(Record.path, record.encoded)
    try await store.remove([Marker.path])
    guard !over.isEmpty else { return }
    try await store.remove(over.map(\.path))
    record.leaving.removeAll { over.contains($0) }
    try await store.write(Record.path, record.encoded)
  }
}

extension Plan.Phase {
  var words: String {
    switch self {
    case .assets: "style sheets and pictures"
    case .added: "new pages and data"
    case .changed: "changed pages and data"
    case .entrances: "the pages that lead to them"
    }
  }
}
