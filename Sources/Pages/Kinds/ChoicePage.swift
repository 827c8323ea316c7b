import Charting
import Commentary
import HTML
package import Indicators
import Loading

/// One choice that a table gives: a category, a part, an area or a period with a page of its own.
package struct TableChoice: Sendable, Hashable {
  package var topic: TopicID
  /// The number of the table on its page, from 1.
  package var number: Int
  package var folder: String
  package var slug: String
  /// As the table has it.
  package var name: String
  /// Whether its values can be drawn as bars.
  package var hasChart = false
}

extension SiteAnalysis {
  /// All choices of the tables of an edition's curated pages, in the order of the tables and of their rows.
  func tableChoices(_ edition: EditionAnalysis) -> [TableChoice] {
    let context = PageContext(
      self, Address(.report, edition: edition.catalogue.edition, isRoot: false), stylesheet: "")
    return edition.topics.flatMap { topic in
      manuscripts.topics[topic.index].fences.enumerated().flatMap { index, fence -> [TableChoice] in
        guard case .categories(let figure)? = manuscripts.figures[fence.position]?.request.content else {
          return []
        }
        let rows = figure.shown(of: site[figure.table])
        return figure.layout.choices.flatMap { choices in
          var names: [String] = []
          for row in rows {
            if let name = choices.by.name(of: row), !names.contains(name) { names.append(name) }
          }
          return names.map { name in
            var choice = TableChoice(
              topic: topic, number: index + 1, folder: choices.slug, slug: slugFrom(name), name: name)
            choice.hasChart = choiceDrawing(choice, context).map { $0.chart != .empty } ?? false
            return choice
          }
        }
      }
    }
  }
}

/// The ways to the choices of a table; nothing where it gives none.
func choiceLinks(_ figure: PlacedFigure, _ context: PageContext) -> Node {
  guard case .topic(let topic) = figure.text else { return .empty }
  let choices = context.edition.choices.filter { $0.topic == topic && $0.number == figure.number }
  var folders: [String] = []
  for choice in choices where !folders.contains(choice.folder) { folders.append(choice.folder) }
  return .fragment(
    folders.map { folder in choiceNav(choices.filter { $0.folder == folder }, here: nil, context) })
}

private func choiceNav(_ choices: [TableChoice], here: TableChoice?, _ context: PageContext) -> Node {
  let folder = choices[0].folder.replacing("-", with: " ")
  let list = Node.el(
    "ul",
    choices.map { choice in
      .el(
        "li",
        [
          .el(
            "a",
            [
              "href": context.href(.choice(choice.topic, choice.folder, choice.slug)),
              "aria-current": choice == here ? "page" : nil,
            ], [.text(choice.name.sentenceCased)])
        ])
    })
  return .el(
    "nav", ["class": "choices", "aria-label": "Choose \(folder)"],
    // Many would stand between the title of a choice and its figures.
    here != nil && choices.count > 12
      ? [
        .el(
          "details",
          [.el("summary", [.text("\(folder.sentenceCased), one by one (\(choices.count))")]), list])
      ]
      : [.el("p", ["class": "quiet"], [.text("\(folder.sentenceCased), one by one:")]), list])
}

/// A choice as it is drawn: its values as bars, where each row has one, and as a table.
func choiceDrawing(_ id: TopicID, _ folder: String, _ slug: String, _ context: PageContext) -> DrawnFigure? {
  context.edition.choices.first { $0.topic == id && $0.folder == folder && $0.slug == slug }
    .flatMap { choiceDrawing($0, context) }
}

private func choiceDrawing(_ choice: TableChoice, _ context: PageContext) -> DrawnFigure? {
  guard let placed = placedTable(of: choice, context), case .categories(let whole) = placed.request.content
  else { return nil }
  let title = placed.title.map { context.analysis.plainText($0, in: context.edition) } ?? ""
  let drawing = CategoryDrawing(
    figure: whole.narrowed(to: choice, in: context.site[whole.table]),
    head: FigureHead(
      id: "choice", title: "\(title): \(choice.name)",
      subtitle: placed.subtitle.map { context.analysis.plainText($0, in: context.edition) }),
    context: context)
  var drawn = dataTableFigure(drawing)
  drawn.chart = choiceBars(drawing)
  return drawn
}

/// The table that a choice is made from.
private func placedTable(of choice: TableChoice, _ context: PageContext) -> PlacedFigure? {
  let fences = context.analysis.manuscripts.topics[choice.topic.index].fences
  guard fences.indices.contains(choice.number - 1) else { return nil }
  return context.analysis.manuscripts.figures[fences[choice.number - 1].position]
}

/// The page of one choice: its figures as bars and as a table, the other choices, and the way to all side by side.
func choicePage(_ id: TopicID, _ folder: String, _ slug: String, _ context: PageContext) -> PageContent {
  let all = context.edition.choices.filter { $0.topic == id && $0.folder == folder }
  guard let choice = all.first(where: { $0.slug == slug }), let placed = placedTable(of: choice, context),
    let drawn = choiceDrawing(choice, context), let data = drawn.data
  else { return notFoundPage(context) }
  let topic = context.plainLine(context.site[id].title)
  let title = placed.title.map { context.analysis.plainText($0, in: context.edition) } ?? topic
  return PageContent(
    template: .plain,
    title: "\(choice.name.sentenceCased): \(title)",
    description: "\(title): \(choice.name).",
    breadcrumbs: [("Dashboard", .dashboard), (topic, .topic(id))],
    pieces: [
      "heading": heading(choice.name.sentenceCased, kicker: title),
      "lede": lede(.text(drawn.subtitle)),
      "body": [
        choiceNav(all, here: choice, context),
        .el(
          "p",
          [
            .el(
              "a", ["href": context.href(.topic(id)) + "#\(placed.id)"], ["Compare all of them side by side"])
          ]),
        drawn.chart,
        drawn.table.node(id: "choice-table"),
        .el(
          "p", ["class": "chart-source"],
          [.text((drawn.notes + [sourceSentence(drawn.sources)]).joined(separator: " "))]),
        .el(
          "p", ["class": "figure-links"],
          [
            fileLinks(
              drawn.title, svg: choice.hasChart ? .choiceSVG(id, folder, slug) : nil, csv: .dataCSV(data),
              context)
          ]),
      ],
    ])
}

/// The values as bars, where each row has one.
private func choiceBars(_ drawing: CategoryDrawing) -> Node {
  let figure = drawing.figure
  let rows = figure.shown(of: drawing.table).filter { figure.total == nil || $0.category != figure.total }
  let names = rows.map { figure.layout.rows.name(of: $0)?.sentenceCased ?? "" }
  guard rows.count > 1, Set(names).count == rows.count, rows.contains(where: { $0.figure.value != nil }),
    rows.allSatisfy({ ($0.figure.value ?? 0) >= 0 && $0.unit != "rank" })
  else { return .empty }
  return ComparisonBars(
    name: ChartName(
      id: "choice-bars", title: drawing.head.title ?? "",
      description: zip(names, rows).map { "\($0) \(drawing.text($1))" }.joined(separator: "; ") + "."),
    rows: zip(names, rows).map { .init(name: $0, value: $1.figure.value, text: drawing.text($1)) },
    shadeNames: [], previousName: nil, intervalName: nil, fullScale: figure.unit == "%" ? 100 : nil
  ).node()
}

extension CategoryFigure {
  /// The same table with the rows of one choice alone; the rows are then of what is left to tell them apart.
  fileprivate func narrowed(to choice: TableChoice, in table: DataTable) -> CategoryFigure {
    guard let by = layout.choices.first(where: { $0.slug == choice.folder })?.by else { return self }
    var figure = self
    figure.layout.choices = []
    switch by {
    case .category:
      figure.layout.categories = [choice.name]
      figure.total = nil
    case .part: figure.layout.parts = [choice.name]
    case .area: figure.layout.areas = [choice.name]
    case .period:
      figure.periods = table.rows.compactMap(\.period).filter { $0.short == choice.name }.prefix(1).map(
        \.self)
    }
    if by == figure.layout.rows || by == .category {
      let left: [TableLayout.Dimension] = [.area, .part, .period].filter { $0 != by }
      let rows = figure.shown(of: table)
      figure.layout.rows =
        left.first { dimension in Set(rows.compactMap(dimension.name)).count > 1 } ?? .category
      figure.layout.first = nil
    }
    return figure
  }
}
