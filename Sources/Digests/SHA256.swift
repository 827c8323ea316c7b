import CCrypto

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
