import Foundation
import TestSupport
import Testing

@Suite struct `The same input gives the same bytes` {
  @Test func `in another folder, zone and language, on one thread, with files made in another order`() throws
  {
    let first = try ShippedSite.shared.get()
    let other = try TemporaryFolder()
    let paths = try first.folder.files().filter { !$0.hasPrefix("Public") }
    for path in paths.reversed() {
      try other.write(
        Array(try Data(contentsOf: first.folder.url.appending(path: path))), to: "a project/\(path)")
    }
    let outcome = try Program.run(
      ["build", "--threads", "1", "--project", "a project"], in: other.url,
      environment: [
        "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "HOME": "/nonexistent",
        "COLUMNS": "40",
      ])
    #expect(outcome.code == 0, "\(outcome.errors)")
    let built = try other.files(below: "a project/Public")
    #expect(Set(built) == first.files)
    for path in built {
      let bytes = Array(try Data(contentsOf: other.url.appending(path: "a project/Public/\(path)")))
      if bytes != (try first.bytes(path)) { Issue.record("\(path) differs") }
    }
  }
}
