import Files

/// Everything the author wrote, checked: the whole input of the pages.
package struct Site: Sendable {
  package var settings: Settings
  /// In the order of `areas.csv`.
  package let areas: [Area]
  /// The districts of the home area, in the order of `areas.csv`.
  package let districts: [AreaID]
  package var populations: [Population]
  /// By `order`.
  package var priorities: [Priority]
  /// By priority, then `order`.
  package var indicators: [Indicator]
  /// Oldest first; never empty.
  package var editions: [Edition]
  /// For each indicator, its rows by area, then period, then vintage.
  package var observations: [[Observation]]
  /// Curated pages, by `order`.
  package var topics: [Topic]
  /// By slug.
  package var tables: [DataTable]
  /// Action logs and delivery plans, by `order`.
  package var registers: [ActionRegister] = []
  /// By slug.
  package var maps: [AreaMap]
  /// Slugs of the curated pages that came with editions which were left out; `nil` if none was.
  package var laterTopics: [String]?
  /// The same of registers of actions.
  package var laterRegisters: [String] = []
  /// For each indicator, whether any of its rows is of an area smaller than a district.
  let hasSmallAreas: [Bool]

  package init(
    settings: Settings, areas: [Area], populations: [Population], priorities: [Priority],
    indicators: [Indicator], editions: [Edition], observations: [[Observation]], topics: [Topic] = [],
    tables: [DataTable] = [], maps: [AreaMap] = []
  ) {
    self.settings = settings
    self.areas = areas
    self.populations = populations
    self.priorities = priorities
    self.indicators = indicators
    self.editions = editions
    self.observations = observations
    self.topics = topics
    self.tables = tables
    self.maps = maps
    // These are asked for of every figure.
    let home = areas[settings.area.index].slug
    districts = areas.indices.map(AreaID.init).filter {
      areas[$0.index].type == .district && areas[$0.index].parent == home
    }
    let isSmall = areas.map { $0.type == .lsoa }
    hasSmallAreas =
      isSmall.contains(true)
      ? observations.map { $0.contains { isSmall[$0.area.index] } } : indicators.map { _ in false }
  }

  package subscript(id: AreaID) -> Area { areas[id.index] }
  package subscript(id: IndicatorID) -> Indicator { indicators[id.index] }
  package subscript(id: PriorityID) -> Priority { priorities[id.index] }
  package subscript(id: EditionID) -> Edition { editions[id.index] }
  package subscript(id: TopicID) -> Topic { topics[id.index] }
  package subscript(id: DataTableID) -> DataTable { tables[id.index] }
  package subscript(id: RegisterID) -> ActionRegister { registers[id.index] }
  package subscript(id: AreaMapID) -> AreaMap { maps[id.index] }

  package var newestEdition: EditionID { EditionID(editions.count - 1) }

  /// The areas that an area is part of, the smallest first.
  package func wholes(of area: AreaID) -> [AreaID] {
    var wholes: [AreaID] = []
    var parent = self[area].parent
    while let slug = parent, let index = areas.firstIndex(where: { $0.slug == slug }),
      !wholes.contains(AreaID(index))
    {
      wholes.append(AreaID(index))
      parent = areas[index].parent
    }
    return wholes
  }
}

/// `site.yml`: what the site is called, whose it is, and what it compares with.
package struct Settings: Sendable, Hashable {
  package var title: String
  package var shortTitle: String
  package var organisation: String
  package var description: String
  /// BCP 47: `en-GB`.
  package var language: String
  /// `https://…/` with a `/` at its end; `nil` while the site has no address.
  package var baseURL: String?
  /// The area whose figures lead.
  package let area: AreaID
  package var region: AreaID?
  package var nation: AreaID?
  package var contact: Contact
  /// Under which the figures may be used.
  package var licence: Licence?
  /// How figures are judged and protected, where an indicator says nothing else.
  package var methods: MethodDefaults
  package var accessibility: AccessibilityStatement
  /// Folders below `Content/` whose Markdown may hold a few elements of HTML: `dashboards`.
  package var htmlFolders: [String]
  /// Whether the page that shows officers what the checks found is part of the site.
  package var hasQualityPage: Bool
  /// Whether pages load the script that sorts tables, tells figures of charts and keeps an area in sight.
  package var hasScripts: Bool
  /// The areas that each is most like.
  package var similarGroups: [SimilarGroup]

  /// Change of at most this many per cent counts as none, where no test can be made.
  package var tolerance: Double { methods.tolerance }

  package init(
    title: String, shortTitle: String, organisation: String, description: String, language: String,
    baseURL: String?, area: AreaID, region: AreaID?, nation: AreaID?, contact: Contact,
    licence: Licence? = nil,
    methods: MethodDefaults, accessibility: AccessibilityStatement, htmlFolders: [String] = [],
    hasQualityPage: Bool = false, hasScripts: Bool = true, similarGroups: [SimilarGroup] = []
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.organisation = organisation
    self.description = description
    self.language = language
    self.baseURL = baseURL
    self.area = area
    self.region = region
    self.nation = nation
    self.contact = contact
    self.licence = licence
    self.methods = methods
    self.accessibility = accessibility
    self.htmlFolders = htmlFolders
    self.hasQualityPage = hasQualityPage
    self.hasScripts = hasScripts
    self.similarGroups = similarGroups
  }

  /// Where the site begins on its host: `/`, or `/performance/`; `nil` while the site has no address.
  package var rootPath: String? {
    baseURL.map { pathOnHost($0) ?? "/" }
  }

  /// Whether HTML is allowed in a file, by its path from the project's root.
  package func allowsHTML(in file: String) -> Bool {
    htmlFolders.contains { file.hasPrefix("Content/\($0)/") }
  }
}

/// The terms of use of the figures: `Open Government Licence v3.0`, with the address of its text.
package struct Licence: Sendable, Hashable {
  package var title: String
  package var url: String

  package init(title: String, url: String) {
    self.title = title
    self.url = url
  }
}

/// Whom to ask: a team, never a person.
package struct Contact: Sendable, Hashable {
  package var team: String
  package var url: String?
  package var text: String?

  package init(team: String, url: String? = nil, text: String? = nil) {
    self.team = team
    self.url = url
    self.text = text
  }
}

/// What the council says of its site's accessibility; the law prescribes the frame.
package struct AccessibilityStatement: Sendable, Hashable {
  package enum Compliance: String, Sendable, Hashable, CaseIterable {
    case full = "fully compliant"
    case partial = "partially compliant"
    case none = "not compliant"
  }

  /// Something that not everybody can use.
  package struct Barrier: Sendable, Hashable {
    /// What it is and why, in a sentence.
    package var what: String
    /// The success criterion of WCAG 2.2 that it fails, like `1.1.1`.
    package var criterion: String?
    /// The day by which it will be put right.
    package var by: Day?

    package init(what: String, criterion: String? = nil, by: Day? = nil) {
      self.what = what
      self.criterion = criterion
      self.by = by
    }
  }

  package var compliance: Compliance
  package var prepared: Day
  package var reviewed: Day?
  package var tested: Day?
  package var testedBy: String?
  /// What fails the regulations, what would be too great a burden to put right, and what they do not ask for.
  package var issues: [Barrier]
  package var burdens: [Barrier]
  package var exemptions: [Barrier]
  /// What programs found on the pages, if a file says so.
  package var audit: AccessibilityAudit?

  package init(
    compliance: Compliance, prepared: Day, reviewed: Day? = nil, tested: Day? = nil,
    testedBy: String? = nil, issues: [Barrier] = [], burdens: [Barrier] = [], exemptions: [Barrier] = [],
    audit: AccessibilityAudit? = nil
  ) {
    self.compliance = compliance
    self.prepared = prepared
    self.reviewed = reviewed
    self.tested = tested
    self.testedBy = testedBy
    self.issues = issues
    self.burdens = burdens
    self.exemptions = exemptions
    self.audit = audit
  }
}

/// The last time that programs looked for barriers on the pages.
package struct AccessibilityAudit: Sendable, Hashable {
  package var date: Day
  /// The programs, with their versions.
  package var tools: [String]
  /// How many pages were looked at, and how many things were asked of each.
  package var pages: Int
  package var checks: Int
  package var faults: Int
  /// What the faults were; empty if there were none.
  package var found: [String]

  package init(date: Day, tools: [String], pages: Int, checks: Int, faults: Int, found: [String] = []) {
    self.date = date
    self.tools = tools
    self.pages = pages
    self.checks = checks
    self.faults = faults
    self.found = found
  }
}
