import CLinux
package import Diagnostics
package import FileSystem
import Glibc

/// A preview of a project: one loop that waits for requests, saved files and the wish to stop.
package struct Preview<Project: PreviewedProject> {
  private var project: Project
  private let server: Server
  private let watcher: FolderWatcher
  private var showing: Showing
  /// When something in the folders last happened that has not been looked at, in milliseconds.
  private var changedAt: Int?
  /// Since when a look with mistakes is held back.
  private var doubtedSince: Int?
  /// Told of each look: what is wrong, what page is shown, and how many milliseconds passed since the change.
  package var report: (Problems, PageBelow, Int) -> Void = { _, _, _ in }

  /// When a file was last saved or a page asked for, in milliseconds.
  private var busyAt = 0

  /// Slow checks wait until nobody has wanted anything for so long: whoever saves again soon must not wait for them.
  static var idleTime: Int { 300 }
  /// What editors do in several steps they do within so many milliseconds.
  static var settlingTime: Int { 3 }
  /// A mistake is believed when nothing has happened for so long; before that it is likely half a save.
  static var doubtTime: Int { 60 }

  package init(_ project: Project, server: Server, watcher: FolderWatcher) {
    self.project = project
    self.server = server
    self.watcher = watcher
    showing = Showing(run: "\(getpid())")
  }

  /// Looks at the files for the first time.
  package mutating func begin() {
    if let look = project.look() {
      showing.take(look, isReading: project.isReading)
      report(look.problems, showing.below, 0)
    }
  }

  /// Serves until there is something to read at `stop`.
  package mutating func run(until stop: Int32) {
    while true {
      let ready = server.wait(for: [watcher.descriptor, stop], timeout: patience)
      if ready.contains(stop) { return }
      if ready.contains(watcher.descriptor), watcher.drain() { changedAt = milliseconds() }
      if changedAt != nil || server.isAsked { busyAt = milliseconds() }
      lookIfSettled()
      server.serve { showing.answer($0, port: server.port) }
      readOnIfIdle()
    }
  }

  /// How long nothing needs to be done, in milliseconds.
  private var patience: Int {
    if let changedAt { return max(0, changedAt + Self.settlingTime - milliseconds()) }
    if let doubtedSince { return max(0, doubtedSince + Self.doubtTime - milliseconds()) }
    return project.isReading ? max(0, busyAt + Self.idleTime - milliseconds()) : 60_000
  }

  private mutating func lookIfSettled() {
    let now = milliseconds()
    if let changed = changedAt {
      guard now >= changed + Self.settlingTime else { return }
      changedAt = nil
      guard let look = project.look() else { return }
      if look.problems.hasErrors {
        held = look
        doubtedSince = changed
      } else {
        show(look, since: changed)
      }
    }
    if let look = held, let doubtedSince, now >= doubtedSince + Self.doubtTime {
      show(look, since: doubtedSince)
    }
  }

  private var held: Look?

  private mutating func show(_ look: Look, since changed: Int) {
    held = nil
    doubtedSince = nil
    showing.take(look, isReading: project.isReading)
    server.broadcast(showing.event)
    report(look.problems, showing.below, milliseconds() - changed)
  }

  private mutating func readOnIfIdle() {
    guard project.isReading, changedAt == nil, milliseconds() >= busyAt + Self.idleTime,
      let problems = project.readOn()
    else { return }
    if held != nil {
      held?.problems = problems
      return
    }
    let before = showing.event
    showing.take(problems)
    if showing.event != before {
      server.broadcast(showing.event)
      report(problems, showing.below, 0)
    }
  }
}

/// A descriptor at which there is something to read once the program has been asked to stop (Ctrl-C).
///
/// From then on such a wish no longer ends the program by itself.
package func stopDescriptor() throws(SystemError) -> Int32 {
  let descriptor = ql_stop_descriptor()
  guard descriptor >= 0 else { throw .last }
  return descriptor
}
