import Diagnostics
import Files

/// Every file must be one that a site has, and no file that a site needs may be missing.
func checkFiles(_ draft: Draft, into problems: inout Problems) {
  let files = draft.files
  for path in files.secondTables {
    problems.add(
      .error, "duplicate-table", at: FilePosition(file: path),
      "the figures of this indicator stand in another file too, a .csv or a workbook; keep one of them")
  }
  for draft in draft.indicators {
    guard let layout = draft.layout, !draft.tableName.isEmpty, !isWorkbook(draft.tableName) else { continue }
    problems.add(
      .error, "key-without-meaning", at: layout.position,
      "a layout says what is where in a workbook, and the figures are in \(draft.tableName); take it out")
  }
  for path in files.secondMaps {
    problems.add(
      .error, "duplicate-map", at: FilePosition(file: path),
      "a map of this name stands in another file too, a .geojson or a .hexjson; rename one of them")
  }
  for path in files.mapsWithoutShapes {
    problems.add(
      .error, "missing-file", at: FilePosition(file: path),
      "there are no shapes of this name beside it; put a .geojson or a .hexjson there, or take this file away"
    )
  }
  for path in files.unknown { reportUnknown(path, into: &problems) }
  func missing(_ path: String, _ message: String) {
    problems.add(.error, "missing-file", at: FilePosition(file: "\(contentFolder)/\(path)"), message)
  }
  if files.settings == nil {
    missing("site.yml", "this file is missing; it says what the site is called and whose it is")
  }
  if files.areas == nil {
    missing("areas.csv", "this file is missing; its first line is code,slug,name,type,parent")
  }
  if files.priorities.isEmpty {
    missing("priorities", "there is no priority; write one as priorities/<its name>.md")
  }
  if files.indicators.isEmpty {
    missing(
      "indicators", "there is no indicator; write one as indicators/<its name>.md with a .csv beside it")
  }
  if files.editions.isEmpty {
    missing("editions", "there is no edition; write one as editions/<its period>/report.md, like 2023-24-q3")
  }
  for entry in files.tables {
    guard let folder = entry.folder,
      !files.assessments.contains(where: { "assessments/\($0.slug)" == folder })
    else { continue }
    missing("\(folder)/assessment.md", "this file is missing; the tables beside it belong to its text")
  }
  for entry in files.registers {
    if entry.table == nil {
      missing(
        "actions/\(entry.slug).csv",
        "this file is missing; it holds the actions that \(entry.slug).md introduces")
    }
    if entry.text == nil {
      missing(
        "actions/\(entry.slug).md", "this file is missing; it says what the actions of \(entry.slug) are")
    }
  }
  for entry in files.indicators {
    // A query without a result has been told of.
    let hasQuery = draft.indicators.contains { $0.slug == entry.slug && $0.query != nil }
    if entry.table == nil, !hasQuery {
      missing(
        "indicators/\(entry.slug).csv",
        "this file is missing; \(entry.slug).md describes an indicator without rows")
    }
    if entry.text == nil {
      missing(
        "indicators/\(entry.slug).md",
        "this file is missing; \(String((entry.table ?? entry.query ?? entry.frozen)?.path.split(separator: "/").last ?? "")) holds the rows of an indicator that nothing describes"
      )
    }
  }
}

private func reportUnknown(_ path: String, into problems: inout Problems) {
  let parts = path.split(separator: "/").dropFirst().map(String.init)
  let folders = [
    "priorities", "indicators", "editions", "dashboards", "data", "actions", "assessments", "papers", "maps",
  ]
  var hint = ""
  if parts.count == 1 {
    hint = didYouMean(parts[0], in: ["site.yml", "areas.csv", "populations.csv", auditFile])
  } else if !folders.contains(parts[0]) {
    hint = nearestName(to: parts[0], in: folders).map { "; did you mean the folder '\($0)'?" } ?? ""
  } else if parts[0] == "editions" {
    hint = "; an edition is a folder with a report.md in it"
  } else if parts[0] == "assessments" {
    hint = "; an assessment is a folder with an assessment.md in it, and perhaps tables ending in .csv"
  } else if parts.count > 2 {
    hint = "; put the file straight into '\(parts[0])'"
  } else {
    hint =
      switch parts[0] {
      case "priorities": "; a priority is a file ending in .md"
      case "dashboards": "; a dashboard is a file ending in .md"
      case "papers": "; a paper is a file ending in .md"
      case "maps":
        "; a map is a file ending in .geojson or .hexjson, perhaps with a .yml beside it; save other formats again as GeoJSON"
      case "data": "; a table of data is a file ending in .csv"
      case "actions": "; a register of actions is a .md file and a .csv file, perhaps with an .updates.csv"
      default: "; an indicator is a .md file and a .csv, .xlsx or .ods file"
      }
  }
  problems.add(
    .error, "unknown-file", at: FilePosition(file: path), "this is not a file that a site has\(hint)")
}
