/// Where an indicator stood until an edition moved it to another priority.
package struct EarlierPriority: Sendable, Hashable {
  package var priority: PriorityID
  /// The last edition that had it there.
  package var until: EditionID

  package init(priority: PriorityID, until: EditionID) {
    self.priority = priority
    self.until = until
  }
}

/// That an indicator is no longer reported. Earlier editions keep it.
package struct Retirement: Sendable, Hashable {
  /// The first edition without it.
  package var from: EditionID
  /// Why, in a plain sentence.
  package var reason: String
  /// The slug of the indicator that is reported in its place.
  package var replacedBy: String?

  package init(from: EditionID, reason: String, replacedBy: String? = nil) {
    self.from = from
    self.reason = reason
    self.replacedBy = replacedBy
  }
}

extension Indicator {
  package func isRetired(in edition: EditionID) -> Bool { retired.map { $0.from <= edition } ?? false }
}
