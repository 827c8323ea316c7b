import HTML

/// A part of an archive as XML that needs no other file to be understood.
func xml(_ root: Node) -> [UInt8] {
  var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
  root.write(into: &bytes)
  return bytes
}
