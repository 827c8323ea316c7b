import CCrypto
package import Files

/// The SHA-256 of bytes, as 64 hexadecimal digits.
package func sha256(_ bytes: [UInt8]) -> String {
  var sum = [UInt8](repeating: 0, count: 32)
  let done = EVP_Digest(bytes, bytes.count, &sum, nil, EVP_sha256(), nil)
  precondition(done == 1, "libcrypto has no SHA-256")
  let digits = Array("0123456789abcdef".utf8)
  return String(unsafeUninitializedCapacity: 64) { text in
    for (at, byte) in sum.enumerated() {
      text[2 * at] = digits[Int(byte >> 4)]
      text[2 * at + 1] = digits[Int(byte & 15)]
    }
    return 64
  }
}

/// One SHA-256 for all of an author's files: it differs when any path or any byte differs.
///
/// It is the sum of the list that `sha256sum` prints for the files in order of their paths.
package func inputDigest(_ files: [SourceFile]) -> String {
  var list: [UInt8] = []
  let sorted = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  for file in sorted { list += "\(sha256(file.bytes))  \(file.path)\n".utf8 }
  return sha256(list)
}
