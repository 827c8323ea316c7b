import CZip

/// What some bytes come to after gzip; its head and its end, 20 bytes, are in it.
package func packedCount(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBytes { content in
    var error = zip_error_t()
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { return nil }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error),
      let source = zip_source_buffer(archive, content.baseAddress, UInt64(content.count), 0)
    else { return nil }
    let place = zip_file_add(archive, "a", source, 0)
    guard place >= 0, zip_set_file_compression(archive, UInt64(place), ZIP_CM_DEFLATE, 9) == 0,
      zip_close(archive) == 0,
      let again = zip_open_from_source(target, ZIP_RDONLY, &error)
    else { return nil }
    defer { zip_discard(again) }
    zip_source_keep(target)
    var stat = zip_stat_t()
    guard zip_stat_index(again, 0, 0, &stat) == 0 else { return nil }
    return Int(stat.comp_size) + 20
  }
}
