import Digests
package import Files

/// One SHA-256 for all of an author's files: it differs when any path or any byte differs.
///
/// It is the sum of the list that `sha256sum` prints for the files in order of their paths.
package func inputDigest(_ files: [SourceFile]) -> String {
  var list: [UInt8] = []
  let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  for file in sorted { list += "\(sha256(file.bytes))  \(file.path)\n".utf8 }
  return sha256(list)
}
