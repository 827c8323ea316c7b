/// What XML needs beyond what HTML writes.
extension Node {
  /// An element with nothing in it, closed whatever HTML thinks of its name: HTML's void elements are not.
  package static func closed(_ name: String, _ attributes: Attributes = [:]) -> Node {
    .el(name, attributes, [.text("")])
  }

  /// The whole file of which this is the root.
  package var xmlFile: [UInt8] {
    var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    write(into: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
