import Diagnostics
import Indicators
import Loading
import TestSupport
import Testing

/// What an author may do wrong in a register of actions.
@Suite struct RegisterMistakeTests {
  static let front = """
    ---
    title: Action log
    order: 1
    summary: What the board asked for.
    source: Papers of the board
    ---

    """

  func site(_ rows: String, updates: String? = nil, front: String = Self.front) -> SiteFiles {
    let files = SiteFiles().adding(front, at: "actions/log.md")
      .adding("number,action,raised,target,owner,status,links\n" + rows, at: "actions/log.csv")
    return updates.map { files.adding("number,date,text,status\n" + $0, at: "actions/log.updates.csv") }
      ?? files
  }

  func expect(_ files: SiteFiles, _ expected: [String]) {
    expectMistakes(files, expected)
  }

  @Test func `a sound register is read with its links and updates`() throws {
    var problems = Problems()
    let files = site(
      "1,Ask,2023-06-30,2024-03,Community Safety Team,amber,2\n2,Answer,,,Head of Service,,\n",
      updates: "1,2023-09,Asked again,\n1,2023-08-01,Asked,green\n")
    let register = try #require(loadSite(files.sources, into: &problems)?.registers.first)
    #expect(problems.sorted.isEmpty)
    #expect(register.actions.map(\.number) == ["1", "2"])
    #expect(register.linked(with: 1) == [0])
    #expect(register.actions[0].updates.map(\.text) == ["Asked", "Asked again"])
    #expect(register.actions[0].target == .month(2024, 3))
  }

  @Test func `a number twice, a link to nothing and a status of no list are refused at once`() {
    expect(
      site(
        "1.1,Ask,,,Team,amber,9\n1-1,Again,,,Team,amber,\n2,Look,,,Team,yellow,\n3,Look,31/03/2024,soon,Team,,3\n"
      ),
      [
        "Content/actions/log.csv:2:22: error: there is no action 9 in this file [unknown-action]",
        "Content/actions/log.csv:3:1: error: line 2 is action 1.1 already; a number stands once, and what was "
          + "said later goes into the file of updates [duplicate-row]",
        "Content/actions/log.csv:4:15: error: 'yellow' is not a status of an action; write red, amber, green, "
          + "not-started, complete or closed, or leave the cell empty [unknown-status]",
        "Content/actions/log.csv:5:8: error: '31/03/2024' is not a date; write year, month and day like "
          + "2024-03-22 [bad-date]",
        "Content/actions/log.csv:5:19: error: 'soon' is not a date; write a month like 2024-03 or a day like "
          + "2024-03-22 [bad-date]",
      ])
  }

  @Test(arguments: [
    ("Jane Smith", "warning: 'Jane Smith' looks like a person's name"),
    ("\"Jane Smith, Leicestershire County Council\"", "warning: 'Jane Smith' looks like a person's name"),
    ("Cllr Smith", "error: 'Cllr Smith' names a person"),
    ("Dr. Jane Smith", "error: 'Dr. Jane Smith' names a person"),
    ("jane.smith@testshire.example", "error: 'jane.smith@testshire.example' is an e-mail address"),
    ("Team 0116 496 0000", "error: this holds what looks like a telephone number"),
  ])
  func `an owner is a role or a team, never a person`(owner: String, message: String) {
    var problems = Problems()
    _ = loadSite(site("1,Ask,,,\(owner),,\n").sources, into: &problems)
    let found = problems.sorted.map(\.description)
    #expect(found.count == 1 && found[0].contains(message) && found[0].contains("[person-named]"), "\(found)")
  }

  @Test(arguments: [
    "Community Safety Team", "ASB System Co-ordinator", "Police ASB team and working group",
    "\"Service Manager, Safer Communities, Leicestershire County Council\"", "OPCC", "Police constable",
    "Prevent regional adviser; Home Office",
  ])
  func `roles, teams and bodies are owners`(owner: String) {
    expect(site("1,Ask,,,\(owner),,\n"), [])
  }

  @Test func `updates belong to an action and come after it was raised`() {
    expect(
      site("1,Ask,2023-06-30,,Team,,\n", updates: "2,2023-07-01,Done,\n1,2023-06-01,Early,\n"),
      [
        "Content/actions/log.updates.csv:2:1: error: there is no action 2 in the register; did you mean '1'? [unknown-action]",
        "Content/actions/log.updates.csv:3:3: error: this is before 2023-06-30, the day on which action 1 was "
          + "raised [date-order]",
      ])
  }

  @Test func `what comes after the newest edition waits for the next`() {
    expect(
      site("1,Ask,2030-01-01,,Team,,\n"),
      [
        "Content/actions/log.csv:2:1: warning: action 1 was raised on 2030-01-01, after the newest edition "
          + "(2024-03-22), so no page shows it yet [after-the-edition]"
      ])
  }

  @Test func `a register has both its files`() {
    expect(
      SiteFiles().adding(Self.front, at: "actions/log.md"),
      [
        "Content/actions/log.csv: error: this file is missing; it holds the actions that log.md introduces "
          + "[missing-file]"
      ])
  }
}
