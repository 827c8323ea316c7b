import Synchronization

/// How many bytes an indicator's downloads have, found out when a page first says so.
///
/// The downloads of a large indicator take longer to write than the page that names them; while it does
/// not change, a preview keeps this from one analysis to the next.
final class DownloadSizes: Sendable {
  private let known = Mutex<[String: Int]>([:])

  /// - Parameter path: Names the download; its bytes must be the same for as long as this value is kept.
  func size(of path: String, _ bytes: () -> [UInt8]) -> Int {
    if let size = known.withLock({ $0[path] }) { return size }
    let size = bytes().count
    known.withLock { $0[path] = size }
    return size
  }
}
