import Diagnostics
import Files
import Indicators

/// What `maps/<slug>.yml` says of the boundaries beside it.
struct MapKeys: Sendable {
  /// What becomes of shapes that are no area of `areas.csv`.
  enum Extra: String, Sendable, CaseIterable { case outline, ignore }

  /// Who made the boundaries and under which licence, a line each.
  var credits: [String] = []
  /// The property that holds codes or names.
  var join: Located<String>?
  var extra: Extra?
  /// Areas that are left out on purpose.
  var without: [Located<AreaID>] = []
  /// What a drawing may take after gzip.
  var bytes: Int?
}

/// Reads `maps/<slug>.yml`; `nil`, with the mistakes reported, if something in it is wrong.
func readMapKeys(_ source: SourceFile, names: Names, into problems: inout Problems) -> MapKeys? {
  let before = problems.count(.error)
  guard let text = readText(source, into: &problems) else { return nil }
  guard !text.allSatisfy(\.isWhitespace) else {
    problems.add(
      .error, "empty-file", at: FilePosition(file: source.path, line: 1, column: 1),
      "the file holds nothing; begin it with 'credit: …', or take it away")
    return nil
  }
  guard let yaml = parseYAML(text, file: source.path, into: &problems),
    let map = YAMLMapping(
      yaml, of: "a map's file", keys: ["credit", "join", "extra", "without", "bytes"], into: &problems)
  else { return nil }
  var keys = MapKeys()
  if let credit = map.optional("credit", into: &problems) {
    if case .list = credit.content {
      keys.credits = credit.texts(into: &problems) ?? []
    } else {
      keys.credits = credit.text(into: &problems).map { [$0.value] } ?? []
    }
  }
  keys.join = map.optional("join", into: &problems)?.text(into: &problems)
  keys.extra = map.optional("extra", into: &problems)?.choice(into: &problems)
  for item in map.optional("without", into: &problems)?.list(into: &problems) ?? [] {
    if let area = names.area(item, into: &problems) {
      keys.without.append(Located(area, at: item.position))
    }
  }
  keys.bytes = map.optional("bytes", into: &problems)?.integer(in: 2_000...2_000_000, into: &problems)?.value
  return problems.count(.error) == before ? keys : nil
}
