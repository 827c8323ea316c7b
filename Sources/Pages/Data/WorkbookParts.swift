import Indicators
import Workbooks

/// What the workbooks of a site have in common.
extension PageContext {
  func workbook(_ title: String, sheets: [Sheet]) -> Workbook {
    let edition = site[address.edition]
    return Workbook(
      title: title, creator: site.settings.organisation, language: site.settings.language,
      created: edition.published.description, sheets: sheets)
  }

  /// What the workbook is, who made it, and what is on its sheets.
  func cover(_ title: String, _ description: String, sheets: [Sheet]) -> Sheet {
    let edition = site[address.edition]
    // A site without any need not be searched for those that this edition knows.
    let knowsIllustrative =
      analysis.hasIllustrative
      && catalogue.indicatorIDs.contains { id in
        catalogue.areas(with: id).contains { catalogue.series(of: id, in: $0)?.hasIllustrative ?? false }
      }
    let made =
      knowsIllustrative
      ? ["Figures marked illustrative were made up where none has been published, and must not be quoted."]
      : []
    return Sheet(
      name: "Cover", title: title,
      lines: [
        description,
        "\(edition.name) edition, published \(edition.published.long) by the \(edition.organisation).",
      ] + made + [
        "Questions: \(site.settings.contact.team).",
        "This sheet has one table, which lists the other sheets.",
      ],
      table: Table(
        name: "contents",
        columns: [Table.Column("Sheet", width: 32), Table.Column("What is on it", width: 80)],
        rows: sheets.map { [.text($0.name), .text($0.title)] }))
  }

  /// The letters that stand in the place of figures or beside them.
  var shorthandSheet: Sheet {
    Sheet(
      name: "Shorthand", title: "Letters in the place of figures, or in the column Status",
      lines: ["This sheet has one table."],
      table: Table(
        name: "shorthand", columns: [Table.Column("Letter"), Table.Column("Meaning", width: 80)],
        rows: Status.letters.map { [.text("[\($0.letter)]"), .text($0.meaning.sentenceCased)] }
          + [[.text("illustrative"), .text("Made up where no figure has been published; not to be quoted")]]))
  }
}

/// A figure as a cell: its value, or the shorthand for why there is none.
func cell(_ point: Point?, _ indicator: Indicator) -> Cell {
  guard let point else { return .text("[x]") }
  return cell(point.figure, indicator)
}

func cell(_ figure: Figure, _ indicator: Indicator) -> Cell {
  switch figure {
  case .value(let value): .number(value, decimals: indicator.decimals)
  case .none(let absence): .text(absence.shorthand)
  }
}

/// A number of cases or of people as a cell; without one, what a table that must have no empty cells shows.
func cell(count: Double?) -> Cell { count.map { .number($0, decimals: 0) } ?? .text("[x]") }

extension Workbook {
  var xlsx: [UInt8] { officeOpen() }
  var ods: [UInt8] { openDocument { appendNumber($0, decimals: $1, to: &$2) } }
}
