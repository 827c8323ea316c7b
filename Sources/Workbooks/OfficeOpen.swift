import Files
import HTML

extension Workbook {
  /// As an `.xlsx` file.
  ///
  /// Source: ECMA-376, Office Open XML. Words stand in their cells, so nothing can be a formula.
  package func officeOpen() -> [UInt8] {
    var parts: [(path: String, bytes: [UInt8], isStored: Bool)] = [
      ("[Content_Types].xml", xml(contentTypes), false),
      ("_rels/.rels", xml(packageRelations), false),
      ("docProps/core.xml", xml(coreProperties), false),
      ("xl/workbook.xml", xml(workbookPart), false),
      ("xl/_rels/workbook.xml.rels", xml(workbookRelations), false),
      ("xl/styles.xml", xml(styles), false),
    ]
    for (index, sheet) in sheets.enumerated() {
      let number = index + 1
      parts.append(("xl/worksheets/sheet\(number).xml", xml(sheet.officeOpen(isFirst: index == 0)), false))
      guard let table = sheet.table else { continue }
      parts.append(
        ("xl/tables/table\(number).xml", xml(table.officeOpen(number, headerRow: sheet.headerRow)), false))
      parts.append(
        (
          "xl/worksheets/_rels/sheet\(number).xml.rels",
          xml(relations([("table", "../tables/table\(number).xml")])), false
        ))
    }
    return archive(parts) ?? []
  }

  private var contentTypes: Node {
    func part(_ path: String, _ type: String) -> Node {
      .closed(
        "Override",
        [
          "PartName": path,
          "ContentType": "application/vnd.openxmlformats-officedocument.spreadsheetml.\(type)+xml",
        ])
    }
    return .el(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"],
      [
        .closed(
          "Default",
          ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"]),
        .closed("Default", ["Extension": "xml", "ContentType": "application/xml"]),
        .closed(
          "Override",
          [
            "PartName": "/docProps/core.xml",
            "ContentType": "application/vnd.openxmlformats-package.core-properties+xml",
          ]),
        part("/xl/workbook.xml", "sheet.main"), part("/xl/styles.xml", "styles"),
      ]
        + sheets.enumerated().flatMap { index, sheet in
          [part("/xl/worksheets/sheet\(index + 1).xml", "worksheet")]
            + (sheet.table == nil ? [] : [part("/xl/tables/table\(index + 1).xml", "table")])
        })
  }

  private var packageRelations: Node {
    .el(
      "Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"],
      [
        .closed(
          "Relationship",
          ["Id": "r1", "Type": relationType + "officeDocument", "Target": "xl/workbook.xml"]),
        .closed(
          "Relationship",
          [
            "Id": "r2",
            "Type": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "Target": "docProps/core.xml",
          ]),
      ])
  }

  private var coreProperties: Node {
    let moment: Attributes = ["xsi:type": "dcterms:W3CDTF"]
    return .el(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ],
      [
        .el("dc:title", [.text(title)]), .el("dc:creator", [.text(creator)]),
        .el("dc:language", [.text(language)]),
        .el("dcterms:created", moment, [.text("\(created)T00:00:00Z")]),
        .el("dcterms:modified", moment, [.text("\(created)T00:00:00Z")]),
      ])
  }

  private var workbookPart: Node {
    .el(
      "workbook",
      [
        "xmlns": spreadsheet,
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ],
      [
        .el(
          "sheets",
          sheets.enumerated().map { index, sheet in
            .closed("sheet", ["name": sheet.name, "sheetId": "\(index + 1)", "r:id": "r\(index + 1)"])
          })
      ])
  }

  private var workbookRelations: Node {
    relations(
      sheets.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml") } + [("styles", "styles.xml")])
  }

  /// Normal, title, header, words that wrap, then numbers of 0 to 3 decimals.
  private var styles: Node {
    func font(_ size: String, bold: Bool) -> Node {
      .el(
        "font",
        (bold ? [.closed("b")] : []) + [.closed("sz", ["val": size]), .closed("name", ["val": "Arial"])])
    }
    func format(number: Int = 0, font: Int = 0, wraps: Bool = false) -> Node {
      .el(
        "xf",
        [
          "numFmtId": "\(number)", "fontId": "\(font)", "fillId": "0", "borderId": "0", "xfId": "0",
          "applyNumberFormat": number == 0 ? nil : "1", "applyFont": font == 0 ? nil : "1",
          "applyAlignment": wraps ? "1" : nil,
        ],
        wraps ? [.closed("alignment", ["vertical": "top", "wrapText": "1"])] : [.text("")])
    }
    return .el(
      "styleSheet", ["xmlns": spreadsheet],
      [
        .el(
          "numFmts", ["count": "2"],
          [
            .closed("numFmt", ["numFmtId": "164", "formatCode": "#,##0.0"]),
            .closed("numFmt", ["numFmtId": "165", "formatCode": "#,##0.000"]),
          ]),
        .el(
          "fonts", ["count": "3"], [font("12", bold: false), font("15", bold: true), font("12", bold: true)]),
        .el(
          "fills", ["count": "2"],
          ["none", "gray125"].map { .el("fill", [.closed("patternFill", ["patternType": $0])]) }),
        .el(
          "borders", ["count": "1"],
          [.el("border", ["left", "right", "top", "bottom", "diagonal"].map { .closed($0) })]),
        .el(
          "cellStyleXfs", ["count": "1"],
          [.closed("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])]),
        .el(
          "cellXfs", ["count": "8"],
          [
            format(), format(font: 1), format(font: 2, wraps: true), format(wraps: true), format(number: 3),
            format(number: 164), format(number: 4), format(number: 165),
          ]),
        .el(
          "cellStyles", ["count": "1"],
          [.closed("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])]),
      ])
  }
}

private let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
private let relationType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

private func relations(_ targets: [(type: String, path: String)]) -> Node {
  .el(
    "Relationships", ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"],
    targets.enumerated().map { index, target in
      .closed(
        "Relationship",
        ["Id": "r\(index + 1)", "Type": relationType + target.type, "Target": target.path])
    })
}

private func cell(_ text: String, _ place: String, style: Int) -> Node {
  .el(
    "c", ["r": place, "s": "\(style)", "t": "inlineStr"],
    [.el("is", [.el("t", ["xml:space": "preserve"], [.text(text)])])])
}

extension Sheet {
  fileprivate func officeOpen(isFirst: Bool) -> Node {
    var rows: [Node] = ([title] + lines).enumerated().map { index, text in
      .el("row", ["r": "\(index + 1)"], [cell(text, "A\(index + 1)", style: index == 0 ? 1 : 0)])
    }
    if let table {
      rows.append(
        .el(
          "row", ["r": "\(headerRow)"],
          table.columns.enumerated().map { cell($1.title, "\(columnName($0))\(headerRow)", style: 2) }))
      rows += table.rows.enumerated().map { index, cells in
        let row = headerRow + index + 1
        var nodes: [Node] = []
        func place() -> String { "\(columnName(nodes.count))\(row)" }
        for content in cells {
          switch content {
          case .text(let text): nodes.append(cell(text, place(), style: 3))
          case .number(let value, let decimals):
            let style = "\(4 + min(3, max(0, decimals)))"
            nodes.append(.el("c", ["r": place(), "s": style], [.el("v", [.text("\(value)")])]))
          case .common(let common):
            for text in common.words { nodes.append(cell(text, place(), style: 3)) }
          }
        }
        return .el("row", ["r": "\(row)"], nodes)
      }
    }
    var parts: [Node] = [
      .el(
        "sheetViews",
        [
          .el(
            "sheetView", ["workbookViewId": "0", "tabSelected": isFirst ? "1" : nil],
            [.closed("selection", ["activeCell": "A1", "sqref": "A1"])])
        ])
    ]
    let widths = table?.columns.map(\.width) ?? [80]
    parts.append(
      .el(
        "cols",
        widths.enumerated().map { index, width in
          .closed(
            "col",
            ["min": "\(index + 1)", "max": "\(index + 1)", "width": "\(width)", "customWidth": "1"])
        }))
    parts.append(.el("sheetData", rows))
    if table != nil {
      parts.append(.el("tableParts", ["count": "1"], [.closed("tablePart", ["r:id": "r1"])]))
    }
    return .el(
      "worksheet",
      [
        "xmlns": spreadsheet,
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ], parts)
  }
}

extension Table {
  fileprivate func officeOpen(_ number: Int, headerRow: Int) -> Node {
    // A table without rows is not allowed; an empty one below the header is what programs write themselves.
    let last = "\(columnName(columns.count - 1))\(headerRow + max(1, rows.count))"
    return .el(
      "table",
      [
        "xmlns": spreadsheet, "id": "\(number)", "name": name, "displayName": name,
        "ref": "A\(headerRow):\(last)",
        "totalsRowShown": "0",
      ],
      [
        .el(
          "tableColumns", ["count": "\(columns.count)"],
          columns.enumerated().map { .closed("tableColumn", ["id": "\($0 + 1)", "name": $1.title]) })
      ])
  }
}
