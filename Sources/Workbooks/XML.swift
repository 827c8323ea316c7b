import HTML

/// A part of an archive as XML that needs no other file to be understood.
func xml(_ root: Node) -> [UInt8] {
  var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)
  root.write(into: &bytes)
  return bytes
}

/// `A`, `B`, … `Z`, `AA`: the letters of a column, counted from 0.
func columnName(_ index: Int) -> String {
  var name = ""
  var rest = index + 1
  while rest > 0 {
    name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
    rest = (rest - 1) / 26
  }
  return name
}
