import Indicators

extension ObservationRows {
  /// Puts rows in their order: by area, then period, then vintage, then place in the file.
  ///
  /// They are nearly always in order already, or in the order in which periods were published. They are long, so that
  /// they are only moved when they must be, and then within the room that they have.
  mutating func sort() {
    let order = observations.withUnsafeBufferPointer(sortedPlaces)
    guard let order else { return }
    observations.move(from: order)
    decimals.move(from: order)
  }
}

/// For each place in order, the row that belongs there; `nil` if every row is in its place.
private func sortedPlaces(_ rows: UnsafeBufferPointer<Observation>) -> [Int]? {
  func comes(_ a: Int, before b: Int) -> Bool {
    if rows[a].area != rows[b].area { return rows[a].area < rows[b].area }
    if rows[a].period != rows[b].period { return rows[a].period < rows[b].period }
    if rows[a].vintage != rows[b].vintage { return rows[a].vintage < rows[b].vintage }
    return a < b
  }
  if rows.indices.dropFirst().allSatisfy({ comes($0 - 1, before: $0) }) { return nil }
  var order = placesByArea(rows)
  if !order.indices.dropFirst().allSatisfy({ comes(order[$0 - 1], before: order[$0]) }) {
    order.sort(by: comes)
  }
  return order
}

/// The places of rows, by area, and of one area as they came. Areas are few and numbered, so nothing is compared.
private func placesByArea(_ rows: UnsafeBufferPointer<Observation>) -> [Int] {
  var starts = [Int](repeating: 0, count: (rows.lazy.map(\.area.index).max() ?? 0) + 2)
  for row in rows { starts[row.area.index + 1] += 1 }
  for area in starts.indices.dropFirst() { starts[area] += starts[area - 1] }
  var order = [Int](repeating: 0, count: rows.count)
  for place in rows.indices {
    let area = rows[place].area.index
    order[starts[area]] = place
    starts[area] += 1
  }
  return order
}

extension Array {
  /// Puts into each place what stood at `order`'s number for it, without a second array of them: what stands in a place
  /// is lifted out, the place is filled with what belongs there, and so on with the place that this leaves, until what
  /// was lifted belongs into the last.
  ///
  /// - Parameter order: Every index, once.
  mutating func move(from order: [Int]) {
    var isDone = [Bool](repeating: false, count: count)
    withUnsafeMutableBufferPointer { items in
      guard let base = items.baseAddress else { return }
      for start in order.indices where !isDone[start] && order[start] != start {
        let lifted = (base + start).move()
        var place = start
        while order[place] != start {
          (base + place).moveInitialize(from: base + order[place], count: 1)
          isDone[place] = true
          place = order[place]
        }
        (base + place).initialize(to: lifted)
        isDone[place] = true
      }
    }
  }
}
