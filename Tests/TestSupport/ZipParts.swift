import CZip

/// One file of an archive.
package struct ZipPart: Sendable {
  package var name: String
  package var bytes: [UInt8]
  package var isStored: Bool

  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// The files of a zip archive, in order, by the library that packed them; `nil` if it is none.
package func zipParts(_ bytes: [UInt8]) -> [ZipPart]? {
  bytes.withUnsafeBytes { buffer in
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(buffer.baseAddress, UInt64(buffer.count), 0, &error),
      let handle = zip_open_from_source(source, Int32(ZIP_RDONLY | ZIP_CHECKCONS), &error)
    else { return nil }
    defer { zip_discard(handle) }
    var parts: [ZipPart] = []
    for index in 0..<UInt64(zip_get_num_entries(handle, 0)) {
      var stat = zip_stat_t()
      guard zip_stat_index(handle, index, 0, &stat) == 0, let file = zip_fopen_index(handle, index, 0) else {
        return nil
      }
      defer { zip_fclose(file) }
      var content = [UInt8](repeating: 0, count: Int(stat.size))
      guard zip_fread(file, &content, stat.size) == Int64(stat.size) else { return nil }
      parts.append(
        ZipPart(
          name: String(cString: stat.name), bytes: content, isStored: stat.comp_method == ZIP_CM_STORE))
    }
    return parts
  }
}
