package import Diagnostics
package import Files

/// What a chart or table in prose is to show: the lines between its fences, read.
package struct FenceOptions: Sendable, Hashable {
  /// Slugs of indicators; one for a chart, one or more for a table.
  package var indicators: [Located<String>]
  /// The slug of an area; `nil` is the site's own.
  package var area: Located<String>?
}

extension Fence {
  /// Reads `of:` and `area:`, one a line; reports whatever else stands there.
  ///
  /// - Returns: `nil` if there is nothing to draw; `problems` then says why.
  package func options(into problems: inout Problems) -> FenceOptions? {
    var options = FenceOptions(indicators: [], area: nil)
    var seen: Set<String> = []
    for (offset, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let place = FilePosition(file: textPosition.file, line: textPosition.line + offset, column: 1)
      let plain = line.prefix { $0 != "#" }.trimmed
      if plain.isEmpty { continue }
      guard let colon = plain.firstIndex(of: ":") else {
        problems.add(
          .error, "fence-line", at: place,
          "'\(plain)' is no setting; write one a line, like 'of: total-crime'")
        continue
      }
      let key = plain[..<colon].trimmed
      let values = plain[plain.index(after: colon)...].split { ",[]\"".contains($0) }.map(\.trimmed)
        .filter { !$0.isEmpty }
      guard ["of", "area"].contains(key) else {
        problems.add(
          .error, "fence-line", at: place,
          "a \(kind.rawValue) has no setting '\(key)'\(didYouMean(key, in: ["of", "area"])); there are 'of' and 'area'"
        )
        continue
      }
      guard seen.insert(key).inserted else {
        problems.add(.error, "fence-line", at: place, "'\(key)' is there twice; leave one out")
        continue
      }
      if key == "of" { options.indicators = values.map { Located($0, at: place) } }
      if key == "area" { options.area = values.first.map { Located($0, at: place) } }
    }
    if kind == .map {
      problems.add(
        .error, "fence-map", at: position,
        "maps cannot be drawn yet; use a chart or a table of the same figures")
      return nil
    }
    if options.indicators.isEmpty || (kind == .chart && options.indicators.count > 1) {
      problems.add(
        .error, "fence-line", at: position,
        kind == .chart
          ? "a chart is of one indicator; write 'of: ' and its slug"
          : "write 'of: ' and the slugs of indicators")
      return nil
    }
    return options
  }
}

extension Document {
  /// Reports charts and tables in the prose that cannot be drawn.
  ///
  /// - Parameter hasFigures: Whether an indicator has figures for an area (`nil` is the site's own) where this is read.
  package func checkFences(
    _ names: BindingNames, into problems: inout Problems,
    hasFigures: (_ indicator: String, _ area: String?) -> Bool
  ) {
    for fence in fences {
      guard let options = fence.options(into: &problems) else { continue }
      if let area = options.area, !names.areas.contains(area.value) {
        problems.add(
          .error, "binding-unknown-area", at: area.position,
          "there is no area '\(area.value)' in areas.csv\(didYouMean(area.value, in: names.areas))")
        continue
      }
      for indicator in options.indicators {
        if !names.indicators.contains(indicator.value) {
          problems.add(
            .error, "binding-unknown-indicator", at: indicator.position,
            "there is no indicator '\(indicator.value)'\(didYouMean(indicator.value, in: names.indicators))")
        } else if !hasFigures(indicator.value, options.area?.value) {
          problems.add(
            .error, "binding-no-value", at: indicator.position,
            "this edition has no figure of '\(indicator.value)' to draw")
        }
      }
    }
  }

  /// Reports charts and tables where none are drawn.
  package func refuseFences(into problems: inout Problems) {
    for fence in fences {
      problems.add(
        .error, "fence-place", at: fence.position,
        "a \(fence.kind.rawValue) can be drawn in a report, not here, where the page has charts of its own; take it out"
      )
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
