/// A small seeded generator, so that the made-up figures are the same on every machine.
///
/// Method: SplitMix64 (Steele, Lea and Flood, 2014). The seed is a name, hashed with 64-bit FNV-1a:
/// each indicator and area has numbers of its own, and a new row never changes the older ones.
struct SplitMix64 {
  private var state: UInt64

  init(_ name: String) {
    state = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number from -1 up to 1, all equally likely.
  mutating func signed() -> Double {
    Double(next() >> 11) / Double(1 << 52) - 1
  }
}

/// A seeded number from -1 to 1 that belongs to a name; those near nought are likelier.
func level(_ name: String) -> Double {
  var numbers = SplitMix64(name)
  return (numbers.signed() + numbers.signed()) / 2
}

/// A seeded curve from -1 to 1 that changes slowly: one turning point a year at most.
///
/// Plain arithmetic only, because the last digit of `sin` may differ between machines.
func drift(_ name: String, at quarter: Int) -> Double {
  let year = quarter / 4
  let from = SplitMix64.first("\(name)|\(year)")
  let to = SplitMix64.first("\(name)|\(year + 1)")
  let t = Double(quarter % 4) / 4
  return from + (to - from) * t * t * (3 - 2 * t)
}

extension SplitMix64 {
  fileprivate static func first(_ name: String) -> Double {
    var numbers = SplitMix64(name)
    return numbers.signed()
  }
}
