import Diagnostics
import Files
import Indicators

/// Finds out which area each shape of a map is. Every shape without an area, and every area without a shape,
/// is a mistake, unless the map's keys say that it is meant.
struct MapJoin {
  let features: [MapFeature]
  let areas: [AreaDraft]
  let keys: MapKeys
  let places: TextPlaces
  /// `maps/<slug>.yml`, for messages.
  let keysPath: String

  /// The most mistakes of a kind that are told one by one.
  private static let mostTold = 20

  /// The area of each shape, and `nil` for one that is of none; `nil` altogether if nothing fits.
  func areas(into problems: inout Problems) -> [AreaID?]? {
    guard let property = property(into: &problems) else { return nil }
    let byValue = places(of: property)
    var found: [AreaID?] = []
    var firsts: [AreaID: Int] = [:]
    var untold = 0
    for feature in features {
      let value = feature.value(of: property)
      guard let value, let area = byValue(value) else {
        found.append(nil)
        guard keys.extra == nil else { continue }
        untold += 1
        guard untold <= Self.mostTold else { continue }
        let known = areas.flatMap { [$0.code?.value, $0.name?.value].compactMap { $0 } }
        let near = didYouMean(value ?? "", in: known)
        problems.add(
          .error, "extra-shape", at: places.position(feature.offset),
          "'\(value ?? "a shape without \(property)")' is no area of areas.csv\(near.isEmpty ? ";" : near + " If not,") add it there, take the shape out, or write 'extra: outline' (drawn without a figure) or 'extra: ignore' in \(keysPath)"
        )
        continue
      }
      if let first = firsts[area] {
        problems.add(
          .error, "shape-twice", at: places.position(feature.offset),
          "\(name(area)) is here twice, first on line \(places.position(first).line); give each area one shape (a MultiPolygon may have several parts)"
        )
      }
      firsts[area] = firsts[area] ?? feature.offset
      found.append(area)
    }
    if untold > Self.mostTold {
      problems.add(
        .error, "extra-shape", at: FilePosition(file: places.file),
        "\(untold - Self.mostTold) more shapes are no areas of areas.csv")
    }
    checkMissing(Set(firsts.keys), into: &problems)
    return found
  }

  private func name(_ area: AreaID) -> String { areas[area.index].name?.value ?? "an area" }

  /// The property that the author names, or the one whose values are most often codes, or names, of areas.
  private func property(into problems: inout Problems) -> String? {
    var names: [String] = []
    for feature in features {
      for property in feature.properties where !names.contains(property.name) { names.append(property.name) }
    }
    if let join = keys.join {
      if names.contains(join.value) { return join.value }
      problems.add(
        .error, "unknown-property", at: join.position,
        "no shape has a property '\(join.value)'\(didYouMean(join.value, among: names))")
      return nil
    }
    if let best = best(of: names) { return best }
    let first = features.first?.properties.prefix(6).map { "\($0.name) '\($0.value)'" } ?? []
    problems.add(
      .error, "no-join",
      at: features.first.map { places.position($0.offset) } ?? FilePosition(file: places.file),
      "no property holds codes or names of areas.csv; the first shape has \(first.isEmpty ? "none at all" : listed(first)). Add the areas to areas.csv, or take boundaries of the same areas"
    )
    return nil
  }

  /// Codes go before names, and what is different for each shape before what several share, such as the
  /// code of their district; else the property of which most areas are known.
  private func best(of names: [String]) -> String? {
    let codes = Set(areas.compactMap(\.code?.value))
    let candidates = names.map { name in
      let values = features.compactMap { $0.value(of: name) }
      let find = places(of: name)
      return (
        name: name, isKey: Set(values).count == features.count,
        codes: Set(values).intersection(codes).count, areas: Set(values.compactMap(find)).count
      )
    }.filter { $0.areas > 0 }
    // Of equals the first in the file.
    let keys = candidates.filter(\.isKey).reversed()
    let byCode = keys.filter { $0.codes > 0 }.max { $0.codes < $1.codes }
    let byName = keys.max { $0.areas < $1.areas }
    return (byCode ?? byName ?? candidates.reversed().max { $0.areas < $1.areas })?.name
  }

  /// The area that a property's value means: by code, by name or by slug.
  private func places(of property: String) -> (String) -> AreaID? {
    var known: [String: AreaID] = [:]
    for column in [\AreaDraft.slug, \.name, \.code] {
      for (index, area) in areas.enumerated() {
        if let value = area[keyPath: column]?.value, !value.isEmpty { known[value] = AreaID(index) }
      }
    }
    return { known[trimmingSpaces($0)] }
  }

  /// An area is missed where others of its type and its parent are on the map.
  private func checkMissing(_ found: Set<AreaID>, into problems: inout Problems) {
    func family(_ area: AreaDraft) -> [String]? {
      area.area.map { [$0.type.rawValue, $0.parent ?? ""] }
    }
    var families: [[String]: AreaID] = [:]
    for area in found.sorted().reversed() {
      if let family = family(areas[area.index]) { families[family] = area }
    }
    let without = Set(keys.without.map(\.value))
    let missing = areas.indices.map(AreaID.init).filter { area in
      !found.contains(area) && !without.contains(area)
        && family(areas[area.index]).map { families[$0] != nil } ?? false
    }
    for area in missing.prefix(Self.mostTold) {
      let draft = areas[area.index]
      let beside = family(draft).flatMap { families[$0] }.map { name($0) } ?? ""
      let code = draft.code.map { $0.value.isEmpty ? "" : " (\($0.value))" } ?? ""
      problems.add(
        .error, "area-without-shape", at: FilePosition(file: places.file),
        "\(name(area))\(code) of areas.csv has no shape here, and \(beside) has one; add it, or name it in a line like 'without: [\(draft.slug?.value ?? "")]' in \(keysPath)"
      )
    }
    if missing.count > Self.mostTold {
      problems.add(
        .error, "area-without-shape", at: FilePosition(file: places.file),
        "\(missing.count - Self.mostTold) more areas of areas.csv have no shape here")
    }
    for left in keys.without where found.contains(left.value) {
      problems.add(
        .error, "area-with-shape", at: left.position,
        "\(name(left.value)) has a shape in the file; take it out of 'without'")
    }
  }
}
