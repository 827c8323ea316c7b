import Diagnostics
import Files
import Loading
import TestSupport
import Testing

/// Files that are not plain UTF-8 text.
@Suite struct EncodingMistakeTests {
  /// The problems of the minimal site with one file's bytes changed.
  func problems(in path: String, _ change: (inout [UInt8]) -> Void) -> [String] {
    var problems = Problems()
    let files = minimalSite().map { file in
      var file = file
      if file.path == "Content/\(path)" { change(&file.bytes) }
      return file
    }
    #expect(loadSite(files, into: &problems) == nil)
    return problems.sorted.map(\.description)
  }

  @Test func `a table that is not UTF-8 is refused at its first wrong byte`() {
    let found = problems(in: "indicators/burglary.csv") { bytes in
      bytes.replace(Array("2.94".utf8), with: [0xA3, 0x35])
    }
    #expect(
      found == [
        "Content/indicators/burglary.csv:2:38: error: byte 0xA3 (perhaps '£' as older Windows programs write it) "
          + "is not UTF-8; save the file again as UTF-8 (in Excel: 'CSV UTF-8') [not-utf8]"
      ])
  }

  @Test func `a report that is not UTF-8 is refused at its first wrong byte`() {
    let found = problems(in: "editions/2023-24-q3/report.md") { $0.append(0x92) }
    #expect(
      found == [
        "Content/editions/2023-24-q3/report.md:12:1: error: byte 0x92 (perhaps '’' as older Windows programs write "
          + "it) is not UTF-8; save the file again as UTF-8 (in Excel: 'CSV UTF-8') [not-utf8]"
      ])
  }

  @Test func `UTF-16 is refused`() {
    let found = problems(in: "areas.csv") { bytes in
      bytes = [0xFF, 0xFE] + bytes.flatMap { [$0, 0] }
    }
    #expect(
      found == [
        "Content/areas.csv: error: is UTF-16 text; save it again as UTF-8 (in Excel: 'CSV UTF-8') "
          + "[utf16-not-utf8]"
      ])
  }

  @Test func `a NUL is refused`() {
    let found = problems(in: "indicators/burglary.csv") { $0.replace(Array("2.94".utf8), with: [0x32, 0]) }
    #expect(
      found == [
        "Content/indicators/burglary.csv:2:39: error: holds a NUL character, so it is no text file, or was damaged; "
          + "save it again as UTF-8 [nul-byte]"
      ])
  }

  @Test func `an invisible control character is refused`() {
    let found = problems(in: "priorities/crime.md") { $0.replace(Array("Less".utf8), with: [0x4C, 0x08]) }
    #expect(
      found == [
        "Content/priorities/crime.md:2:9: error: an invisible control character (byte 8) stands here; take it out "
          + "[control-character]"
      ])
  }
}
