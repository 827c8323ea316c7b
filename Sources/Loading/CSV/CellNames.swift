/// Numbers the different texts of a column, so that each is understood once.
///
/// A column of slugs, periods or notes holds few texts many times over. A cell is
/// looked up by its bytes; only one not met before is made into a `String`.
struct CellNames: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The number of the text that was met last.
  private var latest = 0
  /// For each text, the number of the one that came after it the last time.
  private var followers: [Int] = []
  /// Open addressing, a power of two long; 0 is free, else the number of a text plus one.
  private var slots = [Int32](repeating: 0, count: 64)

  /// The text's number, counted from 0 in the order of first meeting, and whether it is new.
  mutating func number(of cell: Range<Int>, in file: [UInt8]) -> (number: Int, isNew: Bool) {
    // In many files a text stands in row after row, or texts come in the same order again and again.
    if !ends.isEmpty {
      if matches(latest, cell, in: file) { return (latest, false) }
      let follower = followers[latest]
      if matches(follower, cell, in: file) {
        latest = follower
        return (follower, false)
      }
    }
    if ends.count * 2 >= slots.count { grow() }
    var slot = Self.hash(cell, in: file) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if matches(number, cell, in: file) {
        followers[latest] = number
        latest = number
        return (number, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    bytes.append(contentsOf: file[cell])
    ends.append(bytes.count)
    slots[slot] = Int32(ends.count)
    followers.append(0)
    followers[latest] = ends.count - 1
    latest = ends.count - 1
    return (latest, true)
  }

  private func matches(_ number: Int, _ cell: Range<Int>, in file: [UInt8]) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == cell.count else { return false }
    var at = start
    for byte in cell {
      if bytes[at] != file[byte] { return false }
      at += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    var start = 0
    for (number, end) in ends.enumerated() {
      var slot = Self.hash(start..<end, in: bytes) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number + 1)
      start = end
    }
  }

  /// FNV-1a, folded so that the low bits know of the high ones.
  private static func hash(_ cell: Range<Int>, in file: [UInt8]) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for at in cell { hash = (hash ^ UInt64(file[at])) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 29))
  }
}

/// What each different text of a column means, found out once.
struct CellMeanings<Meaning: Sendable>: Sendable {
  private var names = CellNames()
  private var meanings: [Meaning] = []

  mutating func meaning(
    of cell: Range<Int>, in file: [UInt8], _ understand: () -> Meaning
  ) -> Meaning {
    let (number, isNew) = names.number(of: cell, in: file)
    if isNew { meanings.append(understand()) }
    return meanings[number]
  }
}
