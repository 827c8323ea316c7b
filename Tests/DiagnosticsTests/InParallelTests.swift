import Synchronization
import Testing

import Diagnostics

@Suite struct `Work in parallel` {
  private struct Failure: Error, Equatable { var index: Int }

  @Test(arguments: [0, 1, 7, 1000]) func `runs each index once`(count: Int) throws {
    let seen = Mutex<[Int]>([])
    try inParallel(count, threads: 4) { index in seen.withLock { $0.append(index) } }
    #expect(seen.withLock { $0.sorted() } == Array(0..<count))
  }

  @Test func `throws what a call throws`() {
    #expect(throws: Failure(index: 3)) {
      try inParallel(100, threads: 1) { if $0 >= 3 { throw Failure(index: $0) } }
    }
  }
}
