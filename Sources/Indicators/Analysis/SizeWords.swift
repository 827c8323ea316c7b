/// Which words go with which sizes of difference: one scale for a whole site, published on its methods page
/// and used by the check of its prose.
///
/// A percentage is measured in percentage points, anything else in per cent of
/// what it is compared with. The bounds belong to the words on their near side:
/// a difference of exactly 5% may be called stable.
package struct SizeWords: Sendable, Hashable {
  /// At most this far apart, figures may be called stable or similar.
  package var stablePerCent = 5.0
  package var stablePoints = 2.0
  /// At most this far apart, a difference may be called slight.
  package var slightPerCent = 10.0
  package var slightPoints = 3.0
  /// More than this far apart, a difference may be called notable.
  package var strongPerCent = 10.0
  package var strongPoints = 5.0

  package init() {}
}
