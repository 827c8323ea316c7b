import Publish
import Testing

@Suite struct `Figures that change` {
  private func table(_ rows: [String]) -> [UInt8] {
    let header = "indicator,area_code,area,period_start,period_end,period,value\n"
    return Array((header + rows.map { "burglary,\($0)\n" }.joined()).utf8)
  }

  private func words(_ old: [String], _ new: [String]) -> [String] {
    figureChanges(from: table(old), to: table(new)).map(\.words)
  }

  private let quarter = "2025-07-01,2025-09-30,July to September 2025"

  @Test func `are told by area and period, and those that stay are not`() {
    #expect(
      words(
        ["E1,Northam,\(quarter),1.5", "E2,Southam,\(quarter),2.5", "E3,Westham,\(quarter),3"],
        ["E1,North,\(quarter),1.5", "E2,Southam,\(quarter),2.6", "E4,Eastham,\(quarter),4"])
        == [
          "burglary, Southam, July to September 2025: 2.5 becomes 2.6",
          "burglary, Eastham, July to September 2025: 4 is new",
          "burglary, Westham, July to September 2025: 3 is taken away",
        ])
  }

  @Test func `are told apart by the area's name where areas have no codes`() {
    #expect(
      words(
        [",Northam,\(quarter),1", ",Southam,\(quarter),2"],
        [",Northam,\(quarter),1", ",Southam,\(quarter),3"]
      ) == ["burglary, Southam, July to September 2025: 2 becomes 3"])
  }

  @Test(arguments: [
    ("0.8296296296296296", "0.8444444444444444", "0.83 becomes 0.84"),
    ("0.8296296296296296", "0.8299999999999999", "0.8296 becomes 0.8300"),
    ("224", "0.8444444444444444", "224 becomes 0.84"),
    ("0.00012345678", "", "0.0001 is taken away"),
    ("", "1234.5678", "1,234.57 is new"),
    ("0.1234567890123456", "0.1234567890123457", "0.1234567890123456 becomes 0.1234567890123457"),
  ])
  func `have no more decimals than it takes`(old: String, new: String, expected: String) {
    #expect(
      words(["E1,Northam,\(quarter),\(old)"], ["E1,Northam,\(quarter),\(new)"])
        == ["burglary, Northam, July to September 2025: \(expected)"])
  }
}
