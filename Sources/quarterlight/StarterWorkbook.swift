import Files
import Workbooks

/// A workbook for the next period's figures of a new site, with made-up ones as examples, for `add` to take.
func starterWorkbook() -> OutputFile {
  let columns = [
    Table.Column("indicator", width: 24), Table.Column("area", width: 18), Table.Column("value"),
    Table.Column("numerator"), Table.Column("denominator"), Table.Column("status"),
    Table.Column("note", width: 48),
  ]
  func row(_ indicator: String, _ area: String, _ figures: [Cell]) -> [Cell] {
    [.text(indicator), .text(area)] + figures + [
      .text("illustrative"), .text("Illustrative: made up as an example"),
    ]
  }
  func number(_ number: Double) -> Cell { .number(number, decimals: 0) }
  let table = Table(
    name: "figures", columns: columns,
    rows: [
      row("burglary", "Testshire", [.text(""), number(214), number(270_000)]),
      row("calls-for-advice", "Northam", [number(335), .text(""), .text("")]),
      row("repeat-referrals", "Southam", [.text(""), number(30), number(96)]),
    ])
  let sheet = Sheet(
    name: "New figures", title: "New figures",
    lines: [
      "A row for each figure. Then: quarterlight add \"2025/26 Q3\" --from new-figures.xlsx --header-row 3"
    ],
    table: table)
  let book = Workbook(
    title: "New figures", creator: "Quarterlight", language: "en-GB", created: "2026-11-21", sheets: [sheet])
  return OutputFile(path: "new-figures.xlsx", bytes: book.officeOpen())
}
