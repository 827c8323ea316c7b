import CZip

/// The parts of a zip archive in memory, unpacked piece by piece while their bytes are counted.
final class ZipParts {
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private let handle: OpaquePointer
  private let limits: WorkbookLimits
  private var entries: [String: (index: UInt64, packed: Int)] = [:]
  private var unpacked = 0

  init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookRefusal) {
    guard bytes.count <= limits.archive else { throw .tooLarge("\(bytes.count >> 20) MiB") }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    _ = copy.initialize(from: bytes)
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(copy.baseAddress, UInt64(bytes.count), 0, &error) else {
      copy.deallocate()
      throw .broken("there is no memory for it")
    }
    guard let opened = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      copy.deallocate()
      throw .broken("its end is missing, or it is no archive")
    }
    memory = copy
    handle = opened
    self.limits = limits
    try list(size: bytes.count)
  }

  deinit {
    zip_discard(handle)
    memory.deallocate()
  }

  private func list(size: Int) throws(WorkbookRefusal) {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limits.entries else { throw .tooLarge("\(count) parts") }
    var packed = 0
    for index in 0..<UInt64(max(0, count)) {
      var stat = zip_stat_t()
      guard zip_stat_index(handle, index, 0, &stat) == 0, let text = stat.name else {
        throw .broken("its list of parts cannot be read")
      }
      let name = String(cString: text)
      guard stat.encryption_method == ZIP_EM_NONE else { throw .encrypted }
      let steps = name.split(separator: "/", omittingEmptySubsequences: false)
      guard !name.hasPrefix("/"), !name.contains("\\"), !name.contains(":"), !steps.contains("..") else {
        throw .broken("a part of it has a name that leads elsewhere")
      }
      // Names of parts differ by more than case in every program's files.
      guard entries.updateValue((index, Int(clamping: stat.comp_size)), forKey: name.lowercased()) == nil
      else {
        throw .broken("two parts of it have one name")
      }
      packed += Int(clamping: stat.comp_size)
      guard packed <= size else { throw .broken("parts of it overlap, or its end is missing") }
    }
  }

  func has(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// Hands over a part's bytes in pieces; `take` ends the reading early by `false`.
  func read(_ name: String, _ take: (UnsafeRawBufferPointer) -> Bool) throws(WorkbookRefusal) {
    guard let entry = entries[name.lowercased()] else { throw .broken("its part '\(name)' is missing") }
    guard let file = zip_fopen_index(handle, entry.index, 0) else {
      throw .broken("its part '\(name)' cannot be unpacked")
    }
    defer { zip_fclose(file) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    var size = 0
    while true {
      let count = Int(zip_fread(file, piece.baseAddress, UInt64(piece.count)))
      guard count >= 0 else { throw .broken("its part '\(name)' cannot be unpacked") }
      if count == 0 { return }
      size += count
      unpacked += count
      guard unpacked <= limits.unpacked else {
        throw .tooLarge("more than \(limits.unpacked >> 20) MiB, unpacked")
      }
      guard size <= limits.ratioFrom || size / limits.ratio <= max(1, entry.packed) else {
        throw .tooLarge("a part that becomes more than \(limits.ratio) times as large when it is unpacked")
      }
      guard take(UnsafeRawBufferPointer(rebasing: piece[..<count])) else { return }
    }
  }
}
