import Diagnostics
import Files
import Foundation
import Indicators
import Loading
import TestSupport
import Workbooks

/// A workbook that another program made; see Tests/Fixtures/Workbooks/make.py.
func workbookFixture(_ name: String) throws -> [UInt8] {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return Array(try Data(contentsOf: tests.appending(path: "Fixtures/Workbooks/\(name)")))
}

/// How the figures of the fixtures are laid out.
let tidyLayout = """
  layout:
    sheet: Burglary
    headers: 4-5
    columns:
      Year ending: period
      Place: area
      Rate: value
      Number of offences: numerator
      Edition: vintage
      Remark: note
    ignore: [Internal only, All areas]
    dates: end

  """
let wideLayout = """
  layout:
    shape: areas-down
    headers: 3-4
    parts: 4
    columns: {"Repeats, %": value, Repeats: numerator, All: denominator, Source: note, Release: vintage}
    ignore: [Total, "Source:*"]
    all: {vintage: 2022-23-q2}

  """

/// The minimal site with a workbook in the place of an indicator's CSV, and a layout in its front matter.
func siteFiles(
  _ bytes: [UInt8], of slug: String = "burglary", kind: String = "xlsx", layout: String = "",
  in files: [SourceFile] = minimalSite()
) -> [SourceFile] {
  files.compactMap { file in
    if file.path == "Content/indicators/\(slug).csv" {
      return SourceFile(path: "Content/indicators/\(slug).\(kind)", bytes: bytes)
    }
    guard file.path == "Content/indicators/\(slug).md" else { return file }
    let text = String(decoding: file.bytes, as: UTF8.self)
    return SourceFile(
      path: file.path, bytes: Array(text.replacing("source: ", with: layout + "source: ").utf8))
  }
}

/// A sheet whose second row is the header, as this program writes workbooks.
func sheet(_ columns: [String], _ rows: [[Cell]]) -> [UInt8] {
  Workbook(
    title: "Figures", creator: "The team", language: "en-GB", created: "2024-01-01",
    sheets: [
      Sheet(
        name: "Sheet1", title: "Figures",
        table: Table(name: "figures", columns: columns.map { Table.Column($0) }, rows: rows))
    ]
  ).officeOpen()
}

/// The observations of an indicator, without their places.
func observations(_ files: [SourceFile], _ slug: String = "burglary") -> (
  rows: [Observation], problems: [String]
) {
  var problems = Problems()
  let site = loadSite(files, into: &problems)
  let index = site?.indicators.firstIndex { $0.slug == slug }
  let rows = index.map { index in
    site!.observations[index].map { row in
      var row = row
      row.position = FilePosition(file: "")
      return row
    }
  }
  return (rows ?? [], problems.sorted.map(\.description))
}
