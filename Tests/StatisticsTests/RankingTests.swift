import Statistics
import TestSupport
import Testing

@Suite struct RankingTests {
  @Test func `ranks are a permutation but for joint places, which skip the next`() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<200 {
      let values: [Double?] = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Bool.random(using: &random) ? nil : Double(Int.random(in: 0...8, using: &random))
      }
      for order in RankOrder.allCases {
        let result = ranks(values, order)
        let places = result.compactMap { $0?.place }.sorted()
        for (position, place) in places.enumerated() {
          let ties = places.count { $0 == place }
          #expect(place <= position + 1 && position + 1 < place + ties)
        }
        for (index, rank) in result.enumerated() {
          #expect((rank == nil) == (values[index] == nil))
          guard let rank else { continue }
          #expect(rank.count == places.count)
          #expect(rank.isJoint == (places.count { $0 == rank.place } > 1))
        }
      }
    }
  }

  @Test func `reversing the order reverses untied ranks`() {
    let values: [Double?] = [5, 1, 4, nil, 3]
    for (low, high) in zip(ranks(values, .lowestFirst), ranks(values, .highestFirst)) {
      guard let low, let high else { continue }
      #expect(low.place + high.place == 5)
    }
  }

  @Test func `ordinals of the teens end in th`() {
    let expected = [
      1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 22: "22nd",
      101: "101st", 111: "111th", 112: "112th", 123: "123rd",
    ]
    for (number, text) in expected { #expect(ordinal(number) == text) }
  }

  @Test func `a group's mean leaves out what is missing, and a pooled rate weighs by population`() throws {
    #expect(unweightedMean([1, nil, 3]) == 2)
    #expect(unweightedMean([nil]) == nil)
    let pooled = pooledRate([try Rate(count: 1, denominator: 1000), try Rate(count: 30, denominator: 3000)])
    #expect(pooled == 7.75)
    #expect(percent(of: 3, fromMean: 0) == nil)
  }
}
