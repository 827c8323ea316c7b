import Diagnostics
import Digests
import Foundation
import TestSupport
import Testing

import Output

@Suite struct `Killed builds` {
  /// Each number is how many files are written before the process is killed; 30 is after the last.
  @Test(arguments: [0, 1, 7, 29, 30])
  func `a build that is killed leaves the old site`(files: Int) async throws {
    let folder = try TemporaryFolder()
    let target: String = folder.path + "/Public"
    let provenance = Provenance(generator: "quarterlight test", inputDigest: sha256([]))
    _ = try SiteFolder(target).replace(provenance) { try $0.write("index.html", [1]) }

    await #expect(processExitsWith: .signal(SIGKILL)) { [target = target as String, files = files as Int] in
      let provenance = Provenance(generator: "quarterlight test", inputDigest: sha256([]))
      _ = try SiteFolder(target).replace(provenance) { staging in
        for index in 0..<files { try staging.write("pages/\(index)/index.html", [2]) }
        kill(getpid(), SIGKILL)
      }
    }

    let found = try verify(target)
    #expect(found.problems.isEmpty && found.manifest?.files.map(\.size) == [1])
    _ = try SiteFolder(target).replace(provenance) { try $0.write("index.html", [1, 2]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Public"])
  }

  @Test func `a build without room for its files ends with exit code 2 and the old site`() async throws {
    let folder = try TemporaryFolder()
    let target: String = folder.path + "/Public"
    let provenance = Provenance(generator: "quarterlight test", inputDigest: sha256([]))
    _ = try SiteFolder(target).replace(provenance) { try $0.write("index.html", [1]) }

    await #expect(processExitsWith: .exitCode(2)) { [target = target as String] in
      // The nearest thing to a full disk that needs no rights: no file may grow past 1,000 bytes.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let provenance = Provenance(generator: "quarterlight test", inputDigest: sha256([]))
      do {
        _ = try SiteFolder(target).replace(provenance) { staging in
          try staging.write("a.html", [UInt8](repeating: 1, count: 1000))
          try staging.write("b.html", [UInt8](repeating: 1, count: 1001))
        }
      } catch let error as OutputError {
        exit(error.message.hasPrefix("could not write b.html") ? error.exitCode : 9)
      }
    }

    #expect(try verify(target).problems.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["Public"])
  }
}
