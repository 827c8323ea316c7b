/// `A`, `B`, … `Z`, `AA`: the letters of a spreadsheet's column, counted from 0.
package func columnName(_ index: Int) -> String {
  var name = ""
  var rest = index + 1
  while rest > 0 {
    name = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + name
    rest = (rest - 1) / 26
  }
  return name
}

/// The column that letters name, counted from 0; `nil` if they name none of the 16,384 that a sheet may have.
package func columnIndex(_ letters: some Collection<UInt8>) -> Int? {
  guard (1...3).contains(letters.count) else { return nil }
  var number = 0
  for byte in letters {
    guard (65...90).contains(byte) else { return nil }
    number = number * 26 + Int(byte) - 64
  }
  return number <= 16_384 ? number - 1 : nil
}
