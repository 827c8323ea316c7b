import Diagnostics
import Testing

@Suite struct `What is found out once` {
  @Test func `is not asked for again, and is kept apart from what else was asked`() {
    let memo = Memo<Int, String>()
    #expect(memo.result(of: 1) { "one" } == "one")
    #expect(memo.result(of: 2) { "two" } == "two")
    #expect(memo.result(of: 1) { "another" } == "one")
  }

  @Test func `is the same for whoever asks at the same time`() {
    let memo = Memo<Int, Int>()
    let answers = made(200, threads: 8) { place in memo.result(of: place % 5) { place % 5 * 10 } }
    #expect(answers == (0..<200).map { $0 % 5 * 10 })
  }
}
