import HTML
import Indicators

/// One of the board's aims and the indicators under it.
func priorityPage(_ id: PriorityID, _ context: PageContext) -> PageContent {
  let title = context.catalogue.title(of: id)
  let indicators = context.edition.indicators(of: id)
  let words = context.earlierWords(of: indicators)
  let head = [
    columnHead("Indicator"), columnHead("Unit", classes: "wide"), columnHead("Trend", classes: "mid"),
    columnHead(words.heading, numeric: true, classes: "mid"), columnHead("Latest", numeric: true),
    columnHead("Change", numeric: true, classes: "small"), columnHead("Direction of travel"),
    columnHead("Figures to", classes: "small"),
  ]
  let home = context.site.settings.area
  let earlier = context.site[id].earlierTitles.map(\.title).filter { $0 != title }
  return PageContent(
    template: .plain,
    title: title,
    description: "\(title): \(indicators.count) indicators for \(context.homeArea.name).",
    breadcrumbs: [("Dashboard", .dashboard)],
    showsIllustrative: indicators.contains { context.edition[$0, home]?.series.hasIllustrative ?? false }
      || context.showsIllustrative(context.analysis.manuscripts.introductions[id.index]),
    pieces: [
      "heading": heading(title, kicker: "Priority"),
      "lede": context.prose(context.analysis.manuscripts.introductions[id.index]),
      "body": [
        tableBox(
          .text("Newest figures for \(context.homeArea.name)"), id: "priority-table", head: head,
          body: [.el("tbody", indicators.map { summaryRow($0, under: words, context) })],
          classes: "summary-table"),
        earlier.isEmpty || !context.address.isRoot
          ? .empty
          : .el(
            "p", ["class": "quiet"],
            [.text("Earlier editions called this priority \(listed(earlier.map { "“\($0)”" })).")]),
      ],
    ])
}
