import Dispatch

/// Ends work that does not end by itself.
///
/// A call into a driver cannot be left from outside. So the query is told to stop, and if the driver does not heed
/// that, `giveUp` ends the program: nothing has been written yet.
///
/// - Parameters:
///   - stop: Asks the engine to stop; on another thread.
///   - giveUp: Called some seconds later.
func watched<Result>(
  seconds: Int, grace: Int = 10, stop: @escaping @Sendable () -> Void, giveUp: @escaping @Sendable () -> Void,
  _ body: () throws(QueryFailure) -> Result
) throws(QueryFailure) -> Result {
  // Not a task: the call that is watched may hold the only thread that tasks have.
  let watch = DispatchQueue(label: "watch", attributes: .concurrent)
  let steps = [(seconds, stop), (seconds + grace, giveUp)].map { delay, step in
    let step = DispatchWorkItem(block: step)
    watch.asyncAfter(deadline: .now() + .seconds(delay), execute: step)
    return step
  }
  defer { for step in steps { step.cancel() } }
  return try body()
}
