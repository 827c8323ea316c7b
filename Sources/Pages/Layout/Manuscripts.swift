package import Commentary
package import Diagnostics
package import Files
package import Indicators
import Loading

/// All the site's prose, read once: reports and their summaries, what indicators are, what priorities mean,
/// titles and notices.
package struct Manuscripts: Sendable {
  /// By edition.
  package let reports: [Document]
  package let summaries: [Document]
  /// By indicator.
  package let about: [Document]
  /// By priority.
  package let introductions: [Document]
  /// By topic.
  package let topics: [Document]
  package let topicSummaries: [Document]
  /// By register of actions.
  package let registers: [Document]
  package let registerSummaries: [Document]
  /// Every chart and table asked for in any of these texts, by the place of its fence.
  package let figures: [FilePosition: PlacedFigure]
  /// Titles of reports and curated pages, and notices: lines that may bind figures, by their place.
  package let lines: [FilePosition: Document]
  /// By edition: sentences of its report that tell of now without a figure.
  let claimsOfNow: [[String]]

  /// What authors have let stand, in every text.
  package var acceptances: [Acceptance] {
    let texts =
      reports + summaries + about + introductions + topics + topicSummaries + registers + registerSummaries
    let words = figures.values.flatMap { [$0.title, $0.subtitle].compactMap(\.self) } + lines.values
    return (texts + words).flatMap(\.acceptances).sorted { $0.position < $1.position }
  }

  /// The text of an edition in which charts may stand.
  func document(_ text: FigureText, _ edition: EditionID) -> Document {
    switch text {
    case .report: reports[edition.index]
    case .topic(let id): topics[id.index]
    case .about(let id): about[id.index]
    case .introduction(let id): introductions[id.index]
    }
  }
}

/// Reads every Markdown text of the site and reports what is wrong in any.
///
/// - Returns: `nil` if a text could not be read at all; `problems` then says which.
package func readProse(of site: Site, into problems: inout Problems) -> Manuscripts? {
  var nothing = PagesMemory()
  return readProse(of: site, remembering: &nothing, into: &problems)
}

/// The same, without reading again what has not changed since the last time.
package func readProse(
  of site: Site, remembering memory: inout PagesMemory, into problems: inout Problems
) -> Manuscripts? {
  defer {
    memory.documents.sweep()
    memory.claimsOfNow.sweep()
  }
  var isWhole = true
  func read(_ text: Located<String>, _ numbering: Document.Numbering) -> Document {
    let input = PagesMemory.TextInput(
      text: text, numbering: numbering, allowsHTML: site.settings.allowsHTML(in: text.position.file))
    let made = memory.documents.output("\(text.position)", of: input, into: &problems) {
      Document.read(text, numbering: numbering, allowsHTML: input.allowsHTML, into: &$0)
    }
    if let made { return made }
    isWhole = false
    return Document(blocks: [], numbering: numbering)
  }
  let reports = site.editions.map { read($0.report, .paragraphs) }
  let about = site.indicators.map { read($0.about, .none) }
  let introductions = site.priorities.map { read($0.introduction, .none) }
  let topics = site.topics.map { read($0.body, $0.kind == .paper ? .paragraphs : .none) }
  var figures = FigureReading(site: site)
  for (edition, document) in zip(site.editions, reports) {
    figures.read(document, named: "report-\(edition.slug)", in: .report, into: &problems)
  }
  for (index, document) in topics.enumerated() {
    figures.read(document, named: site.topics[index].slug, in: .topic(TopicID(index)), into: &problems)
  }
  for (index, document) in about.enumerated() {
    figures.read(
      document, named: "about-\(site.indicators[index].slug)", in: .about(IndicatorID(index)),
      into: &problems)
  }
  for (index, document) in introductions.enumerated() {
    figures.read(
      document, named: "priority-\(site.priorities[index].slug)", in: .introduction(PriorityID(index)),
      into: &problems)
  }
  var lines: [FilePosition: Document] = [:]
  for text in site.editions.map(\.title) + site.topics.map(\.title) + site.registers.map(\.title)
    + site.indicators.flatMap({ $0.notices.map(\.text) })
  {
    let line = read(text, .none)
    line.refuseBlocks(into: &problems)
    lines[text.position] = line
  }
  let claimsOfNow = zip(site.editions, reports).map { edition, report in
    memory.claimsOfNow.output("\(edition.report.position)", of: report) { report.claimsOfNow }
  }
  let manuscripts = Manuscripts(
    reports: reports,
    summaries: site.editions.map { read($0.summary, .none) },
    about: about, introductions: introductions, topics: topics,
    topicSummaries: site.topics.map { read($0.summary, .none) },
    registers: site.registers.map { read($0.body, .none) },
    registerSummaries: site.registers.map { read($0.summary, .none) }, figures: figures.found, lines: lines,
    claimsOfNow: claimsOfNow)
  return isWhole ? manuscripts : nil
}
