import Diagnostics
import Files
import Foundation
import Loading
import Testing

@Suite struct ContentTests {
  /// Every file of the repository's own site, read as plainly as can be.
  static func files() throws -> [SourceFile] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "Content").path)
    return try names.sorted().compactMap { name in
      let url = root.appending(path: "Content/\(name)")
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
      return SourceFile(path: "Content/\(name)", bytes: [UInt8](try Data(contentsOf: url)))
    }
  }

  @Test func `the repository's own site loads without an error`() throws {
    var problems = Problems()
    let site = loadSite(try Self.files(), into: &problems)
    #expect(problems.sorted.filter { $0.severity == .error }.map(\.description) == [])
    #expect(site != nil)
  }
}
