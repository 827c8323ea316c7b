package import Files

/// A finding of the checks that the author has looked at and lets stand: `<!-- accept DIR: why -->`.
///
/// It holds for the paragraph, heading or table beside which it stands, and shows nothing on the page.
package struct Acceptance: Sendable, Hashable {
  /// The finding's rule, as messages name it.
  package var rule: String
  package var reason: String
  package var position: FilePosition
  /// The lines of the same file in which it holds.
  package var lines: ClosedRange<Int>
}
