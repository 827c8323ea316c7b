import HTML
import Indicators

/// The site's menu. The page that is open is marked, for the eye and for screen readers.
func navigation(_ context: PageContext) -> Node {
  let items: [(String, Route)] =
    [
      ("Dashboard", .dashboard), ("Areas", .areas), ("Report", .report),
    ] + (context.edition.registers.isEmpty ? [] : [("Actions", .actions)]) + [
      ("Data", .data), ("Editions", .editions), ("Search", .search),
    ]
  return .el(
    "nav", ["class": "menu", "aria-label": "Main"],
    [
      .el(
        "ul",
        items.map { title, route in
          let isHere = context.address.route == route
          return .el(
            "li",
            [.el("a", ["href": context.href(route), "aria-current": isHere ? "page" : nil], [.text(title)])])
        })
    ])
}

/// On the pages of an edition's own folder: which it is, and the way to the newest figures.
func editionBar(_ context: PageContext) -> Node {
  guard context.address.route.isPerEdition, !context.address.isRoot else { return .empty }
  let site = context.site
  let edition = site[context.address.edition]
  let newest = site.newestEdition
  let target = context.counterpart(in: newest, isRoot: true) ?? Address(.home, edition: newest, isRoot: true)
  let isNewest = context.address.edition == newest
  return .el(
    "aside", ["class": "edition-bar", "aria-label": "Edition"],
    [
      .el(
        "p", ["class": "wrap"],
        [
          .el("strong", [.text("\(edition.name) edition")]),
          .text(", as published on \(edition.published.long). "),
          .el(
            "a", ["href": context.href(target)],
            [isNewest ? "Go to the current pages" : "See the newest figures"]),
        ])
    ])
}

/// The same page in each edition that has it: the permanent addresses, for whoever wants to quote it.
func editionLinks(_ context: PageContext) -> Node {
  guard context.address.route.isPerEdition else { return .empty }
  let editions = context.site.editions.indices.reversed().map(EditionID.init)
  let items = editions.compactMap { edition -> Node? in
    guard let there = context.counterpart(in: edition, isRoot: false) else { return nil }
    let isHere = edition == context.address.edition
    let name = context.site[edition].name
    let words: Node =
      isHere && !context.address.isRoot
      ? .el("span", ["aria-current": "page"], [.text(name)])
      : link(context.href(there), name)
    return .el("li", [words, isHere ? " (permanent link to this page)" : .empty])
  }
  return .el(
    "nav", ["class": "wrap page-editions", "aria-labelledby": "page-editions"],
    [
      .el("h2", ["id": "page-editions"], ["This page in each edition"]), .el("ul", items),
    ])
}

/// Says, at the head of every page with a made-up figure, that there is one.
func illustrativeBanner() -> Node {
  .el(
    "p", ["class": "banner"],
    [
      .el("strong", ["Some figures on this page are illustrative."]),
      " They were made up to show the page where no figure has been published, and must not be quoted. Each is marked ",
      .el("span", ["class": "mark-illustrative"], ["◇"]), ", and lines through them are dashed.",
    ])
}

func breadcrumbs(_ trail: [(title: String, route: Route)], _ context: PageContext) -> Node {
  guard !trail.isEmpty else { return .empty }
  return .el(
    "nav", ["class": "breadcrumbs", "aria-label": "Breadcrumb"],
    [
      .el(
        "ol",
        trail.map { title, route in .el("li", [.el("a", ["href": context.href(route)], [.text(title)])]) })
    ])
}

func footer(_ context: PageContext) -> Node {
  let settings = context.site.settings
  let links: [(String, Route)] = [
    ("How figures are judged", .methods), ("Glossary", .glossary), ("Editions", .editions), ("Data", .data),
    ("Accessibility", .accessibility),
  ]
  let team: Node =
    settings.contact.url.map { .el("a", ["href": $0], [.text(settings.contact.team)]) }
    ?? .text(settings.contact.team)
  return [
    .el(
      "nav", ["aria-label": "About this site"],
      [
        .el(
          "ul",
          links.map { title, route in .el("li", [.el("a", ["href": context.href(route)], [.text(title)])]) })
      ]),
    .el("p", [.text(settings.organisation + ".")]),
    .el("p", ["Questions about these figures: ", team, "."]),
  ]
}
