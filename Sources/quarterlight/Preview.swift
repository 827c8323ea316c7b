import ArgumentParser
import Diagnostics
import FileSystem
import Foundation
import Loading
import Preview

/// `quarterlight preview`
struct PreviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the site in a browser while it is being written.",
    discussion: """
      Pages are made when they are asked for, and come anew by themselves when a file in Content/ or \
      Themes/ is saved. Mistakes are shown over the last page without them. Only this computer can \
      reach the preview. Ctrl-C ends it.

      Examples:
        quarterlight preview
        quarterlight preview --open
        quarterlight preview --port 9000 --project ../testshire
      """)

  @OptionGroup var options: ProjectOptions

  @Option(help: "The port to listen at; if none is given, 8400 or the next that is free.")
  var port: UInt16?

  @Flag(help: "Open the browser too.")
  var open = false

  func run() throws {
    try exiting {
      let folder = try options.folder()
      let server = try system("listen at port \(port ?? Self.usualPort)") { () throws(SystemError) in
        try Server(port: port ?? Self.usualPort, tries: port == nil ? 50 : 1)
      }
      let watcher = try system("watch the project '\(options.project)'") { () throws(SystemError) in
        try FolderWatcher(project: options.project)
      }
      let address = "http://127.0.0.1:\(server.port)/"
      say("Reading \(options.project == "." ? "the project" : options.project) …")
      var preview = Preview(
        WatchedProject(folder, theme: options.theme), server: server, watcher: watcher)
      preview.report = { problems, page, time in
        quarterlight.report(problems, errorsMean: page.consequence)
        if !problems.hasErrors, time > 0 { say("Shown \(time) ms after the change.") }
      }
      preview.begin()
      let stop = try system("wait for Ctrl-C") { () throws(SystemError) in try stopDescriptor() }
      say("The site is at \(address) until you press Ctrl-C.")
      if open { openBrowser(address) }
      preview.run(until: stop)
      say("The preview has ended.")
    }
  }

  private static let usualPort: UInt16 = 8400

  /// Without waiting in a buffer: whoever reads over a pipe must learn the address at once.
  private func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

  private func system<Value>(_ what: String, _ work: () throws(SystemError) -> Value) throws -> Value {
    do throws(SystemError) {
      return try work()
    } catch {
      throw CouldNotRun("cannot \(what): \(error)")
    }
  }

  private func openBrowser(_ address: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["xdg-open", address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    if (try? process.run()) == nil { say("No browser could be opened; open the address yourself.") }
  }
}

extension PageBelow {
  /// What mistakes mean for whoever looks.
  fileprivate var consequence: String {
    switch self {
    case .none: "There is no page to show yet."
    case .earlier: "The last page without mistakes is shown."
    case .current: "The page is shown, but the site cannot be built like this."
    }
  }
}
