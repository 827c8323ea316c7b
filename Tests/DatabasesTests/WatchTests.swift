import Dispatch
import Synchronization
import Testing

@testable import Databases

@Suite struct `Work that is watched` {
  private final class Log: Sendable {
    let lines = Mutex<[String]>([])
    let isGivenUp = DispatchSemaphore(value: 0)
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }

  @Test func `is told to stop, and given up when it does not heed that`() async {
    let log = Log()
    // It blocks its thread, as a driver does.
    await withCheckedContinuation { done in
      DispatchQueue.global().async {
        _ = try? watched(
          seconds: 0, grace: 1, stop: { log.add("stop") },
          giveUp: {
            log.add("give up")
            log.isGivenUp.signal()
          }
        ) { () throws(QueryFailure) in
          // A broken watch must not last for ever.
          _ = log.isGivenUp.wait(timeout: .now() + 60)
        }
        done.resume()
      }
    }
    #expect(log.lines.withLock { $0 } == ["stop", "give up"])
  }

  @Test func `is let alone when it ends in time, and its failure is handed on`() throws {
    let log = Log()
    let seven = try watched(seconds: 3600, stop: { log.add("stop") }, giveUp: { log.add("give up") }) {
      () throws(QueryFailure) in 7
    }
    #expect(seven == 7)
    #expect(throws: QueryFailure.noColumns) {
      try watched(seconds: 3600, stop: { log.add("stop") }, giveUp: { log.add("give up") }) {
        () throws(QueryFailure) in throw .noColumns
      }
    }
    #expect(log.lines.withLock { $0 }.isEmpty)
  }
}
