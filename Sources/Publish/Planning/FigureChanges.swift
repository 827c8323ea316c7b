import Diagnostics
import Files
import Loading
import Output
import Statistics

/// A figure that readers have now and that will be another.
package struct FigureChange: Sendable, Hashable {
  package var indicator: String
  package var area: String
  package var period: String
  /// The value as the download has it; `nil` where there is none.
  package var old: String?
  package var new: String?

  /// `violence-with-injury, Charnwood, the 12 months to December 2023: 9.27 becomes 9.31`
  package var words: String {
    let place = "\(indicator), \(area), \(period)"
    let shown = shortened([old, new].compactMap(\.self))
    switch (old, new) {
    case (.some, .some): return "\(place): \(shown[0]) becomes \(shown[1])"
    case (.some, nil): return "\(place): \(shown[0]) is taken away"
    case (nil, .some): return "\(place): \(shown[0]) is new"
    case (nil, nil): return place
    }
  }
}

/// Figures with no more decimals than it takes to tell them apart, and from nought; two at least. A download has
/// all that the division gave, which nobody compares by eye.
private func shortened(_ texts: [String]) -> [String] {
  let values = texts.compactMap(Double.init)
  guard values.count == texts.count else { return texts }
  for places in 2...12 {
    let format = NumberFormat(decimals: places, minus: .ascii, usesShorthand: false)
    let shown = zip(texts, values).map { text, value in
      let point = text.firstIndex(of: ".") ?? text.endIndex
      return text[point...].count <= places + 1 ? text : format.text(value)
    }
    let isClear = zip(shown, values).allSatisfy { Double($0.0) != 0 || $0.1 == 0 }
    if isClear, Set(shown).count == Set(texts).count { return shown }
  }
  return texts
}

/// The figures that differ between two downloads of one indicator, in the order of the newer.
///
/// Files without the columns of an indicator's download (tables of data) give none.
package func figureChanges(from old: [UInt8], to new: [UInt8]) -> [FigureChange] {
  let before = figures(old)
  let after = figures(new)
  var values: [Figure.Place: String] = [:]
  for figure in before { values[figure.place] = figure.value }
  var changes: [FigureChange] = []
  for figure in after {
    let value = values.removeValue(forKey: figure.place)
    if value == figure.value || value == nil && figure.value.isEmpty { continue }
    changes.append(figure.change(from: value, to: figure.value))
  }
  for figure in before where values[figure.place].map({ !$0.isEmpty }) == true {
    changes.append(figure.change(from: figure.value, to: nil))
  }
  return changes
}

private struct Figure {
  struct Place: Hashable {
    /// Its code; its name if it has none.
    var area: String
    var start: String
    var end: String
  }
  var place: Place
  var indicator: String
  var area: String
  var period: String
  var value: String

  func change(from old: String?, to new: String?) -> FigureChange {
    FigureChange(
      indicator: indicator, area: area, period: period, old: old.flatMap { $0.isEmpty ? nil : $0 },
      new: new.flatMap { $0.isEmpty ? nil : $0 })
  }
}

private func figures(_ bytes: [UInt8]) -> [Figure] {
  var problems = Problems()
  let columns = ["indicator", "area_code", "area", "period_start", "period_end", "period", "value"]
  guard var reader = CSVReader(SourceFile(path: "", bytes: bytes), into: &problems) else { return [] }
  var row: [CSVField] = []
  guard reader.next(&row, into: &problems) else { return [] }
  let header = row.map { reader.text($0) }
  let places = columns.compactMap(header.firstIndex(of:))
  guard places.count == columns.count else { return [] }
  var found: [Figure] = []
  while reader.next(&row, into: &problems) {
    guard row.count == header.count else { continue }
    let cells = places.map { reader.text(row[$0]) }
    found.append(
      Figure(
        place: Figure.Place(area: cells[1].isEmpty ? cells[2] : cells[1], start: cells[3], end: cells[4]),
        indicator: cells[0],
        area: cells[2],
        period: cells[5], value: cells[6]))
  }
  return found
}

extension Publication {
  /// The figures of the newest edition that will be others, from the downloads that change.
  package func figureChanges(
    _ plan: Plan, _ found: Found, at target: OpenTarget
  ) async throws(PublishError) -> [FigureChange] {
    let downloads = plan.changed.map(\.path).filter { $0.hasPrefix("data/") && $0.hasSuffix(".csv") }
    guard !downloads.isEmpty else { return [] }
    let old: [String: [UInt8]]
    switch target {
    case .inPlace(let store): old = try await store.read(all: downloads)
    case .releases(let store):
      guard let release = found.release else { return [] }
      old = try await store.folder("\(release)").read(all: downloads)
    }
    let folder = try local { try PlacedFolder(site.path) }
    return try local {
      try downloads.flatMap { path -> [FigureChange] in
        guard let before = old[path], let after = try folder.read(path) else { return [] }
        return Publish.figureChanges(from: before, to: after)
      }
    }
  }
}
