import TestSupport
import Testing

@testable import Loading

@Suite struct `The order of rows` {
  @Test func `any order is made in the room that there is`() {
    var random = SplitMix64(seed: 7)
    for count in [0, 1, 2, 3, 10, 257] {
      // Texts, since a row that was lost or let go twice would be seen.
      let texts = (0..<count).map { "the text of row \($0), too long for a small string" }
      let order = (0..<count).shuffled(using: &random)
      var moved = texts
      moved.move(from: order)
      #expect(moved == order.map { texts[$0] })
      #expect(texts.indices.allSatisfy { texts[$0].hasPrefix("the text of row \($0),") })
    }
  }
}
