/// A value together with the place where its author wrote it.
package struct Located<Value: Sendable>: Sendable {
  package var value: Value
  package var position: FilePosition

  package init(_ value: Value, at position: FilePosition) {
    self.value = value
    self.position = position
  }

  package func map<Other: Sendable>(_ transform: (Value) throws -> Other) rethrows -> Located<Other> {
    Located<Other>(try transform(value), at: position)
  }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
