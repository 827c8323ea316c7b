import FoundationEssentials

extension Manifest {
  /// Reads `manifest.json`; `nil` when it is not one of ours to the last byte.
  ///
  /// A manifest that was changed, even in its spacing, is not the one that was
  /// written, so what was read is written again and compared.
  package init?(json: [UInt8]) {
    guard json.starts(with: Manifest.opening),
      let content = try? JSONDecoder().decode(Content.self, from: Data(json)),
      content.quarterlight_manifest == 1
    else { return nil }
    self.init(
      provenance: Provenance(
        generator: content.generator, inputDigest: content.input_sha256, reasons: content.reasons),
      files: content.files.map { Entry(path: $0.path, size: $0.size, sha256: $0.sha256) })
    guard encoded == json else { return nil }
  }

  /// The keys of the JSON text.
  private struct Content: Decodable {
    struct File: Decodable {
      var path: String
      var size: Int
      var sha256: String
    }
    var quarterlight_manifest: Int
    var generator: String
    var input_sha256: String
    var reasons: [String]
    var files: [File]
  }
}
