/// What made a site, from what, and whether it may be shown to the public.
package struct Provenance: Sendable, Hashable {
  /// The program and its version, for instance `quarterlight 0.1.0`.
  package var generator: String
  /// `inputDigest` of the author's files.
  package var inputDigest: String
  /// The names of the checks that forbid publishing this site, for instance `illustrative`. Sorted, each once.
  package private(set) var reasons: [String]
  /// Whether nothing forbids publishing.
  package var publishable: Bool { reasons.isEmpty }

  package init(generator: String, inputDigest: String, reasons: some Sequence<String> = []) {
    self.generator = generator
    self.inputDigest = inputDigest
    self.reasons = Set(reasons).sorted()
  }
}

/// The list of a site's files, kept as `manifest.json` in the site itself.
package struct Manifest: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package var path: String
    /// In bytes.
    package var size: Int
    /// 64 hexadecimal digits.
    package var sha256: String

    package init(path: String, size: Int, sha256: String) {
      self.path = path
      self.size = size
      self.sha256 = sha256
    }
  }

  package static let path = "manifest.json"

  package var provenance: Provenance
  /// Every file of the site but the manifest, by the bytes of its path.
  package private(set) var files: [Entry]

  package init(provenance: Provenance, files: [Entry]) {
    self.provenance = provenance
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// How every manifest starts; a folder without this was not made by Quarterlight.
  static let opening = Array("{\n  \"quarterlight_manifest\": ".utf8)

  /// The one JSON text of this manifest: the same manifest is always the same bytes.
  package var encoded: [UInt8] {
    var json = Manifest.opening
    json.reserveCapacity(1024 + files.count * 160)
    json += "1,\n".utf8
    func field(_ name: String, _ value: String) { json += "  \"\(name)\": \(value),\n".utf8 }
    field(
      "about",
      quoted(
        "Every file of this site but this one, by path, with its size in bytes and its SHA-256. "
          + "A site with reasons must not be published. input_sha256 is the SHA-256 of the list "
          + "'sha256  path' of the files that the site was made from."))
    field("generator", quoted(provenance.generator))
    field("input_sha256", quoted(provenance.inputDigest))
    field("publishable", "\(provenance.publishable)")
    field("reasons", "[\(provenance.reasons.map(quoted).joined(separator: ", "))]")
    json += "  \"files\": [".utf8
    for (at, file) in files.enumerated() {
      json += (at == 0 ? "\n" : ",\n").utf8
      json += "    {\"path\": \(quoted(file.path)), \"size\": \(file.size), ".utf8
      json += "\"sha256\": \(quoted(file.sha256))}".utf8
    }
    json += "\n  ]\n}\n".utf8
    return json
  }
}

/// A JSON string.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\0"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
