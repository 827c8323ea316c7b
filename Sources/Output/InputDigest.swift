import Digests

/// One SHA-256 for all of an author's files: it differs when any path or any byte differs.
///
/// It is the sum of the list that `sha256sum` prints for the files in order of their paths.
///
/// - Parameter files: Their paths, and the SHA-256 of what is in each.
package func inputDigest(_ files: [(path: String, sha256: String)]) -> String {
  var list: [UInt8] = []
  let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  for file in sorted { list += "\(file.sha256)  \(file.path)\n".utf8 }
  return Digests.sha256(list)
}
