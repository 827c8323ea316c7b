import CZip

/// Packs parts into a zip archive in memory. The same parts give the same bytes: every part has one date.
///
/// - Parameter parts: In their order. `isStored` keeps a part as it is, as OpenDocument asks of its first.
/// - Returns: `nil` if memory ran out.
func archive(_ parts: [(path: String, bytes: [UInt8], isStored: Bool)]) -> [UInt8]? {
  archive(parts.map { ($0.path, [$0.bytes], $0.isStored) })
}

/// The same of parts in pieces, each of which is let go once it has been taken: a sheet of many rows is long.
func archive(_ parts: consuming [(path: String, pieces: [[UInt8]], isStored: Bool)]) -> [UInt8]? {
  var error = zip_error_t()
  guard let source = zip_source_buffer_create(nil, 0, 0, &error) else { return nil }
  guard let handle = zip_open_from_source(source, Int32(ZIP_TRUNCATE), &error) else {
    zip_source_free(source)
    return nil
  }
  // The archive takes the source with it when it is closed, and its bytes are wanted after that.
  zip_source_keep(source)
  defer { zip_source_free(source) }
  // The bytes must outlive the closing of the archive, which is when they are read.
  var buffers: [UnsafeMutableBufferPointer<UInt8>] = []
  defer { for buffer in buffers { buffer.deallocate() } }
  for place in parts.indices {
    var fragments: [zip_buffer_fragment_t] = []
    for piece in parts[place].pieces.indices {
      let bytes = exchange(&parts[place].pieces[piece], with: [])
      let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
      _ = buffer.initialize(from: bytes)
      buffers.append(buffer)
      fragments.append(zip_buffer_fragment_t(data: buffer.baseAddress, length: UInt64(buffer.count)))
    }
    let part = parts[place]
    guard let content = zip_source_buffer_fragment(handle, fragments, UInt64(fragments.count), 0) else {
      zip_discard(handle)
      return nil
    }
    let index = zip_file_add(handle, part.path, content, UInt32(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(content)
      zip_discard(handle)
      return nil
    }
    let method = part.isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    // Half the time of the usual level, for a tenth more bytes.
    zip_set_file_compression(handle, UInt64(index), method, 3)
    // Noon of 1 January 1980 in any time zone is a day that the format can hold.
    zip_file_set_dostime(handle, UInt64(index), 12 << 11, 1 << 5 | 1, 0)
  }
  guard zip_close(handle) == 0 else {
    zip_discard(handle)
    return nil
  }
  guard zip_source_open(source) == 0 else { return nil }
  defer { zip_source_close(source) }
  zip_source_seek(source, 0, SEEK_END)
  let size = Int(zip_source_tell(source))
  guard size > 0 else { return nil }
  zip_source_seek(source, 0, SEEK_SET)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = max(0, Int(zip_source_read(source, buffer.baseAddress, UInt64(size))))
  }
}
