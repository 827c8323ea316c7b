import Foundation
import TestSupport
import Testing

private let targets = """
  targets:
    staging:
      kind: folder
      path: ../staging
      private: true
    public:
      kind: folder
      path: ../public
      layout: in-place
      private: false

  """

@Suite struct `Publishing to a folder` {
  /// A project in a folder of its own, so that targets lie beside it.
  private func project() throws -> (above: TemporaryFolder, folder: URL) {
    let above = try TemporaryFolder()
    let built = try TemporaryFolder.builtMinimalSite()
    try FileManager.default.copyItem(at: built.url, to: above.url.appending(path: "project"))
    try above.write(targets, to: "project/Content/publish.yml")
    return (above, above.url.appending(path: "project"))
  }

  @Test func `made-up figures go to a private target and to no public one`() throws {
    let (above, folder) = try project()
    let refused = try Program.run(["publish", "public"], in: folder)
    #expect(refused.code == 20 && refused.errors.contains("illustrative figures"))
    #expect(try Program.run(["publish", "public", "--allow", "illustrative"], in: folder).code == 64)
    // What is built already says the same.
    #expect(try Program.run(["publish", "public", "--built"], in: folder).code == 20)
    #expect(!FileManager.default.fileExists(atPath: above.path + "/public"))
    let dry = try Program.run(["publish", "staging", "--dry-run"], in: folder)
    #expect(dry.code == 0 && dry.output.contains("Nothing was sent."), "\(dry.errors)")
    #expect(!FileManager.default.fileExists(atPath: above.path + "/staging"))
    let done = try Program.run(["publish", "staging"], in: folder)
    #expect(done.code == 0, "\(done.errors)")
    let verified = try Program.run(["verify", "../staging/releases/1"], in: folder)
    #expect(verified.code == 0, "\(verified.errors)")
  }

  @Test func `what changes is told, then sent, and can be taken back`() throws {
    let (above, folder) = try project()
    let indicator = "project/Content/indicators/burglary.csv"
    try above.change(indicator, "illustrative,", ",")
    #expect(try Program.run(["publish", "public"], in: folder).code == 0)
    let first = try above.text("public/data/burglary.csv")
    try above.change(indicator, "2.59", "2.61")

    let dry = try Program.run(["publish", "public", "--dry-run"], in: folder)
    #expect(
      dry.output.contains("burglary, Testshire, 12 months to December 2023: 2.59 becomes 2.61"),
      "\(dry.output)")
    #expect(dry.output.contains("  /indicators/burglary/\n"))
    #expect(try above.text("public/data/burglary.csv") == first)

    let done = try Program.run(["publish", "public"], in: folder)
    #expect(done.code == 0 && done.output.contains("Published as number 2"), "\(done.errors)")
    #expect(try above.text("public/data/burglary.csv") != first)
    #expect(try Program.run(["publish", "public"], in: folder).output.contains("has this site already"))

    let back = try Program.run(["rollback", "public"], in: folder)
    #expect(back.code == 0, "\(back.errors)")
    #expect(try above.text("public/data/burglary.csv") == first)
    // What says what was published is no fault of the site.
    let verified = try Program.run(["verify", "../public"], in: folder)
    #expect(verified.code == 0, "\(verified.errors)")
    try above.write("mine", to: "public/notes.txt")
    #expect(
      try Program.run(["verify", "../public"], in: folder).errors.hasPrefix("notes.txt: error: is not"))
  }

  @Test func `a target that is not there is named with the nearest`() throws {
    let (above, folder) = try project()
    let outcome = try Program.run(["publish", "stagin"], in: folder)
    withExtendedLifetime(above) {}
    #expect(outcome.code == 2 && outcome.errors.contains("did you mean 'staging'?"))
  }
}
