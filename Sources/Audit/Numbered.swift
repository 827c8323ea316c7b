/// Values that come again and again, each kept once and told by a number.
///
/// A dictionary would hold every value a second time; here a table holds only the numbers, and the values themselves
/// say whether a number is theirs.
struct Numbered<Value: Hashable & Sendable>: Sendable {
  /// By their numbers, in the order in which they first came.
  private(set) var values: [Value] = []
  /// Numbers near the place that the hash of their value says; at least half of the table is empty.
  private var table = [UInt32](repeating: Self.empty, count: 64)

  private static var empty: UInt32 { .max }

  /// The number of a value, which may be new.
  mutating func number(of value: Value) -> UInt32 {
    let place = place(of: value)
    if table[place] != Self.empty { return table[place] }
    let number = UInt32(values.count)
    values.append(value)
    if values.count * 2 > table.count { widen() } else { table[place] = number }
    return number
  }

  subscript(_ number: UInt32) -> Value { values[Int(number)] }

  /// Where the number of a value stands, or would.
  private func place(of value: Value) -> Int {
    let last = table.count - 1
    var place = value.hashValue & last
    while table[place] != Self.empty, values[Int(table[place])] != value { place = (place + 1) & last }
    return place
  }

  private mutating func widen() {
    table = Array(repeating: Self.empty, count: table.count * 2)
    for (number, value) in values.enumerated() { table[place(of: value)] = UInt32(number) }
  }
}
