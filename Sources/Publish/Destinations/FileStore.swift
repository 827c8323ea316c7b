package import Output

/// A place that files can be sent to: a folder here or elsewhere, or a bucket.
///
/// Every file is there whole or not at all, at every moment. What is a failure of
/// the way there is a `PublishError` of the kind `unreachable`.
package protocol FileStore: Sendable {
  /// The bytes of a file, or `nil` if there is none.
  func read(_ path: String) async throws(PublishError) -> [UInt8]?
  /// Several files at once; those that are not there are left out.
  func read(all paths: [String]) async throws(PublishError) -> [String: [UInt8]]
  /// Writes a file of a few bytes, or replaces it.
  func write(_ path: String, _ bytes: [UInt8]) async throws(PublishError)
  /// Writes a file that is not there yet; says `false`, and changes nothing, if it is.
  func create(_ path: String, _ bytes: [UInt8]) async throws(PublishError) -> Bool
  /// Sends files of the site in the folder `site`, in any order, whatever is there already.
  ///
  /// - Parameter forEver: Whether a name says what its bytes are, so that browsers may keep the file.
  func send(_ files: [Manifest.Entry], from site: String, forEver: Bool) async throws(PublishError)
  /// What is not there is no error.
  func remove(_ paths: [String]) async throws(PublishError)
  /// The paths of those files that are missing or have other bytes, by what the store itself
  /// reckons of its bytes, never by size and time.
  func differing(_ files: [Manifest.Entry], from site: String) async throws(PublishError) -> [String]
}

/// A place where every site lies in a folder of its own below `releases`, and the link `current` says which is shown.
package protocol ReleaseStore: FileStore {
  /// The numbers of the sites that are there, in order, and that of the one that is shown.
  func releases() async throws(PublishError) -> (numbers: [Int], current: Int?)
  /// The files of one folder below `releases`.
  func folder(_ name: String) -> any FileStore
  /// Makes `releases/<name>` with the files of another, unless it is there; and removes other unfinished ones.
  func prepare(_ name: String, from number: Int?) async throws(PublishError)
  /// Every file of `releases/<name>`.
  func files(in name: String) async throws(PublishError) -> [String]
  /// Gives a finished site its number, once the disk holds it.
  func finish(_ name: String, as number: Int) async throws(PublishError)
  /// Shows a site, in one step.
  func show(_ number: Int) async throws(PublishError)
  func remove(release number: Int) async throws(PublishError)
}

/// How a site that is not finished yet is called below `releases`.
let incomingPrefix = ".incoming-"
