import Foundation
import TestSupport
import Testing

/// The program's preview of a copy of the repository's own site.
private final class PreviewedSite {
  let folder: TemporaryFolder
  let port: UInt16
  private let logs: TemporaryFolder
  private let process: Process

  init(_ files: [String] = ["Content", "Themes"]) throws {
    folder = try TemporaryFolder()
    for name in files { try folder.copy(name, to: name) }
    logs = try TemporaryFolder()
    process = try Program.start(["preview"], in: folder.url, logs: logs)
    var port: UInt16?
    while port == nil, process.isRunning {
      port = try logs.text("output").firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { UInt16($0.1) }
      if port == nil { Thread.sleep(forTimeInterval: 0.02) }
    }
    guard let port else { throw ShippedSite.NotBuilt(description: try logs.text("errors")) }
    self.port = port
  }

  deinit { if process.isRunning { process.terminate() } }

  func ask(_ target: String) throws -> Loopback.Answer? { try TestSupport.ask(target, port: port) }

  /// Asks for a page until it satisfies a condition.
  func wait(_ target: String, until isRight: (Loopback.Answer) -> Bool) throws -> Bool {
    for _ in 0..<500 {
      if let answer = try ask(target), isRight(answer) { return true }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return false
  }

  func change(_ path: String, _ change: (String) -> String) throws {
    try folder.write(change(try folder.text(path)), to: path)
  }

  /// Presses Ctrl-C, and tells how the program ended.
  func interrupt() throws -> (code: Int32, output: String) {
    process.interrupt()
    process.waitUntilExit()
    return (process.terminationStatus, try logs.text("output") + logs.text("errors"))
  }
}

@Suite struct `The preview of the shipped site` {
  @Test func `has the same bytes in each file as the built site, but for its script`() throws {
    let site = try ShippedSite.shared.get()
    let preview = try PreviewedSite()
    for path in site.files.sorted() where path != "manifest.json" {
      let target = path.hasSuffix("index.html") ? path.dropLast("index.html".count) : path[...]
      var shown = try #require(try preview.ask("/\(target)")).body
      if path.hasSuffix(".html") {
        let text = String(decoding: shown, as: UTF8.self)
        shown = Array(
          text.replacing(/<script src="\/\.preview\/reload\.js\?[0-9-]+"><\/script>/, with: "").utf8)
      }
      #expect(shown == (try site.bytes(path)), "\(path)")
    }
    let end = try preview.interrupt()
    #expect(end.code == 0)
    #expect(end.output.contains("The preview has ended."))
    #expect(try preview.folder.files().allSatisfy { $0.hasPrefix("Content/") || $0.hasPrefix("Themes/") })
  }

  @Test func `follows changed words, figures and themes, and keeps the last good page`() throws {
    let preview = try PreviewedSite()
    let page = "/indicators/total-crime/"
    try preview.change("Content/indicators/total-crime.md") { $0 + "\nOne sentence more.\n" }
    #expect(try preview.wait(page) { $0.text.contains("One sentence more.") })
    try preview.change("Content/indicators/total-crime.csv") { $0.replacing("70.85", with: "71.99") }
    #expect(try preview.wait(page) { $0.text.contains("71.99") })
    // Half a file, as a program leaves it that is still writing.
    let whole = try preview.folder.text("Content/indicators/total-crime.csv")
    try preview.folder.write(
      String(whole.prefix(whole.count / 2)) + ",,,\"", to: "Content/indicators/total-crime.csv")
    #expect(try preview.ask(page)?.status == 200)
    try preview.folder.write(
      whole.replacing("71.99", with: "72.01"), to: "Content/indicators/total-crime.csv")
    #expect(try preview.wait(page) { $0.text.contains("72.01") })
    for number in 1...40 {
      try preview.change("Content/site.yml") {
        $0.replacing(/(?m)^short_title: .*$/, with: "short_title: Number \(number)")
      }
    }
    #expect(try preview.wait("/") { $0.text.contains("Number 40") })
    let sheet = try #require(try preview.ask("/")?.text.firstMatch(of: /assets\/style-[0-9a-f]+\.css/)).0
    try preview.change("Themes/default/assets/base.css") { $0 + "\n.new { color: red; }\n" }
    #expect(try preview.wait("/") { !$0.text.contains(sheet) })
    try FileManager.default.removeItem(at: preview.folder.url.appending(path: "Themes"))
    #expect(try preview.ask(page)?.status == 200)
    try preview.folder.copy("Themes", to: "Themes")
    #expect(try preview.wait("/") { $0.text.contains(sheet) })
    #expect(try preview.interrupt().code == 0)
  }

  @Test func `follows no link out of the project`() throws {
    let preview = try PreviewedSite()
    let about = "Content/indicators/total-crime.md"
    try FileManager.default.removeItem(at: preview.folder.url.appending(path: about))
    try FileManager.default.createSymbolicLink(
      atPath: preview.folder.path + "/" + about, withDestinationPath: "/etc/hostname")
    Thread.sleep(forTimeInterval: 0.5)
    let host = try String(contentsOfFile: "/etc/hostname", encoding: .utf8)
    #expect(try preview.ask("/indicators/total-crime/")?.text.contains("<p>\(host)") == false)
    let end = try preview.interrupt()
    #expect(end.output.contains("\(about): error: is a link"))
  }
}
