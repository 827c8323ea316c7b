/// Where a text stands from its point.
package enum Anchor: Sendable, Hashable {
  case start, middle, end

  var name: String? {
    switch self {
    case .start: nil
    case .middle: "middle"
    case .end: "end"
    }
  }
}
