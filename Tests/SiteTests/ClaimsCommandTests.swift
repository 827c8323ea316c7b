import Foundation
import TestSupport
import Testing

/// `quarterlight check --claims`, as other programs use it.
@Suite struct ClaimsCommandTests {
  private func check(_ table: String) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    try folder.write(table, to: "claims.csv")
    return try Program.run(["check", "--claims", "claims.csv"], in: folder.url)
  }

  @Test func `each claim gets a line with its verdict, and findings are no failure`() throws {
    let outcome = try check(
      """
      claim_id,quote,current,comparator,basis,human_label
      A1,fell to 5.9 from 5.0,5.9,5.0,rate,wrong
      A2,"rose, and not by much",5.2,5.0,rate,wrong
      A3,"fell slightly",9.0,5.0,rate,ok

      """)
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        claim_id,verdict,message
        A1,DIR,'fell' but 5.9 is higher than 5.0 (+18%)
        A2,ok,
        A3,DIR;MAG,"'fell' but 9.0 is higher than 5.0 (+80%); 'slightly' but 9.0 is higher than 5.0 (+80%), more than 10%"

        """)
  }

  @Test func `a byte order mark, other line ends and cells that are missing do no harm`() throws {
    let outcome = try check("\u{FEFF}Quote,current,unit\r\n\"fell, he said \"\"a lot\"\"\",,\r\nrose\r\n")
    #expect(outcome.output == "claim_id,verdict,message\n1,ok,\n2,ok,\n")
  }

  @Test func `a file that is no table of claims is refused with a reason`() throws {
    for table in ["", "a,b\n1,2\n"] {
      let outcome = try check(table)
      #expect(outcome.code == 2)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("error: "))
    }
  }

  @Test func `the rules are listed`() throws {
    let outcome = try Program.run(["check", "--rules"], in: FileManager.default.temporaryDirectory)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("DIR  "))
  }
}
