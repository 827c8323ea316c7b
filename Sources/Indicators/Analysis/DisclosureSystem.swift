import Statistics

/// Everything that binds the counts of one indicator to each other: districts and the county they make, periods
/// that overlap, and the same figures in several editions.
///
/// Cells are the indicator's rows, in their order.
func disclosureSystem(_ id: IndicatorID, of site: Site, withOverlaps: Bool) -> LinkedCounts {
  var system = SystemBuilder(site, id)
  for edition in site.editions.indices {
    let current = system.currentRows(EditionID(edition))
    system.addAreaLines(current)
    if withOverlaps { system.addOverlaps(current) }
  }
  return system.linked
}

private struct SystemBuilder {
  private let site: Site
  private let id: IndicatorID
  private let rows: [Observation]
  private var cells: [LinkedCounts.Cell]
  private var relations: [LinkedCounts.Relation] = []
  private var seen: Set<[Int]> = []
  private var unpublished = 0
  /// By parent.
  private var children: [(parent: AreaID, members: [AreaID])] = []

  init(_ site: Site, _ id: IndicatorID) {
    self.site = site
    self.id = id
    rows = site.observations[id.index]
    let areas = Set(rows.map(\.area))
    for parent in areas.sorted() {
      let members = areas.filter { site[$0].parent == site[parent].slug }.sorted()
      if !members.isEmpty { children.append((parent, members)) }
    }
    let parents = Set(children.map(\.parent))
    cells = rows.map {
      LinkedCounts.Cell(knownCount(of: $0, site[id], site), isTotal: parents.contains($0.area))
    }
  }

  var linked: LinkedCounts {
    var least = 1
    if case .suppress(_, noughts: true) = site.disclosure(of: id) { least = 0 }
    return LinkedCounts(cells, unpublished: unpublished, least: least, relations)
  }

  /// The rows that an edition shows: of each area and period the newest that it knew.
  func currentRows(_ edition: EditionID) -> [Int] {
    var current: [Int] = []
    for index in rows.indices where rows[index].vintage <= edition {
      if let last = current.last, rows[last].area == rows[index].area, rows[last].period == rows[index].period
      {
        current[current.count - 1] = index
      } else {
        current.append(index)
      }
    }
    return current
  }

  /// The parts of an area add up to it, in each period for which both are there.
  mutating func addAreaLines(_ current: [Int]) {
    let byPeriod = Dictionary(grouping: current) { rows[$0].period }
    for (parent, members) in children {
      for total in current where rows[total].area == parent {
        let parts = (byPeriod[rows[total].period] ?? []).filter {
          site[rows[$0].area].parent == site[parent].slug
        }
        guard !parts.isEmpty, seen.insert([total] + parts).inserted else { continue }
        // A part without a row may have any count.
        addLine(total, parts, missing: members.count - parts.count)
      }
    }
  }

  private mutating func addLine(_ total: Int, _ parts: [Int], missing: Int) {
    var terms = [total: -1]
    for part in parts { terms[part] = 1 }
    let known = parts.compactMap { cells[$0].range }
    let least = known.reduce(0) { $0 + $1.lowerBound }
    let most = known.reduce(0) { $0 + $1.upperBound }
    if let whole = cells[total].range {
      let unknown = parts.count - known.count
      // Parts that make more than the whole have been counted in another way: nothing follows from them.
      guard least + unknown <= whole.upperBound else { return }
      let rest = known.count == parts.count && missing == 0 ? max(0, whole.lowerBound - most) : 0
      // Cases of no part are few, and readers may know how many. Parts that make up much less than the
      // whole are only some of its parts.
      guard 20 * rest <= whole.upperBound else { return }
      if rest > 0 {
        relations.append(LinkedCounts.Relation(terms, -rest ... -rest))
        return
      }
    }
    if missing > 0 {
      terms[cells.count + unpublished] = 1
      unpublished += 1
    }
    relations.append(LinkedCounts.Relation(terms, 0...0))
  }

  /// Periods of one area that overlap are sums of the stretches between their ends, published or not.
  mutating func addOverlaps(_ current: [Int]) {
    for area in Set(current.map { rows[$0].area }).sorted() {
      let mine = current.filter { rows[$0].area == area && cells[$0].range != nil }
      let overlaps = zip(mine, mine.dropFirst()).contains { rows[$0].period.overlaps(rows[$1].period) }
      guard overlaps, seen.insert([-1] + mine).inserted else { continue }
      let ends = Set(mine.flatMap { [rows[$0].period.first.number, rows[$0].period.last.number + 1] })
        .sorted()
      var found: [[Int: Int]] = []
      for row in mine {
        var terms = [row: 1]
        for (stretch, start) in ends.dropLast().enumerated()
        where rows[row].period.first.number <= start && start <= rows[row].period.last.number {
          terms[cells.count + unpublished + stretch] = -1
        }
        found.append(terms)
      }
      let added = found.map { LinkedCounts.Relation($0, 0...0) }
      // Figures of different vintages may contradict each other; then nobody can reckon with them.
      let system = LinkedCounts(cells, unpublished: unpublished + ends.count - 1, added)
      guard system.isConsistent else { continue }
      relations += added
      unpublished += ends.count - 1
    }
  }
}

/// What a row says of its count: the count itself, or those that would round to its rate. `nil` if it says nothing.
func knownCount(of row: Observation, _ indicator: Indicator, _ site: Site) -> ClosedRange<Int>? {
  guard let value = row.figure.value else { return nil }
  func whole(_ number: Double?) -> Int? {
    guard let number, number == number.rounded(), (0..<1e12).contains(number) else { return nil }
    return Int(number)
  }
  if indicator.unit == .count { return whole(value).map { $0...$0 } }
  if let count = whole(row.numerator) { return count...count }
  guard let multiplier = whole(indicator.unit.multiplier) else { return nil }
  var base = whole(row.denominator)
  if base == nil, case .rate(_, per: "people") = indicator.unit {
    base = site.populations.last { $0.area == row.area }?.people
  }
  guard let base, base > 0 else { return nil }
  var scale = 1.0
  for _ in 0..<indicator.decimals { scale *= 10 }
  let candidates = RateRecovery(
    shown: Int((value * scale).rounded()), decimals: indicator.decimals, denominator: base, per: multiplier
  ).candidates
  return candidates.isEmpty ? nil : candidates.lowerBound...candidates.upperBound - 1
}
