import Foundation
import TestSupport
import Testing

@Suite struct `A program that is killed` {
  /// `Tests/scripts/kill-test.sh` does the same many more times.
  @Test func `leaves the old site or the new one, whenever it happens`() async throws {
    let project = try TemporaryFolder.builtMinimalSite()
    let old = try project.manifest()
    let settings = try project.text("Content/site.yml")
    try project.write(settings.replacing("Testshire", with: "Newshire"), to: "Content/site.yml")
    let start = ContinuousClock.now
    let whole = try Program.run(["build", "--out", "Trial"], in: project.url)
    #expect(whole.code == 0, "\(whole.errors)")
    let duration = ContinuousClock.now - start
    let new = try project.text("Trial/manifest.json")
    #expect(new != old)

    var random = SplitMix64(seed: 9)
    let logs = try TemporaryFolder()
    for round in 0..<12 {
      let process = try Program.start(["build"], in: project.url, logs: logs)
      try await Task.sleep(for: duration * Double.random(in: 0.2...1.1, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let manifest = try project.manifest()
      #expect(manifest == old || manifest == new, "round \(round)")
      let verified = try Program.run(["verify"], in: project.url)
      #expect(verified.code == 0, "round \(round): \(verified.errors)")
    }
    let last = try Program.run(["build"], in: project.url)
    #expect(last.code == 0, "\(last.errors)")
    try project.expectSite(new)
  }
}
