package import Commentary
package import Diagnostics
import Files
package import Indicators

/// Reads the lines between the fences of a chart or a table.
///
/// - Returns: `nil`, with every mistake reported, if anything is wrong.
package func readFence(_ fence: Fence, of site: Site, into problems: inout Problems) -> FigureRequest? {
  var found = Problems()
  defer { problems.add(found) }
  let start = fence.textPosition
  guard
    let yaml = parseYAML(
      fence.text, file: start.file, firstLine: start.line, indent: max(0, fence.position.column - 1),
      into: &found)
  else { return nil }
  var request: FigureRequest?
  if fence.kind == .table {
    let keys = ["title", "subtitle", "indicator", "indicators", "area", "areas", "from", "to"]
    if case .mapping(let entries) = yaml.content, entries.contains(where: { $0.key.value == "data" }) {
      let keys =
        ["title", "subtitle", "data", "unit", "source", "total", "periods", "compared_with"] + tableLayoutKeys
      if let map = YAMLMapping(yaml, of: "a table of data", keys: keys, into: &found) {
        request = readCategoryFence(.table, map, site: site, into: &found).map {
          FigureRequest(title: nil, subtitle: nil, content: .categories($0))
        }
        readTitles(map, &request, into: &found)
        if !map.has("title") {
          found.add(
            .error, "missing-key", at: map.position,
            "a table of data has no 'title'; say in a line like 'title: …' what it shows")
        }
      }
    } else if let map = YAMLMapping(yaml, of: "a table", keys: keys, into: &found) {
      request = readSeries(.table, map, of: site, into: &found)
    }
  } else if fence.kind == .map {
    let keys = [
      "title", "subtitle", "layout", "map", "indicator", "areas", "period", "shade", "outline", "pair", "top",
    ]
    if let map = YAMLMapping(yaml, of: "a map", keys: keys, into: &found) {
      request = readSeries(.map, map, of: site, into: &found)
      checkPlaces(request, map, at: fence.position, of: site, into: &found)
    }
  } else if let kind = readKind(yaml, fence: fence, into: &found),
    let map = YAMLMapping(yaml, of: kind.subject, keys: kind.options, into: &found)
  {
    if let series = kind.series {
      request = readSeries(series, map, of: site, into: &found)
    } else if let categories = CategoryFigure.Kind(rawValue: kind.rawValue) {
      request = readCategoryFence(categories, map, site: site, into: &found).map {
        FigureRequest(title: nil, subtitle: nil, content: .categories($0))
      }
      readTitles(map, &request, into: &found)
    }
    if kind == .twin || kind == .shares, !map.has("title") {
      found.add(
        .error, "missing-key", at: map.position,
        "\(kind.subject) has no 'title'; say in a line like 'title: …' what it shows")
    }
  }
  return found.hasErrors ? nil : request
}

/// A chart, table or map of indicators with its titles.
private func readSeries(
  _ kind: SeriesFigure.Kind, _ map: YAMLMapping, of site: Site, into problems: inout Problems
) -> FigureRequest? {
  var request = SeriesFenceReading(map: map, site: site).read(kind, into: &problems).map {
    FigureRequest(title: nil, subtitle: nil, content: .series($0))
  }
  readTitles(map, &request, into: &problems)
  return request
}

/// The kind decides which options are known, so it is read before all else.
private func readKind(_ yaml: YAMLValue, fence: Fence, into problems: inout Problems) -> ChartKind? {
  guard case .mapping(let entries) = yaml.content, !entries.isEmpty else {
    problems.add(
      .error, "empty-fence", at: fence.position,
      "this chart says nothing; write lines like 'kind: trend' and 'indicator: …' between the fences")
    return nil
  }
  guard let kind = entries.first(where: { $0.key.value == "kind" })?.value else {
    // A misspelt `kind` is told as such, and no kind at all is the plainest.
    let isMisspelt = entries.contains { entry in
      !ChartKind.allOptions.contains(entry.key.value)
        && nearestName(to: entry.key.value, in: ChartKind.allOptions) == "kind"
    }
    guard isMisspelt else { return .trend }
    _ = YAMLMapping(yaml, of: "a chart", keys: ChartKind.allOptions, into: &problems)
    return nil
  }
  let choice = kind.choice(ChartKind.self, into: &problems)
  if choice == nil { _ = YAMLMapping(yaml, of: "a chart", keys: ChartKind.allOptions, into: &problems) }
  return choice
}

private func readTitles(_ map: YAMLMapping, _ request: inout FigureRequest?, into problems: inout Problems) {
  let title = map.optional("title", into: &problems)?.prose(into: &problems)
  let subtitle = map.optional("subtitle", into: &problems)?.prose(into: &problems)
  request?.title = title
  request?.subtitle = subtitle
}
