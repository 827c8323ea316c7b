import Synchronization

/// What a pure function gave for each argument that it was asked, kept for as long as this is.
///
/// Only for functions of few different arguments: nothing is forgotten. Whoever asks first, the answer is the same.
package final class Memo<Argument: Hashable & Sendable, Result: Sendable>: Sendable {
  private let known = Mutex<[Argument: Result]>([:])

  package init() {}

  package func result(of argument: Argument, _ function: () -> Result) -> Result {
    if let result = known.withLock({ $0[argument] }) { return result }
    // Two threads may both come here; they find the same.
    let result = function()
    known.withLock { $0[argument] = result }
    return result
  }
}
