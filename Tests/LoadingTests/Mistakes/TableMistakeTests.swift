import TestSupport
import Testing

/// Mistakes in the form of a CSV file.
@Suite struct TableMistakeTests {
  @Test func `an unknown column is named with the nearest one`() {
    expectMistakes(
      SiteFiles().replacing("period,area,value", with: "period,area,vaule", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:1:13: error: 'vaule' is not a column of this file; did "
          + "you mean 'value'? [unknown-column]"
      ])
  }

  @Test func `a column like none has the list of columns`() {
    expectMistakes(
      SiteFiles().replacing("lower,upper", with: "something,upper", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:1:41: error: 'something' is not a column of this file; "
          + "the columns are period, area, value, numerator, denominator, lower, upper, status, "
          + "vintage, note [unknown-column]"
      ])
  }

  @Test func `a column given twice is refused`() {
    expectMistakes(
      SiteFiles().replacing("lower,upper", with: "lower,lower", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:1:47: error: the column 'lower' is here twice; the "
          + "first is column 6 [duplicate-column]"
      ])
  }

  @Test func `a column without a name is refused`() {
    expectMistakes(
      SiteFiles().replacing("lower,upper", with: "lower,", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:1:47: error: column 7 has no name; name it, or take its "
          + "commas out of every line [column-without-name]"
      ])
  }

  @Test func `a missing column is refused once, and no row is read`() {
    expectMistakes(
      SiteFiles()
        .replacing("code,slug,name,type,parent", with: "code,slug,name,type", in: "areas.csv")
        .replacing("county,mid-region", with: "county", in: "areas.csv"),
      [
        "Content/areas.csv:1:1: error: the column 'parent' is missing; add it to the first line "
          + "[missing-column]"
      ])
  }

  @Test func `a table needs a value or a numerator`() {
    expectMistakes(
      SiteFiles().adding("period,area,note\n2022/23,testshire,none\n", at: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:1:1: error: there is no column 'value' and no "
          + "'numerator'; add one of them [missing-column]"
      ])
  }

  @Test func `an empty file is refused`() {
    expectMistakes(
      SiteFiles().adding("", at: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:1:1: error: the file holds nothing; its first line must "
          + "name the columns: period,area [empty-file]"
      ])
  }

  @Test func `a file of empty lines is an empty file`() {
    expectMistakes(
      SiteFiles().adding("\n\n", at: "areas.csv"),
      [
        "Content/areas.csv:1:1: error: the file holds nothing; its first line must name the "
          + "columns: code,slug,name,type,parent [empty-file]"
      ])
  }

  @Test func `a table without rows needs a notice`() {
    expectMistakes(
      SiteFiles().adding("period,area,value\n", at: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:1:1: error: there are no rows below the names of the "
          + "columns; add one, or a notice of kind not-available or verdict-only to the front "
          + "matter that says why [no-observations]"
      ])
  }

  @Test func `a row with too few cells is refused`() {
    expectMistakes(
      SiteFiles().replacing(
        #"12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1""#,
        with: "12 "
          + "months to December 2022,testshire,2.94", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:1: error: this row has 3 cells and the header has 10; "
          + "add the commas of the cells left empty [ragged-row]"
      ])
  }

  @Test func `a row with too many cells is refused`() {
    expectMistakes(
      SiteFiles().replacing(
        "\"2023/24 Q3 report, paragraph 1\"\n12 months to December 2023,testshire",
        with: "2023/24 "
          + "Q3 report, paragraph 1\n12 months to December 2023,testshire", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:1: error: this row has 11 cells and the header has "
          + "10; put quotation marks around a cell that holds a comma [ragged-row]"
      ])
  }

  @Test func `a quotation mark that is never closed is shown where it opens`() {
    expectMistakes(
      SiteFiles().replacing(
        #"12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1""#,
        with: "12 "
          + #"months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report"#,
        in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:3:60: error: the cell that begins on line 2 ends at the "
          + #"quotation mark before this; put a comma here, or double the mark ("") if it belongs "#
          + "to the text [csv-text-after-quote]"
      ])
  }

  @Test func `a quotation mark that is never closed in the last row is shown too`() {
    expectMistakes(
      SiteFiles().replacing(
        "2023-24-q3,Illustrative", with: #"2023-24-q3,"Illustrative"#, in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:5:68: error: the quotation mark here is never closed, "
          + "so the rest of the file is one cell; add another at the end of the cell "
          + "[csv-unclosed-quote]"
      ])
  }

  @Test func `text after a closing quotation mark is refused`() {
    expectMistakes(
      SiteFiles().replacing(
        #"12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1""#,
        with: "12 "
          + #"months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24" Q3 report"#,
        in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:68: error: the cell ends at the quotation mark before "
          + #"this; put a comma here, or double the mark ("") if it belongs to the text "#
          + "[csv-text-after-quote]"
      ])
  }

  @Test func `a quotation mark inside a bare cell is refused`() {
    expectMistakes(
      SiteFiles().replacing(
        #"12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1""#,
        with: "12 "
          + #"months to December 2022,testshire,2.94,,,,,,2023-24-q3,the "new" way"#,
        in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:63: error: a quotation mark stands inside a cell that "
          + "does not begin with one; put the whole cell in quotation marks and double those "
          + "inside it [csv-stray-quote]"
      ])
  }

  @Test func `lines inside quotation marks are counted`() {
    expectMistakes(
      SiteFiles()
        .replacing(
          #"12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1""#,
          with: "12 "
            + "months to December 2022,testshire,2.94,,,,,,2023-24-q3,\"two\nlines\"",
          in: "indicators/burglary.csv"
        )
        .replacing("2.59", with: "x2.59", in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:4:38: error: 'x2.59' is not a number; write it like "
          + "12.4 [not-a-number]"
      ])
  }

  @Test func `columns are counted in bytes`() {
    expectMistakes(
      SiteFiles().replacing(
        #"12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1""#,
        with: #""12 "#
          + #"months to December 2022",testshire,2.94,,,,,q,2023-24-q3,"é""#, in: "indicators/burglary.csv"),
      [
        "Content/indicators/burglary.csv:2:49: error: 'q' is not a status; write b, c, e, low, "
          + "p, r, u, x, z or illustrative [unknown-status]"
      ])
  }

  @Test func `an empty cell that must be filled is refused`() {
    expectMistakes(
      SiteFiles().replacing("northam,Northam", with: "northam,", in: "areas.csv"),
      [
        "Content/areas.csv:3:19: error: the 'name' of this row is empty; fill it in [empty-cell]"
      ])
  }

  @Test(
    arguments: [
      (
        "district,testshire,1,2", "district,testshire,1,1", "4:46",
        "column 1, row 1 of the map is taken by Northam on line 3; give each area a tile of its own [tile-twice]"
      ),
      (
        "district,testshire,1,2", "district,testshire,,2", "4:47",
        "a place on a map is a column and a row; fill in the 'column' of this row too, or leave both empty [half-a-place]"
      ),
      (
        "district,testshire,1,2", "district,testshire,0,2", "4:46",
        "the column '0' must be a whole number from 1 to 60 [out-of-range]"
      ),
      (
        "district,testshire,1,2", "district,testshire,a,2", "4:46",
        "'a' is not a number; write it like 12.4 [not-a-number]"
      ),
    ] as [(String, String, String, String)])
  func `a place on a map is two whole numbers, and nobody else's`(
    old: String, new: String, place: String, message: String
  ) {
    let files = SiteFiles().adding(SiteFiles.areasWithTiles, at: "areas.csv")
    expectMistakes(
      files.replacing(old, with: new, in: "areas.csv"), ["Content/areas.csv:\(place): error: \(message)"])
  }
}
