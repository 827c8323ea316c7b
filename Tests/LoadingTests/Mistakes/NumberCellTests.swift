import TestSupport
import Testing

/// Cells that are not plain numbers, each with what to write instead.
@Suite struct NumberCellTests {
  @Test(arguments: mistakes) func `a cell that is no number says what to write`(cell: String, message: String)
  {
    expectMistakes(
      SiteFiles().replacing("2.94", with: "\"\(cell)\"", in: "indicators/burglary.csv"),
      ["Content/indicators/burglary.csv:2:38: error: '\(cell)' \(message) [not-a-number]"])
  }
}

private let mistakes: [(String, String)] = [
  ("0x10", "is a hexadecimal number; write it in plain digits like 12.4"),
  (
    "nan",
    "is not a number; if there is none, leave the cell empty, write x in the status column and say why in the note"
  ),
  (
    "NaN",
    "is not a number; if there is none, leave the cell empty, write x in the status column and say why in the note"
  ),
  (
    "inf",
    "is not a number; if there is none, leave the cell empty, write x in the status column and say why in the note"
  ),
  ("1,234", "has a comma in it; write 1234"),
  ("1,234.5", "has a comma in it; write 1234.5"),
  ("12,4", "has a comma in it; if that is the decimal point, write 12.4"),
  ("12..4", "has more than one decimal point; write it like 12.4"),
  ("1.2.3", "has more than one decimal point; write it like 12.4"),
  ("1e5", "is in powers of ten; write 100000"),
  ("2.5E-3", "is in powers of ten; write 0.0025"),
  ("1e99", "is in powers of ten; write all its digits"),
  ("+5", "has a plus sign; leave it out and write 5"),
  ("5%", "has a per cent sign; leave it out and write 5"),
  ("£5", "has a currency sign; leave it out and write 5"),
  (" 5", "has a space in it; write 5"),
  ("1 234", "has a space in it; write 1234"),
  ("−5", "begins with a dash that is not the minus of the keyboard; write -5"),
  (".5", "has no digit before the point; write 0.5"),
  ("5.", "has no digit after the point; write 5"),
  ("05", "begins with a nought; write 5"),
  ("-.5", "has no digit before the point; write -0.5"),
  (
    "n/a",
    "is not a number; if there is none, leave the cell empty, write x in the status column and say why in the note"
  ),
  (
    "-",
    "is not a number; if there is none, leave the cell empty, write x in the status column and say why in the note"
  ),
  (
    "#DIV/0!",
    "is not a number; if there is none, leave the cell empty, write x in the status column and say why in the note"
  ),
  ("[c]", "is a status; write c in the status column and leave this cell empty"),
  ("9.27 [p]", "holds a status; write 9.27 here and p in the status column"),
  ("x", "is a status; write x in the status column and leave this cell empty"),
  ("twelve", "is not a number; write it like 12.4"),
  ("1/3", "is not a number; write it like 12.4"),
  ("٣", "is not a number; write it like 12.4"),
]
