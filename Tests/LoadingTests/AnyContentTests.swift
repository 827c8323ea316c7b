import Diagnostics
import Files
import Loading
import TestSupport
import Testing

/// Whatever is in the files, loading gives a site or says why not.
@Suite struct AnyContentTests {
  @Test(arguments: 0..<20) func `a site with some bytes changed loads or has an error`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 4000)
    for _ in 0..<15 {
      var files = minimalSite()
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let file = Int.random(in: 0..<files.count, using: &random)
        change(&files[file].bytes, with: &random)
      }
      var problems = Problems()
      let site = loadSite(files, into: &problems)
      #expect((site == nil) == problems.hasErrors)
      #expect(problems.sorted.allSatisfy { $0.position.file.hasPrefix("Content/") && $0.position.line >= 0 })
    }
  }

  @Test(arguments: 0..<10) func `a site without some of its files loads or has an error`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed) &+ 5000)
    for _ in 0..<15 {
      let files = minimalSite().filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
      var problems = Problems()
      let site = loadSite(files, into: &problems)
      #expect((site == nil) == problems.hasErrors)
    }
  }

  @Test func `problems do not depend on the order of the files`() {
    let files = SiteFiles()
      .replacing("priority: crime", with: "priority: crme", in: "indicators/burglary.md")
      .replacing("testshire,2.94", with: "testshrie,2,94", in: "indicators/burglary.csv")
      .replacing("area: testshire", with: "area: tstshire", in: "site.yml")
    var first = Problems()
    var second = Problems()
    _ = loadSite(files.sources, into: &first)
    _ = loadSite(files.sources.reversed(), into: &second)
    #expect(first.sorted == second.sorted)
    #expect(first.sorted.count == 3)
  }

  func change(_ bytes: inout [UInt8], with random: inout SplitMix64) {
    guard !bytes.isEmpty else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[at] = Array(",\n\"-:{[ 09az.\u{7F}".utf8).randomElement(using: &random)!
    case 1: bytes.remove(at: at)
    case 2: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1..<40, using: &random)))
    default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
    }
  }
}
