package import Diagnostics
package import Files
package import Indicators

/// Makes a site of the author's files; pure.
///
/// Files outside `Content/` are passed over. Every mistake is reported, not only
/// the first, and nothing is guessed.
///
/// - Returns: The site, or `nil` if there is any error.
package func loadSite(_ files: [SourceFile], into problems: inout Problems) -> Site? {
  var nothing = LoadingMemory()
  return loadSite(files, remembering: &nothing, into: &problems)
}

/// The same, without reading again what has not changed since the last time.
///
/// - Parameter threads: On how many the tables of indicators are read and checked.
package func loadSite(
  _ files: [SourceFile], remembering memory: inout LoadingMemory, threads: Int = 1,
  into problems: inout Problems
) -> Site? {
  var found = Problems()
  // Text to located values.
  let draft = readDraft(ContentFiles(files), remembering: &memory, threads: threads, into: &found)
  // Values against each other.
  validate(draft, remembering: &memory, threads: threads, into: &found)
  memory.end()
  let site = found.hasErrors ? nil : assemble(draft)
  if site == nil, !found.hasErrors {
    found.add(
      .error, "unreadable", at: FilePosition(file: contentFolder),
      "part of the content could not be read, for a reason that Quarterlight should have given")
  }
  problems.add(found)
  return site
}

/// Reads every file, those first that others refer to.
func readDraft(
  _ files: ContentFiles, remembering memory: inout LoadingMemory, threads: Int = 1,
  into problems: inout Problems
) -> Draft {
  let areas = files.areas.flatMap { readAreas($0, into: &problems) }
  let editions = files.editions
    .map { readEdition($0, into: &problems) }
    .sorted(by: isOlder)
  let fronts = files.priorities
    .map { PriorityFront($0, into: &problems) }
    .sorted { ($0.order ?? .max, $0.slug) < ($1.order ?? .max, $1.slug) }

  var names = Names()
  names.areas = areas.map { rows in
    numbered(rows.map(\.slug?.value), AreaID.init)
  }
  names.editions = editions.isEmpty ? nil : numbered(editions.map(\.slug), EditionID.init)
  names.priorities = fronts.isEmpty ? nil : numbered(fronts.map(\.slug), PriorityID.init)
  names.indicators = Set(files.indicators.map(\.slug))

  var draft = Draft(files: files, names: names)
  draft.areas = areas ?? []
  draft.editions = editions
  draft.settings = files.settings.flatMap { readSettings($0, names: names, into: &problems) }
  let audit = files.audit.flatMap { readAudit($0, into: &problems) }
  draft.settings?.accessibility.audit = audit
  if let file = files.populations {
    draft.populations = readPopulations(file, names: names, into: &problems)
  }
  draft.priorities = fronts.map {
    PriorityDraft(slug: $0.slug, priority: readPriority($0, names: names, into: &problems))
  }
  draft.indicators = readIndicators(draft, remembering: &memory, threads: threads, into: &problems)
  draft.topics =
    files.topics.map { readTopic($0, names: names, into: &problems) }
    + files.assessments.map { readTopic($0, .assessment, names: names, into: &problems) }
    + files.papers.map { readTopic($0, .paper, names: names, into: &problems) }
  draft.registers = files.registers.map { readRegister($0, names: names, into: &problems) }
  draft.maps = files.maps.map { input in
    memory.maps.output(input.slug, of: input, into: &problems) {
      readMap(input, areas: areas, names: names, into: &$0)
    }
  }
  draft.tables = files.tables.map { readDataTable($0, into: &problems) }
  return draft
}

private func readIndicators(
  _ draft: Draft, remembering memory: inout LoadingMemory, threads: Int, into problems: inout Problems
) -> [IndicatorDraft] {
  let frame = LoadingMemory.Frame(
    names: draft.names, areas: draft.areas,
    editions: draft.editions.map { EditionDay(slug: $0.slug, published: $0.edition?.published) },
    populations: PopulationIndex(draft.populations))
  memory.begin(frame)
  var indicators = draft.files.indicators.map { entry in
    var indicator = memory.fronts.output(entry.slug, of: entry.text, into: &problems) {
      readIndicator(entry, names: draft.names, into: &$0)
    }
    let frozen = LoadingMemory.FrozenInput(entry: entry, query: indicator.query)
    let origin = memory.frozen.output(entry.slug, of: frozen, into: &problems) {
      checkFrozen(entry, frozen.query, into: &$0)
    }
    indicator.indicator?.query = origin
    return indicator
  }
  let tables = draft.files.indicators.enumerated().compactMap { place, entry in
    entry.table.map { (place: place, input: rowInput($0, of: indicators[place], in: draft)) }
  }
  let rows = memory.rows.outputs(
    tables.map { (indicators[$0.place].slug, $0.input) }, threads: threads, into: &problems
  ) {
    readObservations(tables[$0].input, frame, into: &$1)
  }
  for (table, rows) in zip(tables, rows) {
    indicators[table.place].tableName = String(table.input.table.path.split(separator: "/").last ?? "")
    indicators[table.place].rows = rows
  }
  return indicators
}

private func rowInput(_ table: SourceFile, of draft: IndicatorDraft, in site: Draft) -> LoadingMemory.RowInput
{
  LoadingMemory.RowInput(
    table: table, layout: draft.layout, unit: draft.indicator?.unit, window: draft.indicator?.window,
    allowsOtherPeriods: draft.allowsOtherPeriods, saysWhyNoFigures: draft.saysWhyNoFigures,
    populationYear: draft.indicator?.methods.populationYear ?? site.settings?.methods.populationYear
      ?? .middle)
}

/// Oldest first by period; what could not be read comes last.
private func isOlder(_ a: EditionDraft, _ b: EditionDraft) -> Bool {
  guard let left = a.edition, let right = b.edition else {
    return (a.edition == nil ? 1 : 0, a.slug) < (b.edition == nil ? 1 : 0, b.slug)
  }
  if left.period != right.period { return left.period < right.period }
  return (left.published, left.slug) < (right.published, right.slug)
}

/// The place of each name; of a name that is there twice, the first.
private func numbered<ID>(_ names: [String?], _ id: (Int) -> ID) -> [String: ID] {
  var places: [String: ID] = [:]
  for (index, name) in names.enumerated() {
    if let name, places[name] == nil { places[name] = id(index) }
  }
  return places
}
