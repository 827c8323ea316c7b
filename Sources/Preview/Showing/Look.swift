package import Diagnostics
package import Files

/// A site that can be shown: what it has, and the bytes of each file when they are asked for.
package struct ShownSite: Sendable {
  /// Whether there is a file of this path below the site's folder.
  package var has: @Sendable (String) -> Bool
  /// Makes one file; asked only for those there are.
  package var bytes: @Sendable (String) -> [UInt8]

  package init(
    has: @escaping @Sendable (String) -> Bool, bytes: @escaping @Sendable (String) -> [UInt8]
  ) {
    self.has = has
    self.bytes = bytes
  }
}

/// What a look at the author's files came to.
package struct Look: Sendable {
  /// `nil` while there are mistakes.
  package var site: ShownSite?
  package var problems: Problems
  /// The files as they were read, to quote from.
  package var sources: [SourceFile]

  package init(site: ShownSite?, problems: Problems, sources: [SourceFile]) {
    self.site = site
    self.problems = problems
    self.sources = sources
  }
}

/// The author's project, looked at again and again.
package protocol PreviewedProject {
  /// Reads what has changed; `nil` if nothing has.
  mutating func look() -> Look?

  /// Carries on with checks that a look leaves for later, a little at a time.
  ///
  /// - Returns: All problems, once nothing is left; `nil` before, and when there was nothing to be done.
  mutating func readOn() -> Problems?

  /// Whether such checks are waiting.
  var isReading: Bool { get }
}
