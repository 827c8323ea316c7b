import Dispatch
import Synchronization

/// Runs `body` once for each of `0..<count` on `threads` threads, and waits for all.
///
/// After the first error no further calls begin. Of several errors the one of the
/// lowest index is thrown.
package func inParallel(
  _ count: Int, threads: Int, _ body: @Sendable (Int) throws -> Void
) throws {
  let next = Atomic(0)
  let failure = Mutex<(index: Int, error: any Error)?>(nil)
  DispatchQueue.concurrentPerform(iterations: max(1, min(threads, count))) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { return }
      do {
        try body(index)
      } catch {
        failure.withLock { if index < $0?.index ?? .max { $0 = (index, error) } }
        next.store(count, ordering: .relaxed)
      }
    }
  }
  if let failure = failure.withLock({ $0 }) { throw failure.error }
}

/// What `make` gives for every number below `count`, in their order, made on `threads` threads.
package func made<Value: Sendable>(
  _ count: Int, threads: Int, _ make: @Sendable (Int) -> Value
) -> [Value] {
  let values = Mutex([Value?](repeating: nil, count: count))
  // Nothing that is called throws.
  try? inParallel(count, threads: threads) { index in
    let value = make(index)
    values.withLock { $0[index] = value }
  }
  return values.withLock { $0 }.map { $0! }
}
