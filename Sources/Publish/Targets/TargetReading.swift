package import Diagnostics
package import Files
import Loading

/// The one file that says where a site goes; it is no part of what a site is made from.
package let publishFile = "Content/publish.yml"

/// Reads `publish.yml` among the project's files, if it is there, and reports every mistake in it.
package func readTargets(_ files: [SourceFile], into problems: inout Problems) -> [PublishTarget] {
  guard let source = files.first(where: { $0.path == publishFile }),
    let text = decodeText(source, into: &problems),
    let yaml = parseYAML(String(decoding: text, as: UTF8.self), file: source.path, into: &problems),
    let map = YAMLMapping(yaml, of: "publishing", keys: ["targets"], into: &problems),
    let list = map.required("targets", into: &problems)
  else { return [] }
  guard case .mapping(let entries) = list.content else {
    problems.add(
      .error, "wrong-type", at: list.position,
      "'targets' holds a group of keys for each target, beginning with its name and a colon")
    return []
  }
  return entries.compactMap { entry in
    if let mistake = slugMistake(entry.key.value) {
      problems.add(.error, "bad-slug", at: entry.key.position, mistake)
    }
    return readTarget(entry.value, named: entry.key.value, into: &problems)
  }
}

private enum KindName: String, CaseIterable { case folder, ssh, rclone }

private func readTarget(
  _ value: YAMLValue, named name: String, into problems: inout Problems
) -> PublishTarget? {
  let keys = [
    "kind", "path", "host", "port", "remote", "layout", "private", "config", "environment", "keep",
    "grace_days",
  ]
  guard let map = YAMLMapping(value, of: "a target", keys: keys, into: &problems),
    let kindName = map.required("kind", into: &problems)?.choice(KindName.self, into: &problems)
  else { return nil }
  func refuse(_ key: String, _ kinds: String) {
    guard map.has(key) else { return }
    problems.add(
      .error, "key-without-meaning", at: map.position(of: key),
      "only a target of the kind \(kinds) has a '\(key)', and this one is of the kind \(kindName.rawValue); take it out"
    )
  }
  if kindName != .ssh { for key in ["host", "port"] { refuse(key, "ssh") } }
  if kindName != .rclone { for key in ["remote", "environment"] { refuse(key, "rclone") } }
  if kindName == .rclone { for key in ["path", "layout"] { refuse(key, "folder or ssh") } }
  if kindName == .folder { refuse("config", "ssh or rclone") }

  // To send figures to the wrong place cannot be undone, so this is never guessed.
  let isPrivate = map.required("private", into: &problems)?.flag(into: &problems)
  let layout =
    map.optional("layout", into: &problems)?.choice(PublishTarget.Layout.self, into: &problems) ?? .releases
  let keep = map.optional("keep", into: &problems)?.integer(in: 1...100, into: &problems)?.value
  let grace = map.optional("grace_days", into: &problems)?.integer(in: 0...365, into: &problems)?.value
  let config = map.optional("config", into: &problems).flatMap { readPath($0, into: &problems) }
  let environment = (map.optional("environment", into: &problems)?.list(into: &problems) ?? []).compactMap {
    readVariable($0, into: &problems)
  }
  let kind: PublishTarget.Kind?
  switch kindName {
  case .folder:
    kind = map.required("path", into: &problems).flatMap { readPath($0, into: &problems) }
      .map { .folder(path: $0, layout: layout) }
  case .ssh:
    let host = map.required("host", into: &problems).flatMap { readHost($0, into: &problems) }
    let port = map.optional("port", into: &problems)?.integer(in: 1...65_535, into: &problems)?.value
    let path = map.required("path", into: &problems).flatMap { readPath($0, into: &problems) }
    if let host, let path {
      kind = .ssh(host: host, port: port, path: path, layout: layout)
    } else {
      kind = nil
    }
  case .rclone:
    kind = map.required("remote", into: &problems).flatMap { readRemote($0, into: &problems) }
      .map { .rclone(remote: $0) }
  }
  guard let kind, let isPrivate else { return nil }
  return PublishTarget(
    name: name, kind: kind, isPrivate: isPrivate, config: config, environment: environment, keep: keep ?? 5,
    graceDays: grace ?? 7)
}

// What follows goes to other programs as arguments, and to a shell on another machine. So each is
// made of letters that mean nothing to any of them.

private func readPath(_ value: YAMLValue, into problems: inout Problems) -> String? {
  guard let text = value.text(into: &problems)?.value else { return nil }
  var trimmed = text[...]
  while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
  if isPlain(trimmed, "._-/"), trimmed != "/", !trimmed.hasPrefix("-") { return String(trimmed) }
  problems.add(
    .error, "bad-target-path", at: value.position,
    "'\(text)' cannot be used as a path here; write letters, digits, '.', '_', '-' and '/', and name a folder of its own"
  )
  return nil
}

private func readHost(_ value: YAMLValue, into problems: inout Problems) -> String? {
  guard let text = value.text(into: &problems)?.value else { return nil }
  let parts = text.split(separator: "@", omittingEmptySubsequences: false)
  if parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && isPlain($0, "._-") && !$0.hasPrefix("-") }) {
    return text
  }
  problems.add(
    .error, "bad-host", at: value.position,
    "'\(text)' is not a host; write a name or user@name, and the port under 'port'")
  return nil
}

private func readRemote(_ value: YAMLValue, into problems: inout Problems) -> String? {
  guard let text = value.text(into: &problems)?.value else { return nil }
  var trimmed = text[...]
  while trimmed.last == "/" { trimmed.removeLast() }
  let parts = trimmed.split(separator: ":", omittingEmptySubsequences: false)
  if parts.count == 2, !parts[0].isEmpty, isPlain(parts[0], "_-"), !parts[0].hasPrefix("-"),
    !parts[1].isEmpty, isPlain(parts[1], "._-/$"), !parts[1].hasPrefix("/")
  {
    return String(trimmed)
  }
  problems.add(
    .error, "bad-remote", at: value.position,
    "'\(text)' is not a place of rclone's; write the remote's name, a colon, the bucket and perhaps a folder, "
      + "like council:performance/site")
  return nil
}

private func readVariable(_ value: YAMLValue, into problems: inout Problems) -> String? {
  guard let text = value.text(into: &problems)?.value else { return nil }
  if isPlain(text, "_"), text.first?.isNumber == false { return text }
  problems.add(
    .error, "bad-variable", at: value.position, "'\(text)' is not the name of an environment variable")
  return nil
}

/// Whether a text holds ASCII letters, digits and `others` only.
private func isPlain(_ text: some StringProtocol, _ others: String) -> Bool {
  text.unicodeScalars.allSatisfy {
    switch $0 {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: others.unicodeScalars.contains($0)
    }
  }
}
