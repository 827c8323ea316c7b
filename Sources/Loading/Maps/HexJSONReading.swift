import Diagnostics
import Files
import Geography

/// Reads the tiles of a HexJSON text: `{"layout": "odd-r", "hexes": {"E07000129": {"q": 0, "r": 1}, …}}`.
struct HexJSONReading {
  let places: TextPlaces

  /// `nil`, with the mistakes reported, if anything is wrong.
  func read(_ root: JSONValue, into problems: inout Problems) -> [MapFeature]? {
    let before = problems.count(.error)
    let layouts = HexLayout.allCases.map(\.rawValue)
    let layout = root["layout"]?.text.flatMap(HexLayout.init)
    if layout == nil {
      let given = root["layout"].map { ", and not \($0.description)" } ?? ""
      report(
        root["layout"]?.offset ?? root.offset,
        "a hex map has a \"layout\" of \(either(layouts))\(given)\(didYouMean(root["layout"]?.text ?? "", in: layouts))",
        &problems)
    }
    guard let hexes = root["hexes"], case .group(let entries) = hexes.content, !entries.isEmpty else {
      report(
        root.offset, "a hex map has \"hexes\": a group of tiles like \"E07000129\": {\"q\": 0, \"r\": 1}",
        &problems)
      return nil
    }
    guard entries.count <= MapLimits.features else {
      report(
        hexes.offset, "it has \(entries.count) tiles, and a map may have \(MapLimits.features)", &problems)
      return nil
    }
    var taken: [[Int]: String] = [:]
    var features: [MapFeature] = []
    for entry in entries {
      let column = number("q", of: entry, into: &problems)
      let row = number("r", of: entry, into: &problems)
      guard let column, let row else { continue }
      if let first = taken[[column, row]] {
        report(
          entry.value.offset,
          "the tiles \"\(first)\" and \"\(entry.key)\" have the same place, q \(column), r \(row); give each one of its own",
          &problems)
      }
      taken[[column, row]] = entry.key
      let properties = [(name: "key", value: entry.key)] + entry.value.properties
      features.append(
        MapFeature(
          properties: properties.filter { $0.name != "q" && $0.name != "r" },
          polygons: [[(layout ?? .oddR).corners(column: column, row: row)]], offset: entry.value.offset))
    }
    return problems.count(.error) == before ? features : nil
  }

  private func number(_ key: String, of entry: JSONValue.Entry, into problems: inout Problems) -> Int? {
    if case .number(let number)? = entry.value[key]?.content, let whole = Int(exactly: number),
      (-500...500).contains(whole)
    {
      return whole
    }
    let what = key == "q" ? "column" : "row"
    let given = entry.value[key].map { ", and not \($0.description)" } ?? ""
    report(
      entry.value[key]?.offset ?? entry.value.offset,
      "the tile \"\(entry.key)\" must have \"\(key)\", its \(what): a whole number from -500 to 500\(given)",
      &problems)
    return nil
  }

  private func report(_ offset: Int, _ message: String, _ problems: inout Problems) {
    problems.add(.error, "not-hexes", at: places.position(offset), message)
  }
}
