import Foundation
import TestSupport
import Testing

/// A site made in parts, as several machines make it.
@Suite struct ShardTests {
  /// Makes every part, `part-1` and so on.
  private func make(_ total: Int, in folder: TemporaryFolder) throws -> [String] {
    try (1...total).map { number in
      let outcome = try Program.run(
        ["build", "--shard", "\(number)/\(total)", "--out", "part-\(number)"], in: folder.url)
      #expect(outcome.code == 0, "\(outcome.errors)")
      return "part-\(number)"
    }
  }

  @Test(arguments: [1, 2, 7, 16]) func `joined, is byte for byte what one build makes`(_ total: Int) throws {
    let folder = try TemporaryFolder.builtMinimalSite()
    let whole = try Program.run(["build", "--out", "whole"], in: folder.url)
    #expect(whole.code == 0, "\(whole.errors)")
    let joined = try Program.run(["merge"] + make(total, in: folder), in: folder.url)
    #expect(joined.code == 0, "\(joined.errors)")
    let files = try folder.files(below: "whole")
    #expect(try folder.files(below: "Public") == files)
    for file in files {
      func bytes(_ site: String) throws -> Data {
        try Data(contentsOf: folder.url.appending(path: "\(site)/\(file)"))
      }
      if try bytes("whole") != bytes("Public") { Issue.record("\(file) differs") }
    }
  }

  @Test func `each part has its share, says that it is one, and is whole`() throws {
    let folder = try TemporaryFolder.builtMinimalSite()
    let parts = try make(7, in: folder)
    let counts = try parts.map { try folder.files(below: $0).count }
    // A page and its charts, at the root and in the edition's folder, are made in one go.
    #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 4, "\(counts)")
    #expect(try folder.text("part-3/manifest.json").contains("\"shard-3-of-7\""))
    #expect(try Program.run(["verify", "part-3"], in: folder.url).code == 0)
  }

  @Test func `is refused with every reason, and the old site stays`() throws {
    let folder = try TemporaryFolder.builtMinimalSite()
    let before = try folder.text("Public/manifest.json")
    let parts = try make(3, in: folder)
    func refusal(_ arguments: [String]) throws -> String {
      let outcome = try Program.run(["merge"] + arguments, in: folder.url)
      #expect(outcome.code == 2)
      #expect(try folder.text("Public/manifest.json") == before)
      return outcome.errors
    }
    #expect(
      try refusal(["part-2", "part-2"]) == """
        error: part-2 and part-2 are both part 2; give one of them
        error: part 1 of 3 is missing; give its folder too
        error: part 3 of 3 is missing; give its folder too

        """)
    #expect(try refusal(["Public"]).contains("Public is a whole site, not a part"))
    #expect(try refusal(["nowhere"]).contains("nowhere"))
    try folder.write("changed", to: "part-1/index.html")
    #expect(try refusal(parts).contains("part-1 is not as it was made; make it again"))
    let about = try folder.text("Content/priorities/crime.md")
    try folder.write(about + "\nMore.\n", to: "Content/priorities/crime.md")
    #expect(
      try refusal(["part-2", "part-3"]).contains(
        "part-2 was made from other files than those that are here; make it again"))
  }

  @Test(arguments: ["0/3", "4/3", "3", "a/b", "1/10000", "1/2/3"])
  func `must be written as its number and how many there are`(_ shard: String) throws {
    let folder = try TemporaryFolder.builtMinimalSite()
    let outcome = try Program.run(["build", "--shard", shard], in: folder.url)
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("--shard"))
  }
}
