import Indicators
import Workbooks

/// The dashboard as a workbook: its key, every indicator for the home area, every district, and the notes.
func dashboardWorkbook(_ context: PageContext) -> Workbook {
  let edition = context.site[context.address.edition]
  let title = "\(context.site.settings.title), \(edition.name)"
  let notes = noticesByIndicator(context)
  var sheets = [keySheet(context), homeSheet(notes, context)]
  let districts = context.edition.profileAreas.filter { $0 != context.site.settings.area }
  if !districts.isEmpty { sheets.append(districtSheet(districts, context)) }
  if !notes.isEmpty { sheets.append(notesSheet(notes, context)) }
  sheets.append(context.shorthandSheet)
  return context.workbook(
    title, sheets: [context.cover(title, context.site.settings.description, sheets: sheets)] + sheets)
}

/// The notices of the edition, numbered as they come.
private func noticesByIndicator(_ context: PageContext) -> [(number: Int, id: IndicatorID, text: String)] {
  context.edition.indicators.flatMap { id in
    context.catalogue.notices(of: id).map { (id, context.plainLine($0.text)) }
  }.enumerated().map { (number: $0 + 1, id: $1.0, text: $1.1) }
}

private func keySheet(_ context: PageContext) -> Sheet {
  let tolerance = shortPercent(context.site.settings.tolerance)
  let rows: [(String, String)] = [
    ("Higher, better", "Rose, and higher is better"), ("Higher, worse", "Rose, and higher is worse"),
    ("Lower, better", "Fell, and lower is better"), ("Lower, worse", "Fell, and lower is worse"),
    (
      "Similar", "No change beyond chance, or beyond \(tolerance) where chance cannot be worked out"
    ),
    ("Higher or Lower", "Changed; neither good nor bad in itself, or judged by its range"),
    ("No comparison", "There is nothing to compare with; the column Reason says why"),
  ]
  return Sheet(
    name: "Key", title: "What the words for the direction of travel mean",
    lines: ["This sheet has one table."],
    table: Table(
      name: "key", columns: [.init("Words", width: 24), .init("Meaning", width: 80)],
      rows: rows.map { [.text($0.0), .text($0.1)] }))
}

private func homeSheet(
  _ notes: [(number: Int, id: IndicatorID, text: String)], _ context: PageContext
) -> Sheet {
  let words = context.earlierWords(of: context.edition.indicators)
  let columns: [Table.Column] = [
    .init("Priority", width: 34), .init("Indicator", width: 44), .init("Unit", width: 30),
    .init(words.heading), .init("Latest"), .init("Change"), .init("Direction of travel", width: 20),
    .init("Reason", width: 50), .init("Period", width: 34), .init("Status"), .init("Notes", width: 20),
  ]
  let rows = context.edition.indicators.map { id -> [Cell] in
    let indicator = context.site[id]
    let assessment = context.edition[id, context.edition.leadingArea(of: id)]
    let tag = assessment.map { directionTag($0, context.catalogue) }
    let sense =
      switch tag?.tone {
      case .better: ", better"
      case .worse: ", worse"
      default: ""
      }
    let own = notes.filter { $0.id == id }.map { "[note \($0.number)]" }
    let status = assessment?.latest?.status ?? []
    return [
      .text(context.catalogue.title(of: indicator.priority)), .text(context.catalogue.title(of: id)),
      .text(indicator.unitText), cell(assessment?.earlier, indicator), cell(assessment?.latest, indicator),
      .text(assessment?.change?.signedText ?? "[x]"), .text(tag.map { $0.word + sense } ?? "No comparison"),
      .text(tag?.reason.sentenceCased ?? "No figure"), .text(assessment?.latest?.period.long ?? "[x]"),
      .text(status.isEmpty ? "none" : status.lettersText),
      .text(own.isEmpty ? "none" : own.joined(separator: " ")),
    ]
  }
  let name = context.homeArea.name
  return Sheet(
    name: "Dashboard", title: "Newest figure of every indicator for \(name)",
    lines: ["This sheet has one table. The notes are on the sheet Notes."],
    table: Table(name: "dashboard", columns: columns, rows: rows))
}

private func districtSheet(_ districts: [AreaID], _ context: PageContext) -> Sheet {
  let areas = [context.site.settings.area] + districts
  let columns: [Table.Column] =
    [.init("Indicator", width: 44), .init("Unit", width: 30), .init("Period", width: 34)]
    + areas.map { .init(context.site[$0].name) } + [.init("Illustrative", width: 40)]
  let rows = context.edition.indicators.compactMap { id -> [Cell]? in
    guard let period = context.edition.districts(with: id).first?.latest?.period else { return nil }
    let indicator = context.site[id]
    let points = areas.map { context.edition[id, $0]?.series[period] }
    let madeUp = zip(areas, points).filter { $1?.isIllustrative ?? false }.map { context.site[$0.0].name }
    return [
      .text(context.catalogue.title(of: id)), .text(indicator.unitText), .text(period.long),
    ] + points.map { cell($0, indicator) } + [.text(madeUp.isEmpty ? "none" : listed(madeUp))]
  }
  return Sheet(
    name: "Districts", title: "The same figures for each district, in each indicator’s own unit",
    lines: ["This sheet has one table. The last column names the areas whose figure was made up."],
    table: Table(name: "districts", columns: columns, rows: rows))
}

private func notesSheet(
  _ notes: [(number: Int, id: IndicatorID, text: String)], _ context: PageContext
) -> Sheet {
  Sheet(
    name: "Notes", title: "What to know before the figures are read", lines: ["This sheet has one table."],
    table: Table(
      name: "notes",
      columns: [.init("Note"), .init("Indicator", width: 44), .init("What to know", width: 90)],
      rows: notes.map {
        [.text("[note \($0.number)]"), .text(context.catalogue.title(of: $0.id)), .text($0.text)]
      }))
}
