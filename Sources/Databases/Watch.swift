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
  let watch = Task.detached {
    do {
      try await Task.sleep(for: .seconds(seconds))
      stop()
      try await Task.sleep(for: .seconds(grace))
      giveUp()
    } catch {
      // Cancelled: the work has ended in time.
    }
  }
  defer { watch.cancel() }
  return try body()
}
