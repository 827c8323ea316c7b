import Diagnostics
import Files
import Indicators

/// `layout: {sheet: Figures, shape: areas-down, headers: 4, ignore: [Total]}`; `nil` if the key is not there.
func readLayout(_ keys: YAMLMapping, into problems: inout Problems) -> SheetLayout? {
  let known = [
    "sheet", "shape", "headers", "last_row", "labels", "parts", "holds", "columns", "areas", "ignore",
    "dates",
    "all", "notes",
  ]
  guard let value = keys.optional("layout", into: &problems),
    let map = YAMLMapping(value, of: "a layout", keys: known, into: &problems)
  else { return nil }
  var layout = SheetLayout(position: keys.position(of: "layout"))
  layout.sheet = map.optional("sheet", into: &problems)?.text(into: &problems)
  layout.shape =
    map.optional("shape", into: &problems)?.choice(SheetLayout.Shape.self, into: &problems) ?? .tidy
  if let rows = map.optional("headers", into: &problems).flatMap({ readRows($0, into: &problems) }) {
    layout.headers = rows
  }
  layout.lastRow =
    map.optional("last_row", into: &problems)?.integer(in: 1...1_048_576, into: &problems)?.value
  if let last = layout.lastRow, last <= layout.headers.upperBound {
    problems.add(
      .error, "out-of-range", at: map.position(of: "last_row"),
      "'last_row' is \(last), and the headings go down to row \(layout.headers.upperBound); it must come below them"
    )
  }
  layout.dates = map.optional("dates", into: &problems)?.choice(SheetLayout.DateMeaning.self, into: &problems)
  layout.ignored = map.optional("ignore", into: &problems)?.texts(into: &problems) ?? []
  layout.columns = readWords("columns", map, into: &problems).mapValues(\.value)
  layout.areas = readWords("areas", map, into: &problems).mapValues(\.value)
  readAll(map, &layout, into: &problems)
  if let value = map.optional("notes", into: &problems),
    let notes = YAMLMapping(value, of: "the notes", keys: Status.letters.map(\.letter), into: &problems)
  {
    for letter in Status.letters.map(\.letter) {
      layout.notes[letter] = notes.optional(letter, into: &problems)?.text(into: &problems)?.value
    }
  }
  for key in ["labels", "parts", "holds"] where layout.shape == .tidy && map.has(key) {
    problems.add(
      .error, "key-without-meaning", at: map.position(of: key),
      "only a wide sheet has '\(key)', and the shape is tidy; take it out, or write shape: areas-down or areas-across"
    )
  }
  guard layout.shape != .tidy else { return layout }
  if let labels = map.optional("labels", into: &problems) {
    let items = if case .list(let items) = labels.content { items } else { [labels] }
    layout.labels = items.compactMap { readColumn($0, into: &problems) }
  }
  layout.parts = map.optional("parts", into: &problems).flatMap { readParts($0, layout, into: &problems) }
  if let holds = map.optional("holds", into: &problems)?.choice(HeldPart.self, into: &problems) {
    layout.holds = holds == .value ? .value : .numerator
  }
  return layout
}

private enum HeldPart: String, CaseIterable { case value, numerator }

/// A row's number, or two with `to` or a hyphen between them.
private func readRows(_ value: YAMLValue, into problems: inout Problems) -> ClosedRange<Int>? {
  guard let text = value.text(into: &problems)?.value else { return nil }
  let numbers = text.replacing("to", with: "-").split(separator: "-", omittingEmptySubsequences: false)
    .map { Int(trimmingSpaces(String($0))) }
  if let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2, first >= 1,
    first <= last, last - first < 10, last <= 1_048_576
  {
    return first...last
  }
  problems.add(
    .error, "not-rows", at: value.position,
    "'\(text)' is no row of headings; write its number like 4, or 4-5 if there are several")
  return nil
}

private func readColumn(_ value: YAMLValue, into problems: inout Problems) -> Int? {
  guard let text = value.text(into: &problems)?.value else { return nil }
  if let column = columnIndex(text.uppercased().utf8) { return column + 1 }
  problems.add(
    .error, "not-a-column", at: value.position, "'\(text)' is no column of a sheet; write its letter, like A")
  return nil
}

/// A row of the headings by its number, or a column of the labels by its letter.
private func readParts(
  _ value: YAMLValue, _ layout: SheetLayout, into problems: inout Problems
) -> SheetLayout.Parts? {
  guard let text = value.text(into: &problems)?.value else { return nil }
  if let row = Int(text), layout.headers.contains(row) { return .row(row) }
  if Int(text) == nil, let column = columnIndex(text.uppercased().utf8) { return .column(column + 1) }
  problems.add(
    .error, "not-a-column", at: value.position,
    "'\(text)' is neither one of the rows of headings nor a column; write where the words like 'numerator' stand, "
      + "like 5 or B")
  return nil
}

/// A group of an author's own keys: the sheet's word, and ours.
private func readWords(
  _ key: String, _ map: YAMLMapping, into problems: inout Problems
) -> [String: Located<String>] {
  guard let value = map.optional(key, into: &problems) else { return [:] }
  guard case .mapping(let entries) = value.content else {
    problems.add(
      .error, "wrong-type", at: value.position,
      "'\(key)' is written as the sheet's words and ours, like 'Leics: leicestershire'")
    return [:]
  }
  var words: [String: Located<String>] = [:]
  for entry in entries { words[sheetWord(entry.key.value)] = entry.value.text(into: &problems) }
  return words
}

private func readAll(_ map: YAMLMapping, _ layout: inout SheetLayout, into problems: inout Problems) {
  guard let value = map.optional("all", into: &problems) else { return }
  let allowed: [ObservationColumn] = [.period, .area, .status, .vintage, .note]
  guard
    let group = YAMLMapping(value, of: "what holds for all rows", keys: allowed.map(\.name), into: &problems)
  else { return }
  for column in allowed {
    if let text = group.optional(column.name, into: &problems)?.text(into: &problems) {
      layout.all[column] = text
    }
  }
}
