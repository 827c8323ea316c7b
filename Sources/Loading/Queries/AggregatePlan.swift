package import Diagnostics
package import Files
import Indicators

/// What `quarterlight aggregate` is to do: the queries, and what their results are held against.
package struct AggregatePlan: Sendable {
  /// One indicator with a query.
  package struct Item: Sendable {
    package var slug: String
    package var query: IndicatorQuery
    package var text: QueryText
    /// Its figures as they are, if it has any.
    package var table: SourceFile?
    /// What was frozen last, if anything was.
    package var frozen: SourceFile?

    package var tablePath: String { "\(contentFolder)/indicators/\(slug).csv" }
    package var frozenPath: String { "\(contentFolder)/indicators/\(slug).aggregate.json" }
  }

  package var items: [Item] = []
  /// Slugs of areas by their GSS codes.
  package var areas: [String: String] = [:]
  /// Slugs of editions, oldest first.
  package var editions: [String] = []
}

/// Reads what the queries need; pure. Mistakes in tables that are to be frozen anew do not count.
///
/// - Parameter slugs: The indicators to be frozen; all that have a query if it is empty.
package func planAggregates(
  _ files: [SourceFile], of slugs: [String], into problems: inout Problems
) -> AggregatePlan {
  var found = Problems()
  var memory = LoadingMemory()
  let draft = readDraft(ContentFiles(files), remembering: &memory, into: &found)
  var plan = AggregatePlan()
  plan.editions = draft.editions.map(\.slug)
  for area in draft.areas {
    if let slug = area.slug?.value, let code = area.code?.value { plan.areas[code] = slug }
  }
  for area in draft.areas { if let slug = area.slug?.value { plan.areas[slug] = slug } }
  let asked = draft.indicators.filter { $0.query != nil }
  let commandLine = FilePosition(file: "quarterlight aggregate")
  for slug in slugs where !asked.contains(where: { $0.slug == slug }) {
    let isThere = draft.indicators.contains { $0.slug == slug }
    problems.add(
      .error, isThere ? "no-query" : "unknown-indicator", at: commandLine,
      isThere
        ? "the figures of '\(slug)' come from no query; say in \(slug).md under 'query' where one is asked"
        : "indicator '\(slug)' has no file in \(contentFolder)/indicators"
          + didYouMean(slug, in: draft.indicators.map(\.slug)))
  }
  if slugs.isEmpty, asked.isEmpty, !found.hasErrors {
    problems.add(
      .error, "no-query", at: commandLine,
      "no indicator has a 'query'; its front matter says where one is asked, like 'query: {sqlite: \(rawFolder)/incidents.sqlite}'"
    )
  }
  var unread = Problems()
  for indicator in asked where slugs.isEmpty || slugs.contains(indicator.slug) {
    // What is wrong with the query has been found already.
    guard let query = indicator.query,
      let entry = draft.files.indicators.first(where: { $0.slug == indicator.slug }),
      let source = entry.query,
      let text = QueryText(source, into: &unread)
    else { continue }
    let table = entry.table.flatMap { isWorkbook($0.path) ? nil : $0 }
    plan.items.append(
      AggregatePlan.Item(slug: indicator.slug, query: query, text: text, table: table, frozen: entry.frozen))
  }
  let renewed = Set(plan.items.flatMap { [$0.tablePath, $0.frozenPath] })
  for problem in found.sorted
  where problem.severity == .error && !frozenRules.contains(problem.rule)
    && !renewed.contains(problem.position.file)
  {
    problems.add(problem)
  }
  if plan.editions.isEmpty, !problems.hasErrors {
    problems.add(
      .error, "missing-file", at: FilePosition(file: "\(contentFolder)/editions"),
      "there is no edition for the figures to belong to; write one as editions/<its period>/report.md, like 2023-24-q3"
    )
  }
  return plan
}

/// Holds the files as they will be against the rules of the loader, and tells mistakes of a frozen table by its rows.
///
/// - Parameter files: All files of the project, with the frozen tables in them.
/// - Returns: What is wrong; frozen results that were not asked to be renewed do not count.
package func checkFrozen(_ files: [SourceFile], of plan: AggregatePlan) -> Problems {
  var found = Problems()
  _ = loadSite(files, into: &found)
  let sorted = found.sorted
  var told = Problems()
  for item in plan.items {
    let all = sorted.filter { $0.position.file == item.tablePath }
    guard !all.isEmpty else { continue }
    let lines = files.first { $0.path == item.tablePath }.map { file in
      file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    // A million rows may have a million mistakes, and more doubts.
    for (severity, noun) in [(Problem.Severity.error, "mistakes"), (.warning, "doubts")] {
      let these = all.filter { $0.severity == severity }
      for problem in these.prefix(20) {
        told.add(placed(problem, of: item, lines))
      }
      if these.count > 20 {
        told.add(
          severity, "more-of-the-same", at: item.text.position,
          "\(these.count - 20) more \(noun) like these are in the result")
      }
    }
  }
  let renewed = Set(plan.items.map(\.tablePath))
  for problem in sorted
  where !frozenRules.contains(problem.rule) && !renewed.contains(problem.position.file) {
    told.add(problem)
  }
  return told
}

/// A problem of a frozen table, told of the query by the row that has it.
private func placed(
  _ problem: Problem, of item: AggregatePlan.Item, _ lines: [ArraySlice<UInt8>]?
) -> Problem {
  var problem = problem
  let line = problem.position.line - 1
  if let lines, line > 0, lines.indices.contains(line) {
    let row = String(decoding: lines[line], as: UTF8.self)
    problem.message = "in the row '\(row.count > 80 ? row.prefix(80) + "…" : row)': \(problem.message)"
  }
  if problem.rule == "period-after-vintage" {
    problem.message +=
      "; let the query leave out periods that had not ended, or begin the next edition's report first"
  }
  problem.position = item.text.position
  return problem
}
