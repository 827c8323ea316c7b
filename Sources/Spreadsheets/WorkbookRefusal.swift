/// Why a workbook, or the sheet that was asked for, cannot be read.
package enum WorkbookRefusal: Error, Sendable, Equatable {
  /// It is no workbook of a kind that is known.
  case notAWorkbook
  /// It is encrypted with a password, or of the kind that Excel wrote before 2007.
  case encryptedOrOld
  case encrypted
  /// The archive or its XML is damaged, or made in a way that no program writes.
  case broken(String)
  /// There is more in it than any sheet of figures has.
  case tooLarge(String)
  /// Its XML declares types or entities, which no spreadsheet program writes.
  case declaresTypes(part: String)
  /// There is no sheet of this name; with the names that there are.
  case noSheet([String])
  /// No sheet was named, and there are several.
  case severalSheets([String])

  package var rule: String {
    switch self {
    case .notAWorkbook: "not-a-workbook"
    case .encryptedOrOld, .encrypted: "workbook-encrypted"
    case .broken: "workbook-broken"
    case .tooLarge: "workbook-too-large"
    case .declaresTypes: "workbook-unsafe"
    case .noSheet: "unknown-sheet"
    case .severalSheets: "sheet-not-named"
    }
  }

  package var message: String {
    switch self {
    case .notAWorkbook:
      "this is neither an .xlsx nor an .ods workbook, whatever its name says; save it again as one of them"
    case .encryptedOrOld:
      "this workbook is encrypted with a password, or of the kind that Excel wrote before 2007; "
        + "save it without a password as .xlsx"
    case .encrypted: "this workbook is encrypted; save it without a password"
    case .broken(let how): "this workbook is damaged: \(how); save it again"
    case .tooLarge(let how):
      "this workbook holds \(how), more than any sheet of figures; put the figures alone into a new workbook"
    case .declaresTypes(let part):
      "its part '\(part)' holds a document type declaration (DOCTYPE), which could name other files; "
        + "save it again with a spreadsheet program"
    case .noSheet(let names): "there is no such sheet; the sheets are \(listed(names))"
    case .severalSheets(let names):
      "the workbook has several sheets, and none is named; name one of \(listed(names))"
    }
  }
}

private func listed(_ names: [String]) -> String {
  names.prefix(20).map { "'\($0)'" }.joined(separator: ", ") + (names.count > 20 ? " and others" : "")
}

/// How much is read at most. Far above any real sheet of figures; what is counted is what really comes out of
/// the archive, not what it says of itself.
package struct WorkbookLimits: Sendable {
  /// Of the file, in bytes.
  package var archive = 50 << 20
  package var entries = 1000
  /// Of all parts that are read, unpacked, in bytes.
  package var unpacked = 256 << 20
  /// How many times larger a part may become, beyond the first 16 MiB.
  package var ratio = 500
  package var ratioFrom = 16 << 20
  package var cells = 5_000_000
  /// Of texts that cells share, in bytes.
  package var sharedText = 64 << 20
  /// Of one cell, in bytes; programs allow 32,767 characters.
  package var cellText = 1 << 20
  package var mergedCells = 1_000_000
  package var rows = 1_048_576
  package var columns = 16_384
  /// Elements in elements.
  package var depth = 64

  package init() {}
}
