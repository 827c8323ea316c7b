import Diagnostics

/// How many bytes an indicator's downloads have, found out when a page first says so.
///
/// The downloads of a large indicator take longer to write than the page that names them; while it does
/// not change, a preview keeps this from one analysis to the next.
struct DownloadSizes: Sendable {
  private let known = Memo<Route, Int>()

  /// - Parameter download: Has the same bytes at the root and in its edition's folder, for as long as this is kept.
  func size(of download: Route, _ bytes: () -> [UInt8]) -> Int {
    known.result(of: download) { bytes().count }
  }

  func note(_ size: Int, of download: Route) { _ = known.result(of: download) { size } }
}
