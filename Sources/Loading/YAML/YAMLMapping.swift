package import Diagnostics
package import Files

/// One group of keys, of which each must be known.
package struct YAMLMapping: Sendable {
  /// What the keys are about, for messages: `an indicator`.
  package let subject: String
  package let position: FilePosition
  private let entries: [YAMLValue.Entry]
  /// Known keys that an unknown one was most likely meant to be: they are not missed a second time.
  private let misspelt: Set<String>

  /// `nil`, with the mistake reported, when the value is not a group of keys. Unknown keys are reported.
  package init?(_ value: YAMLValue, of subject: String, keys: [String], into problems: inout Problems) {
    guard case .mapping(let entries) = value.content else {
      problems.add(
        .error, "wrong-type", at: value.position,
        "\(subject) is written as keys and values like '\(keys[0]): …', but here is \(value.description)")
      return nil
    }
    self.subject = subject
    self.position = value.position
    self.entries = entries
    let unknown = entries.filter { !keys.contains($0.key.value) }
    misspelt = Set(unknown.compactMap { nearestName(to: $0.key.value, in: keys) })
    for entry in unknown {
      let key = entry.key.value
      let nearest = didYouMean(key, in: keys)
      let hint = nearest.isEmpty ? "; the keys are \(keys.joined(separator: ", "))" : nearest
      problems.add(
        .error, "unknown-key", at: entry.key.position, "'\(key)' is not a key of \(subject)\(hint)")
    }
  }

  /// The value of a key that may be left out. A key with nothing after it is a mistake.
  package func optional(_ key: String, into problems: inout Problems) -> YAMLValue? {
    guard let entry = entries.first(where: { $0.key.value == key }) else { return nil }
    guard !entry.value.isNothing else {
      problems.add(
        .error, "empty-value", at: entry.key.position, "'\(key)' has no value; write one, or take the key out"
      )
      return nil
    }
    return entry.value
  }

  /// The value of a key that must be there.
  package func required(_ key: String, into problems: inout Problems) -> YAMLValue? {
    guard let entry = entries.first(where: { $0.key.value == key }) else {
      if !misspelt.contains(key) {
        problems.add(
          .error, "missing-key", at: position, "\(subject) has no '\(key)'; add a line like '\(key): …'")
      }
      return nil
    }
    guard !entry.value.isNothing else {
      problems.add(.error, "empty-value", at: entry.key.position, "'\(key)' has no value; write one")
      return nil
    }
    return entry.value
  }

  /// Where a key stands, or the group if it is not there.
  package func position(of key: String) -> FilePosition {
    entries.first { $0.key.value == key }?.key.position ?? position
  }

  package func has(_ key: String) -> Bool { entries.contains { $0.key.value == key } }
}
