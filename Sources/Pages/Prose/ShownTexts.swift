import Commentary
import Files
import Indicators

/// A text as readers of one edition see it.
struct ShownText {
  var document: Document
  /// Whether it is of the edition's own quarter, so that every figure in it must be bound.
  var isReport = false
  /// Whether charts and tables may stand in it.
  var mayDraw = false
  /// Whether its charts may lack their figures: of an older edition the page then says so. An officer can
  /// say from which edition a dashboard is shown, but not so of what a priority or an indicator is.
  var mayLackCharts = false
}

extension SiteAnalysis {
  /// Every text of the author's that the pages of an edition show.
  ///
  /// The newest edition also has what no edition shows yet, so that each text is checked somewhere; but not
  /// where editions that may show it were left out.
  func texts(shownIn edition: EditionAnalysis) -> [ShownText] {
    let id = edition.catalogue.edition
    let isNewest = isNewestOfAll(edition)
    func line(_ title: Located<String>, isReport: Bool = false) -> [ShownText] {
      manuscripts.lines[title.position].map { [ShownText(document: $0, isReport: isReport)] } ?? []
    }
    var texts = line(site[id].title, isReport: true)
    texts.append(ShownText(document: manuscripts.summaries[id.index], isReport: true))
    texts.append(ShownText(document: manuscripts.reports[id.index], isReport: true, mayDraw: true))
    for topic in edition.topics {
      texts += line(site[topic].title)
      texts.append(ShownText(document: manuscripts.topicSummaries[topic.index]))
      texts.append(ShownText(document: manuscripts.topics[topic.index], mayDraw: true))
    }
    for register in edition.registers {
      texts += line(site[register].title)
      texts.append(ShownText(document: manuscripts.registerSummaries[register.index]))
      texts.append(ShownText(document: manuscripts.registers[register.index]))
    }
    for indicator in isNewest ? edition.catalogue.indicatorIDs : edition.indicators {
      texts.append(
        ShownText(document: manuscripts.about[indicator.index], mayDraw: true, mayLackCharts: !isNewest))
      texts += edition.catalogue.notices(of: indicator).flatMap { line($0.text) }
    }
    for priority in site.priorities.indices.map(PriorityID.init)
    where isNewest || !edition.indicators(of: priority).isEmpty {
      texts.append(
        ShownText(
          document: manuscripts.introductions[priority.index], mayDraw: true, mayLackCharts: !isNewest))
    }
    return texts
  }

  /// Whether an edition is the newest there is, no later one having been left out.
  func isNewestOfAll(_ edition: EditionAnalysis) -> Bool {
    edition.catalogue.edition == site.newestEdition && site.laterTopics == nil
  }
}
