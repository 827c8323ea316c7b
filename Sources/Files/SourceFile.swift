/// One of the author's files as it was read: its bytes, not yet understood.
package struct SourceFile: Sendable, Hashable {
  /// The path from the project's root, with `/` between its parts.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
