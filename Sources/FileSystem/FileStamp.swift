import Glibc

/// What tells whether a file has changed, without reading it: which file it is, its size and its times.
package struct FileStamp: Sendable, Hashable {
  private var device: UInt
  private var node: UInt
  private var size: Int
  /// In nanoseconds.
  private var modified: Int
  private var changed: Int
  private var taken: Int

  init(_ status: stat) {
    device = UInt(status.st_dev)
    node = UInt(status.st_ino)
    size = Int(status.st_size)
    modified = nanoseconds(status.st_mtim)
    changed = nanoseconds(status.st_ctim)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    taken = nanoseconds(now)
  }

  /// Whether the file had rested when the stamp was taken. A clock that ticks some hundred times a second
  /// does not tell two changes within one tick apart, so the stamp of a fresh change proves nothing.
  var isSettled: Bool { taken - changed > 100_000_000 }

  func isSame(as other: FileStamp) -> Bool {
    (device, node, size, modified, changed)
      == (other.device, other.node, other.size, other.modified, other.changed)
  }
}

private func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
