import Audit
import Diagnostics
import Files
import Foundation
import Indicators
import Output
import Pages
import Synchronization

extension Project {
  /// Makes every file of the site, or of a part of it, on all cores, hands each to `body`, and looks at what is in it.
  func make(
    threads: Int?, shard: Shard? = nil, progress: Progress = Progress(),
    _ body: @Sendable (OutputFile) throws -> Void
  ) throws -> Findings {
    let units = units(in: shard)
    let audit = try audited(units.count, threads: threads, "Making pages", progress) { index in
      let files = files(units[index])
      for file in files { try body(file) }
      return files
    }
    // A link out of a part leads to another part: those are looked at when the parts are joined.
    return shard == nil ? Findings(audit, threads: threads ?? cores) : Findings()
  }

  /// Makes so many units of files on all cores, and looks at what is in them.
  ///
  /// - Parameter what: The words before how many units are done.
  func audited(
    _ count: Int, threads: Int? = nil, _ what: String, _ progress: Progress = Progress(),
    files: @Sendable (Int) throws -> [OutputFile]
  ) throws -> SiteAudit {
    let audit = Mutex(SiteAudit(base: analysis.site.settings.baseURL))
    try inParallel(count, threads: threads ?? cores) { index in
      let read = try files(index).map { PageAudit(path: $0.path, bytes: $0.bytes) }
      audit.withLock { audit in for page in read { audit.add(page) } }
      progress.step(what, of: count)
    }
    progress.end()
    return audit.withLock { $0 }
  }
}

/// What is wrong with finished pages.
struct Findings {
  var links = Problems()
  var accessibility = Problems()

  init() {}

  /// Those of the whole site.
  init(_ audit: SiteAudit, threads: Int) {
    links = audit.links(threads: threads)
    accessibility = audit.accessibility
  }

  /// Prints them; of a fault that is on every page, the first few.
  func report() {
    var all = links
    all.add(accessibility)
    let (shown, leftOut) = all.shortened()
    quarterlight.report(shown)
    if leftOut > 0 {
      FileHandle.standardError.write(Data("\(leftOut) more of the same on other pages.\n".utf8))
    }
  }
}

/// How far a command is, on a terminal; nothing in a pipe.
final class Progress: Sendable {
  private let isOn: Bool
  private let done = Atomic(0)

  init() { isOn = isatty(STDERR_FILENO) == 1 }

  /// One of `total` parts of the work is done.
  func step(_ what: String, of total: Int) {
    guard isOn else { return }
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    guard count == total || count % max(1, total / 50) == 0 else { return }
    FileHandle.standardError.write(Data("\r\(what): \(count) of \(total)".utf8))
  }

  /// Takes the line away.
  func end() {
    if isOn { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
