import Files
import HTML

extension Workbook {
  /// As an `.ods` file.
  ///
  /// - Parameter show: How a number is shown.
  ///
  /// Source: OASIS OpenDocument 1.3. The kind of file is the archive's first part and stands there unpacked.
  package func openDocument(_ show: NumberWriter) -> [UInt8] {
    archive([
      ("mimetype", [Array(mediaType.utf8)], true),
      ("META-INF/manifest.xml", [xml(manifest)], false),
      ("meta.xml", [xml(meta)], false),
      ("styles.xml", [xml(styles)], false),
      ("content.xml", contentPieces(show), false),
    ]) ?? []
  }

  /// The sheets, with the rows of each in pieces between the pieces of what is around them.
  private func contentPieces(_ show: NumberWriter) -> [[UInt8]] {
    let around = xml(content).split(separator: rowsMark, omittingEmptySubsequences: false).map(Array.init)
    return [around[0]] + zip(sheets, around.dropFirst()).flatMap { $0.rowPieces(show) + [$1] }
  }

  private var manifest: Node {
    func entry(_ path: String, _ type: String) -> Node {
      .closed("manifest:file-entry", ["manifest:full-path": path, "manifest:media-type": type])
    }
    return .el(
      "manifest:manifest",
      ["xmlns:manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:version": "1.3"],
      [entry("/", mediaType)] + ["meta.xml", "styles.xml", "content.xml"].map { entry($0, "text/xml") })
  }

  private var meta: Node {
    .el(
      "office:document-meta", names,
      [
        .el(
          "office:meta",
          [
            .el("dc:title", [.text(title)]), .el("dc:creator", [.text(creator)]),
            .el("dc:language", [.text(language)]),
            .el("meta:creation-date", [.text("\(created)T00:00:00")]),
            .el("dc:date", [.text("\(created)T00:00:00")]),
          ])
      ])
  }

  private var styles: Node {
    .el(
      "office:document-styles", names,
      [
        .el(
          "office:styles",
          [
            .el(
              "style:default-style", ["style:family": "table-cell"],
              [
                .closed(
                  "style:text-properties", ["style:font-name": "Arial", "fo:font-size": "12pt"])
              ])
          ])
      ])
  }

  private var content: Node {
    let widths = Set(sheets.flatMap(\.widths)).sorted()
    return .el(
      "office:document-content", names,
      [
        .el(
          "office:automatic-styles",
          widths.map { width in
            .el(
              "style:style", ["style:name": "co\(width)", "style:family": "table-column"],
              [.closed("style:table-column-properties", ["style:column-width": "\(Double(width) / 4)cm"])])
          } + (0...3).map(numberStyle)
            + [
              cellStyle("title", "fo:font-size", "15pt", bold: true), cellStyle("header", bold: true),
              cellStyle("words"),
            ]
            + (0...3).map { decimals in
              .closed(
                "style:style",
                [
                  "style:name": "number\(decimals)", "style:family": "table-cell",
                  "style:data-style-name": "N\(decimals)",
                ])
            }),
        .el(
          "office:body",
          [
            .el(
              "office:spreadsheet",
              sheets.map(\.openDocument)
                + [.el("table:database-ranges", sheets.compactMap(\.databaseRange))])
          ]),
      ])
  }

  private func numberStyle(_ decimals: Int) -> Node {
    .el(
      "number:number-style", ["style:name": "N\(decimals)"],
      [
        .closed(
          "number:number",
          [
            "number:decimal-places": "\(decimals)", "number:min-decimal-places": "\(decimals)",
            "number:min-integer-digits": "1", "number:grouping": "true",
          ])
      ])
  }

  private func cellStyle(
    _ name: String, _ key: String? = nil, _ value: String? = nil, bold: Bool = false
  ) -> Node {
    var words: Attributes = ["fo:font-weight": bold ? "bold" : nil]
    if let key { words[key] = value }
    return .el(
      "style:style", ["style:name": name, "style:family": "table-cell"],
      [
        .closed(
          "style:table-cell-properties",
          ["fo:wrap-option": name == "title" ? nil : "wrap", "style:vertical-align": "top"]),
        .closed("style:text-properties", words),
      ])
  }
}

private let mediaType = "application/vnd.oasis.opendocument.spreadsheet"

private let names: Attributes = [
  "xmlns:office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
  "xmlns:table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
  "xmlns:text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
  "xmlns:style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
  "xmlns:number": "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0",
  "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
  "xmlns:meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
  "xmlns:dc": "http://purl.org/dc/elements/1.1/", "office:version": "1.3",
]

extension Sheet {
  fileprivate var widths: [Int] { table?.columns.map(\.width) ?? [80] }

  /// The table's place, so that programs and screen readers know it for one.
  fileprivate var databaseRange: Node? {
    guard let table else { return nil }
    let quoted = "'\(name.replacing("'", with: "''"))'"
    let last = "\(columnName(table.columns.count - 1))\(headerRow + max(1, table.rows.count))"
    return .closed(
      "table:database-range",
      [
        "table:name": table.name, "table:target-range-address": "\(quoted).A\(headerRow):\(quoted).\(last)",
        "table:display-filter-buttons": "false",
      ])
  }

  /// With a mark where its rows belong.
  fileprivate var openDocument: Node {
    .el(
      "table:table", ["table:name": name],
      widths.map { .closed("table:table-column", ["table:style-name": "co\($0)"]) }
        + [.written(Markup([rowsMark]))])
  }

  fileprivate func rowPieces(_ show: NumberWriter) -> [[UInt8]] {
    var writer = RowWriter()
    for (index, line) in ([title] + lines).enumerated() {
      writer.row { $0.words(line, style: index == 0 ? "title" : nil) }
    }
    if let table {
      writer.header { row in
        for column in table.columns { row.words(column.title, style: "header") }
      }
      for cells in table.rows {
        writer.row { row in
          for cell in cells {
            switch cell {
            case .text(let text): row.words(text, style: "words")
            case .number(let value, let decimals): row.number(value, decimals: decimals, show)
            case .common(let cells): row.bytes += cells.openDocument
            }
          }
        }
      }
    }
    return writer.pieces + [writer.bytes]
  }
}

/// What stands where rows belong: no XML may have this byte.
private let rowsMark: UInt8 = 0
