import Files
import Geography

/// A shape of a map's file, before anybody knows which area it is.
struct MapFeature: Sendable {
  /// What the file says of it, in the file's order: values that are text or numbers.
  var properties: [(name: String, value: String)]
  /// Its polygons, each an outline and holes; the last corner of each is not its first.
  var polygons: [[[Coordinate]]]
  var offset: Int

  func value(of name: String) -> String? { properties.first { $0.name == name }?.value }
}

/// What is read of a map's file at most. Boundaries in more detail than this take longer to read than any
/// page takes to make, and nobody sees the difference.
enum MapLimits {
  static let bytes = 32 << 20
  static let corners = 500_000
  static let features = 10_000
}

extension JSONValue {
  /// The texts and numbers of a group.
  var properties: [(name: String, value: String)] {
    guard case .group(let entries) = content else { return [] }
    return entries.compactMap { entry in
      switch entry.value.content {
      case .text(let text): (entry.key, text)
      case .number(let number): (entry.key, shown(number))
      default: nil
      }
    }
  }
}
