import Diagnostics
import Files
import Indicators

/// Every area has a code, a slug and a name of its own, and the code has the form of a GSS code.
func checkAreas(_ draft: Draft, into problems: inout Problems) {
  var firsts: [String: FilePosition] = [:]
  for area in draft.areas {
    if let code = area.code, !isGSSCode(code.value) {
      problems.add(
        .error, "bad-gss-code", at: code.position,
        "'\(code.value)' is not a GSS code; write a capital letter and 8 digits, like E07000130, or leave the cell empty"
      )
    }
    for (column, cell) in [("code", area.code), ("slug", area.slug), ("name", area.name)] {
      guard let cell else { continue }
      if let first = firsts["\(column) \(cell.value)"] {
        problems.add(
          .error, "duplicate-area", at: cell.position,
          "the \(column) '\(cell.value)' is here twice; the first is on line \(first.line)")
      } else {
        firsts["\(column) \(cell.value)"] = cell.position
      }
    }
  }
}

/// Areas of one type never share a tile of a map. Others may: each map checks those that it shows.
func checkTiles(_ draft: Draft, into problems: inout Problems) {
  for (index, area) in draft.areas.enumerated() {
    guard let tile = area.tile, let type = area.area?.type else { continue }
    let first = draft.areas[..<index].first { $0.tile?.value == tile.value && $0.area?.type == type }
    guard let first, let position = first.tile?.position else { continue }
    problems.add(
      .error, "tile-twice", at: tile.position,
      "column \(tile.value.column), row \(tile.value.row) of the map is taken by \(first.name?.value ?? "another area") on line \(position.line); give each area a tile of its own"
    )
  }
}

private func isGSSCode(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return bytes.count == 9 && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[0])
    && bytes.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
