import Commentary
import Indicators

/// One thing that a reader may look for.
struct SearchEntry {
  /// What it is, in a word: "Indicator".
  var kind: String
  var title: String
  /// The way there from the search page.
  var address: String
  /// What is shown below the title.
  var text: String
  /// What it is found by besides.
  var others: [String] = []
  /// How much it counts among equals: names before the paragraphs that use them.
  var weight = 1.0
  /// Whether it stands in the list from A to Z.
  var isName = true
}

/// Everything that can be looked for: indicators, areas, priorities, topics, words and, of every edition, the
/// paragraphs of its report.
func searchEntries(_ context: PageContext) -> [SearchEntry] {
  names(context)
    + context.site.editions.indices.reversed().map(EditionID.init).flatMap { paragraphs($0, context) }
}

private func names(_ context: PageContext) -> [SearchEntry] {
  let site = context.site
  let catalogue = context.catalogue
  var entries = context.edition.indicators.map { id -> SearchEntry in
    let indicator = site[id]
    return SearchEntry(
      kind: "Indicator", title: catalogue.title(of: id), address: context.href(.indicator(id)),
      text: indicator.definition,
      others: [indicator.shortTitle, indicator.shortLabel].compactMap(\.self)
        + indicator.earlierTitles.map(\.title) + [indicator.noun, catalogue.title(of: indicator.priority)],
      weight: 1.2)
  }
  entries += context.edition.profileAreas.map { id in
    SearchEntry(
      kind: "Area", title: site[id].name, address: context.href(.area(id)),
      text: "Every indicator for \(site[id].name).", others: [site[id].code, site[id].type.name], weight: 1.3)
  }
  entries += site.priorities.indices.map(PriorityID.init)
    .filter { !context.edition.indicators(of: $0).isEmpty }.map { id in
      let members = context.edition.indicators(of: id).map { catalogue.rowTitle(of: $0) }
      return SearchEntry(
        kind: "Priority", title: catalogue.title(of: id), address: context.href(.priority(id)),
        text: listed(members) + ".", others: site[id].earlierTitles.map(\.title))
    }
  entries += context.edition.topics.map { id in
    SearchEntry(
      kind: site[id].kind.name, title: context.plainLine(site[id].title), address: context.href(.topic(id)),
      text: context.analysis.plainText(
        context.analysis.manuscripts.topicSummaries[id.index], in: context.edition),
      weight: 1.2)
  }
  for id in context.edition.registers {
    let register = context.edition.register(id)
    entries.append(
      SearchEntry(
        kind: "Actions", title: context.plainLine(register.title), address: context.href(.register(id, nil)),
        text: context.analysis.plainText(
          context.analysis.manuscripts.registerSummaries[id.index], in: context.edition),
        weight: 1.1))
    entries += register.actions.map { action in
      SearchEntry(
        kind: "Action", title: "\(context.plainLine(register.title)), action \(action.number)",
        address: "\(context.href(.register(id, nil)))#\(action.anchor)", text: action.text,
        others: [action.objective ?? "", action.owner], weight: 0.8, isName: false)
    }
  }
  entries += glossaryTerms.map { term in
    SearchEntry(
      kind: "Word", title: term.name, address: "\(context.href(.glossary))#\(term.anchor)", text: term.meaning
    )
  }
  let pages: [(String, Route, String)] = [
    ("Dashboard", .dashboard, "Every indicator on one page."),
    ("Data", .data, "Every figure to download."),
    ("Editions", .editions, "Every quarterly edition, as it was published."),
    ("How figures are judged", .methods, "The rules by which every figure is judged."),
    ("Accessibility", .accessibility, "How accessible these pages are."),
  ]
  entries += pages.map { title, route, text in
    SearchEntry(kind: "Page", title: title, address: context.href(route), text: text)
  }
  return entries
}

/// The numbered paragraphs of an edition's report.
private func paragraphs(_ id: EditionID, _ context: PageContext) -> [SearchEntry] {
  let edition = context.analysis[id]
  let document = context.analysis.manuscripts.reports[id.index]
  let report = context.href(Address(.report, edition: id, isRoot: id == context.site.newestEdition))
  return document.blocks.compactMap { block in
    guard case .numbered(let paragraph) = block else { return nil }
    let alone = Document(blocks: paragraph.blocks, numbering: .none)
    return SearchEntry(
      kind: "Report", title: "\(context.site[id].name) report, paragraph \(paragraph.number)",
      address: "\(report)#\(paragraph.anchor)", text: context.analysis.plainText(alone, in: edition),
      weight: 0.8, isName: false)
  }
}

/// The entries as a script that only says what there is: the strictest content policy lets it load, and
/// pages opened from a disk may use it too.
func searchIndex(_ context: PageContext) -> [UInt8] {
  let entries = searchEntries(context).map { entry in
    JSON.object([
      ("kind", .text(entry.kind)), ("title", .text(entry.title)), ("address", .text(entry.address)),
      ("text", .text(entry.text)), ("words", .text(([entry.text] + entry.others).joined(separator: " "))),
      ("weight", .number(entry.weight)),
    ])
  }
  var bytes = Array("const searchEntries = ".utf8)
  JSON.array(entries).write(into: &bytes, isOutermost: false)
  bytes += ";\n".utf8
  return bytes
}
