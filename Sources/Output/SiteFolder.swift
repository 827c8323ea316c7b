package import FileSystem
import Glibc

/// The folder of a finished site, which is replaced as a whole or not at all.
///
/// A build writes the new site beside the old one, in `.Public.staging-<process>`,
/// waits until the disk holds all of it, and exchanges the two names in one step.
/// So the folder holds one complete site at every moment, whatever ends the build:
/// what a killed build leaves is removed by the next. File systems that cannot
/// exchange two names (some network drives) get two renames; the folder is
/// missing between them, and a build that is killed just there is mended by the next.
package struct SiteFolder: Sendable {
  /// The path as the person wrote it, for messages.
  package let path: String
  private let parentPath: String
  private let name: String

  /// How two names are exchanged; a test gives a file system's refusal here.
  package var exchange: @Sendable (Folder, String, String) throws(SystemError) -> Void = {
    (folder, a, b) throws(SystemError) in try folder.exchange(a, b)
  }

  /// How much room there is; a test gives a full disk here.
  package var freeBytes: @Sendable (Folder) throws(SystemError) -> Int = { (folder) throws(SystemError) in
    try folder.freeBytes()
  }

  /// What git is told about the site's folder; kept from site to site, and no part of any.
  static let ignorePath = ".gitignore"

  package init(_ path: String) throws(OutputError) {
    let place = try FolderPlace(path, orSay: "cannot be replaced by a site; name a folder of its own")
    self.path = place.path
    name = place.name
    parentPath = place.parent
  }

  /// What replacing a site did.
  package struct Replaced: Sendable {
    package var manifest: Manifest
    /// What went wrong after the new site was in its place.
    package var warnings: [String] = []
  }

  /// Makes a new site of what `write` writes, and puts it in place of the old one.
  ///
  /// Any error leaves the old site as it was, and nothing beside it.
  package func replace(
    _ provenance: Provenance, write: (Staging) throws -> Void
  ) throws -> Replaced {
    try replace { staging in
      try write(staging)
      return provenance
    }
  }

  /// The same, where only the finished pages show whether the site may be published.
  package func replace(write: (Staging) throws -> Provenance) throws -> Replaced {
    let parent = try attempt("open the folder", parentPath) { try Folder(path: parentPath) }
    let lock = try lock(parent)
    defer { lock.release() }
    try clearAfterKilledBuild(parent)
    let ignore = try refuseForeignFolder(parent)
    try refuseFullDisk(parent)

    let staged = ".\(name).staging-\(getpid())"
    do {
      let manifest: Manifest
      do {
        let staging = try stage(parent, staged)
        let provenance = try write(staging)
        manifest = try staging.finish(provenance, keeping: ignore)
      }
      let old = try swap(parent, staged)
      return Replaced(manifest: manifest, warnings: settle(parent, old))
    } catch {
      // The error that ended the build says more than a failure to tidy up after it.
      try? parent.removeTree(staged)
      throw error
    }
  }

  // MARK: The steps

  private func lock(_ parent: Folder) throws(OutputError) -> FolderLock {
    guard let lock = try attempt("write beside", path, { try parent.lock(".\(name).lock") }) else {
      throw OutputError(.busy, "another build is writing to \(path); wait until it has finished")
    }
    return lock
  }

  /// Removes what a build left that was killed; none other runs while we hold the lock.
  private func clearAfterKilledBuild(_ parent: Folder) throws(OutputError) {
    try attempt("clear up after a build that was killed, beside", path) {
      let entries = try parent.entries()
      // Killed between the two renames: the old site is whole, and is the site.
      if !entries.contains(where: { $0.name == name }), entries.contains(where: { $0.name == oldName }) {
        try parent.rename(oldName, to: name)
      }
      for entry in entries {
        guard let found = entry.name else { continue }
        if found == oldName || found.hasPrefix(".\(name).staging-") { try parent.removeTree(found) }
      }
    }
  }

  private var oldName: String { ".\(name).old" }

  /// Refuses to replace anything but nothing, an empty folder or a site of ours.
  /// Returns the bytes of the folder's `.gitignore`.
  private func refuseForeignFolder(_ parent: Folder) throws(OutputError) -> [UInt8]? {
    let old: Folder
    do throws(SystemError) {
      old = try parent.folder(name)
    } catch {
      if error.isMissing { return nil }
      if error.isLink {
        throw OutputError(.refused, "\(path) is a link; name the folder that it leads to")
      }
      if error.isNotFolder {
        throw OutputError(.refused, "\(path) is not a folder; move it away, or choose another folder")
      }
      throw OutputError(could: "open", path, error)
    }
    let entries = try attempt("look into", path) { try old.entries() }
    if let foreign = entries.first(where: { $0.name != SiteFolder.ignorePath }) {
      let manifest = try? old.read(Manifest.path, limit: 1 << 30)
      guard let manifest, manifest.starts(with: Manifest.opening) else {
        throw OutputError(
          .refused,
          "\(path) holds files that Quarterlight did not make (\(foreign.displayName) is one); "
            + "move them away, or choose another folder")
      }
    }
    return try? old.read(SiteFolder.ignorePath, limit: 1 << 16)
  }

  /// Refuses to begin where a site as large as the old one would not fit beside it.
  ///
  /// A build that ran out of room would leave the old site whole too; this only tells sooner.
  private func refuseFullDisk(_ parent: Folder) throws(OutputError) {
    guard let bytes = try? parent.folder(name).read(Manifest.path, limit: 1 << 30),
      let old = Manifest(json: bytes),
      let free = try? freeBytes(parent)
    else { return }
    // A file takes whole blocks.
    let needed = old.files.reduce(bytes.count) { $0 + ($1.size + 4095) / 4096 * 4096 }
    guard free < needed else { return }
    throw OutputError(
      .failed,
      "\(path) needs about \(needed / 1_000_000 + 1) MB for the new site beside the old one, and the disk has "
        + "\(free / 1_000_000) MB left; make room, or build into a folder on another disk")
  }

  private func stage(_ parent: Folder, _ staged: String) throws(OutputError) -> Staging {
    try attempt("make a folder beside", path) {
      try parent.makeFolder(staged)
      return Staging(folder: try parent.folder(staged))
    }
  }

  /// Puts the new site in its place; returns the name under which the old one now lies, if there was one.
  private func swap(_ parent: Folder, _ staged: String) throws(OutputError) -> String? {
    do throws(SystemError) {
      try exchange(parent, staged, name)
      return staged
    } catch {
      if error.isCrossDevice {
        throw OutputError(
          .refused,
          "\(path) cannot be replaced where it is: it comes from the image of a container, or is a "
            + "mounted disk; build into a folder inside it")
      }
      guard error.isMissing || error.isUnsupported else { throw OutputError(could: "replace", path, error) }
      return try attempt("replace", path) {
        if error.isMissing {
          try parent.rename(staged, to: name)
          return nil
        }
        try renameTwice(parent, staged)
        return oldName
      }
    }
  }

  private func renameTwice(_ parent: Folder, _ staged: String) throws(SystemError) {
    try parent.rename(name, to: oldName)
    do throws(SystemError) {
      try parent.rename(staged, to: name)
    } catch {
      try parent.rename(oldName, to: name)
      throw error
    }
  }

  /// Makes the swap last, and removes the old site. The new one is in place whatever fails here.
  private func settle(_ parent: Folder, _ old: String?) -> [String] {
    var warnings: [String] = []
    do throws(SystemError) {
      try parent.sync()
    } catch {
      warnings.append("\(path) is the new site, but a loss of power might bring the old one back: \(error)")
    }
    guard let old else { return warnings }
    do throws(SystemError) {
      try parent.removeTree(old)
    } catch {
      warnings.append("\(path) is the new site, but \(old) could not be removed: \(error)")
    }
    return warnings
  }
}
