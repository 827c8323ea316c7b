/// Counts that are bound to each other by sums: areas and the whole they make, quarters and the
/// years they make, and the same table in two releases.
///
/// What a reader can work out of hidden ones is asked of the whole system at once; line by line
/// it may look safe and still give a count away. The answer is that of linear programming; where
/// its example is not in whole numbers the cell counts as not shown to be safe.
package struct LinkedCounts: Sendable {
  /// One count that is published or hidden.
  package struct Cell: Sendable, Hashable {
    /// What it is, or what a reader would know of it from a rounded rate; `nil` if nobody here knows.
    package var range: ClosedRange<Int>?
    /// A sum of others; hidden only when nothing else helps.
    package var isTotal: Bool

    package init(_ range: ClosedRange<Int>?, isTotal: Bool = false) {
      self.range = range
      self.isTotal = isTotal
    }

    /// From 1, or from nought, to one less than the smallest count that may be shown.
    package func isSmall(_ threshold: Int, from least: Int = 1) -> Bool {
      range.map { least <= $0.lowerBound && $0.upperBound < threshold } ?? false
    }
  }

  /// Something everybody knows: so many times some counts, added up, lies between limits.
  package struct Relation: Sendable, Hashable {
    /// Numbers from 0 are cells, those from `cells.count` counts that are nowhere published.
    package var terms: [Int: Int]
    package var range: ClosedRange<Int>

    package init(_ terms: [Int: Int], _ range: ClosedRange<Int>) {
      self.terms = terms
      self.range = range
    }
  }

  /// What a hidden cell could be, as far as readers can tell.
  package struct Feasible: Sendable, Hashable {
    package let cell: Int
    package let lower: Int
    /// `nil` when there is no end to it.
    package let upper: Int?
    /// Neither a single value, nor known to be small when it is.
    package let isSafe: Bool
  }

  package let cells: [Cell]
  /// How many counts the relations speak of that are nowhere published: single quarters of a rolling year.
  package let unpublished: Int
  package let relations: [Relation]
  /// The least that a hidden count can be, as readers know: 1, or 0 where true noughts are hidden as well.
  package let least: Int

  package init(_ cells: [Cell], unpublished: Int = 0, least: Int = 1, _ relations: [Relation]) {
    self.cells = cells
    self.unpublished = unpublished
    self.least = least
    self.relations = relations
  }

  /// What readers can tell of each hidden cell. A hidden count is known to be at least `least`.
  ///
  /// - Parameter threshold: the smallest count that may be shown.
  package func audit(hidden: [Bool], threshold: Int) -> [Feasible] {
    audit(cells.indices.filter { hidden[$0] }, hidden, threshold)
  }

  /// Of these cells alone, all of them hidden.
  private func audit(_ wanted: [Int], _ hidden: [Bool], _ threshold: Int) -> [Feasible] {
    let roots = components(hidden)
    let systems = Dictionary(grouping: wanted) { roots[$0] }
    guard !systems.isEmpty else { return [] }
    var members: [Int: [Int]] = [:]
    for index in roots.indices where isUnknown(index, hidden) && systems[roots[index]] != nil {
      members[roots[index], default: []].append(index)
    }
    var known: [Int: [Relation]] = [:]
    for relation in relations {
      guard let unknown = relation.terms.keys.first(where: { isUnknown($0, hidden) }) else { continue }
      if systems[roots[unknown]] != nil { known[roots[unknown], default: []].append(relation) }
    }
    return systems.keys.sorted().flatMap { root in
      feasible(systems[root] ?? [], members[root] ?? [], known[root] ?? [], hidden: hidden, threshold)
    }
  }

  /// Small counts, and as many others as must be hidden with them.
  ///
  /// Goes from the smallest visible count of a relation that a cell stands in to larger ones, then to totals,
  /// and gives back whatever turns out not to be needed. A true nought is hidden only if `least` says so.
  ///
  /// - Parameter keeping: cells that stay hidden in any case.
  /// - Returns: Not safe, as `audit` will say, if nothing is left to hide.
  package func protected(threshold: Int, keeping: [Bool]) -> [Bool] {
    let fixed = cells.indices.map { keeping[$0] || cells[$0].isSmall(threshold, from: least) }
    let near = neighbours()
    var hidden = fixed
    var added: [Int] = []
    var suspects = cells.indices.filter { hidden[$0] }
    while !suspects.isEmpty {
      let atRisk = audit(suspects, hidden, threshold).filter { !$0.isSafe }.map(\.cell)
      let roots = components(hidden)
      var seen: Set<Int> = []
      var fresh: [Int] = []
      // One more cell for each system that is not safe, then ask those systems again.
      for cell in atRisk where seen.insert(roots[cell]).inserted {
        guard let next = cover(for: cell, hidden, near) else { continue }
        hidden[next] = true
        fresh.append(next)
      }
      // All is safe, or nothing is left to hide.
      guard !fresh.isEmpty else { break }
      added += fresh
      let newRoots = components(hidden)
      let changed = Set((atRisk + fresh).map { newRoots[$0] })
      suspects = cells.indices.filter { hidden[$0] && changed.contains(newRoots[$0]) }
    }
    // Of a large table a few cells too many may stay hidden: each would have to be asked for again.
    for cell in added.reversed() where cells.count <= 1000 {
      let roots = components(hidden)
      let together = cells.indices.filter { $0 != cell && hidden[$0] && roots[$0] == roots[cell] }
      hidden[cell] = false
      if audit(together, hidden, threshold).contains(where: { !$0.isSafe }) { hidden[cell] = true }
    }
    return hidden
  }

  /// The cells that stand in a relation with each, the unpublished left out.
  private func neighbours() -> [[Int]] {
    var near = [Set<Int>](repeating: [], count: cells.count)
    for relation in relations {
      let members = relation.terms.keys.filter { $0 < cells.count }
      for member in members { near[member].formUnion(members) }
    }
    return near.map { $0.sorted() }
  }

  /// The next cell to hide: of those in a relation with this one, else in any relation of its system.
  private func cover(for cell: Int, _ hidden: [Bool], _ near: [[Int]]) -> Int? {
    func best(_ candidates: some Sequence<Int>) -> Int? {
      candidates
        .filter { !hidden[$0] && (cells[$0].range.map { $0.upperBound > 0 } ?? false) }
        .min { rank($0) < rank($1) }
    }
    if let found = best(near[cell].filter { !cells[$0].isTotal }) { return found }
    let roots = components([Bool](repeating: true, count: cells.count))
    let far = cells.indices.filter { roots[$0] == roots[cell] }
    return best(far.filter { !cells[$0].isTotal }) ?? best(near[cell]) ?? best(far)
  }

  private func rank(_ cell: Int) -> (Int, Int, Int) {
    (cells[cell].isTotal ? 1 : 0, cells[cell].range?.lowerBound ?? 0, cell)
  }

  /// For each cell and unpublished count, a number shared by all that are bound together by what is unknown.
  private func components(_ hidden: [Bool]) -> [Int] {
    var parent = Array(0..<cells.count + unpublished)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index { index = parent[index] }
      return index
    }
    for relation in relations {
      let unknown = relation.terms.keys.filter { isUnknown($0, hidden) }
      guard let first = unknown.min() else { continue }
      for other in unknown {
        let (a, b) = (root(first), root(other))
        if a != b { parent[max(a, b)] = min(a, b) }
      }
    }
    return parent.indices.map(root)
  }

  /// Whether there are counts that agree with every relation and with what is known of the cells.
  package var isConsistent: Bool {
    let members = Set(relations.flatMap(\.terms.keys)).sorted()
    var places: [Int: Int] = [:]
    for (place, member) in members.enumerated() { places[member] = place }
    var rows = relations.map { relation in
      Simplex.Row(
        terms: relation.terms.sorted { $0.key < $1.key }.map { (places[$0.key] ?? 0, Double($0.value)) },
        lower: Double(relation.range.lowerBound), upper: Double(relation.range.upperBound))
    }
    for (place, member) in members.enumerated() where member < cells.count {
      guard let range = cells[member].range else { continue }
      rows.append(
        Simplex.Row(
          terms: [(place, 1)], lower: Double(range.lowerBound), upper: Double(range.upperBound)))
    }
    return Simplex(rows, variables: members.count) != nil
  }

  /// Hidden, published nowhere, or shown without saying anything of its count.
  private func isUnknown(_ index: Int, _ hidden: [Bool]) -> Bool {
    index >= cells.count || hidden[index] || cells[index].range == nil
  }

  private func feasible(
    _ wanted: [Int], _ members: [Int], _ relations: [Relation], hidden: [Bool], _ threshold: Int
  ) -> [Feasible] {
    var places: [Int: Int] = [:]
    for (place, member) in members.enumerated() { places[member] = place }
    // The variable is what a hidden count is above the least that it can be.
    func base(_ member: Int) -> Int { member < cells.count && hidden[member] ? least : 0 }
    var rows: [Simplex.Row] = []
    for relation in relations {
      var (lower, upper) = (relation.range.lowerBound, relation.range.upperBound)
      var terms: [(variable: Int, factor: Double)] = []
      for (index, factor) in relation.terms.sorted(by: { $0.key < $1.key }) {
        if let place = places[index] {
          terms.append((place, Double(factor)))
          lower -= factor * base(index)
          upper -= factor * base(index)
        } else {
          let range = cells[index].range ?? 0...0
          let (least, most) =
            factor > 0 ? (range.lowerBound, range.upperBound) : (range.upperBound, range.lowerBound)
          lower -= factor * most
          upper -= factor * least
        }
      }
      rows.append(Simplex.Row(terms: terms, lower: Double(lower), upper: Double(upper)))
    }
    guard var simplex = Simplex(rows, variables: members.count) else {
      // What contradicts itself has not been shown to be safe.
      return wanted.map { Feasible(cell: $0, lower: least, upper: nil, isSafe: false) }
    }
    return wanted.map { cell in
      let terms = [(variable: places[cell] ?? 0, factor: 1.0)]
      let most = simplex.maximum(terms)
      let least = simplex.minimum(terms)
      let upper = most.value.map { Int(($0 + 1e-6).rounded(.down)) + self.least }
      let lower = Int(((least.value ?? 0) - 1e-6).rounded(.up)) + self.least
      let reaches = cells[cell].range == nil || cells[cell].isSmall(threshold, from: self.least)
      let isSafe =
        most.isWhole && least.isWhole && upper.map { lower < $0 && (!reaches || $0 >= threshold) } ?? true
      return Feasible(cell: cell, lower: lower, upper: upper, isSafe: isSafe)
    }
  }
}
