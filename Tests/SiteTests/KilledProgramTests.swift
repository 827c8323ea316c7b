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

  @Test func `leaves all tables as they were or all with their new figures, while they are added`()
    async throws
  {
    let folder = try TemporaryFolder()
    #expect(try Program.run(["init", "testshire"], in: folder.url).code == 0)
    let report = try folder.text("testshire/Content/editions/2025-26-q2/report.md")
    try folder.write(
      report.replacing("2025/26 Q2", with: "2025/26 Q3").replacing("2025-12-12", with: "2026-03-12"),
      to: "testshire/Content/editions/2025-26-q3/report.md")
    try folder.write(
      "indicator,area,numerator,denominator,status,note\nburglary,testshire,210,270000,,\n"
        + "repeat-referrals,northam,31,99,illustrative,Made up\n", to: "new.csv")
    let tables = ["burglary", "repeat-referrals"].map { "testshire/Content/indicators/\($0).csv" }
    func texts() throws -> [String] { try tables.map(folder.text) }
    let add = ["add", "2025/26 Q3", "--from", "new.csv", "--project", "testshire"]
    let old = try texts()
    let start = ContinuousClock.now
    let whole = try Program.run(add, in: folder.url)
    #expect(whole.code == 0, "\(whole.errors)")
    let duration = ContinuousClock.now - start
    let new = try texts()
    #expect(new != old)

    var random = SplitMix64(seed: 10)
    let logs = try TemporaryFolder()
    for round in 0..<12 {
      for (table, text) in zip(tables, old) { try folder.write(text, to: table) }
      let process = try Program.start(add, in: folder.url, logs: logs)
      // Most of the time goes by before anything is written.
      try await Task.sleep(for: duration * Double.random(in: 0.7...1.05, using: &random))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let now = try texts()
      #expect(now == old || now == new, "round \(round)")
    }
    for (table, text) in zip(tables, old) { try folder.write(text, to: table) }
    let last = try Program.run(add, in: folder.url)
    #expect(last.code == 0, "\(last.errors)")
    #expect(try texts() == new)
    #expect(try folder.files(below: "testshire/Content").allSatisfy { !$0.hasPrefix(".") })
  }
}
