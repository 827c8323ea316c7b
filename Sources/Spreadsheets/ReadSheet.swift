/// Reads one sheet of an `.xlsx` or `.ods` workbook; pure. What kind it is, its content says.
///
/// Macros, links to other workbooks, charts, comments and formats are passed over; of a formula the result that
/// was saved with it is taken. Hidden rows and columns are read like any other.
///
/// - Parameter wanted: The sheet's name; `nil` for the only one.
package func readSheet(
  _ bytes: [UInt8], named wanted: String? = nil, limits: WorkbookLimits = WorkbookLimits()
) throws(WorkbookRefusal) -> CellGrid {
  // The kind of file that Office also puts around an encrypted workbook.
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .encryptedOrOld }
  guard bytes.starts(with: [0x50, 0x4B]) else { throw .notAWorkbook }
  let parts = try ZipParts(bytes, limits: limits)
  if parts.has("content.xml") { return try readOpenDocument(parts, named: wanted, limits: limits) }
  if parts.has("_rels/.rels") { return try readOfficeOpen(parts, named: wanted, limits: limits) }
  throw .notAWorkbook
}

/// The place of the sheet that is wanted among those that there are.
func sheetIndex(_ wanted: String?, among names: [String]) throws(WorkbookRefusal) -> Int {
  guard let wanted else {
    guard names.count == 1 else { throw names.isEmpty ? .broken("it has no sheet") : .severalSheets(names) }
    return 0
  }
  guard let index = names.firstIndex(of: wanted) else { throw .noSheet(names) }
  return index
}
