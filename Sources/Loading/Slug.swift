/// Why a text cannot be a slug, and what could be; `nil` when it can.
///
/// A slug becomes part of addresses and of file names, so it holds only small
/// letters, digits and hyphens, at most 80 bytes, and no name that Windows keeps
/// for devices: a site must be copied to any machine.
package func slugMistake(_ text: String) -> String? {
  let allowed = text.utf8.allSatisfy(isSlugByte)
  guard !text.isEmpty, allowed, !text.hasPrefix("-"), !text.hasSuffix("-") else {
    let fixed = slugFrom(text)
    let hint = fixed.isEmpty ? "" : ", like '\(fixed)'"
    return "'\(text)' is not a slug; use small letters, digits and hyphens between them\(hint)"
  }
  guard text.utf8.count <= 80 else {
    return "'\(text)' is \(text.utf8.count) bytes long; a slug has at most 80"
  }
  guard !deviceNames.contains(text) else {
    return "'\(text)' cannot be a slug, because Windows allows no file of that name; add a word to it"
  }
  return nil
}

private func isSlugByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
  default: false
  }
}

/// The nearest slug to a text: small letters, and one hyphen for each run of anything else.
package func slugFrom(_ text: String) -> String {
  let words = text.lowercased().utf8.split { !isSlugByte($0) || $0 == UInt8(ascii: "-") }
  return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
}

private let deviceNames: Set<String> = Set(
  ["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
