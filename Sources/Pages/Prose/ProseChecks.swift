import Commentary
package import Diagnostics
import Files
import Indicators

extension SiteAnalysis {
  /// Reports every binding that names nothing or has no figure in its edition, every link to a page or
  /// paragraph that is not there, and what the checks find in the words; but not what authors have let stand.
  ///
  /// A text is read in each edition that shows it, since each has other figures.
  ///
  /// - Parameter threads: On how many texts are read.
  package func checkProse(into problems: inout Problems, threads: Int = 1) {
    var found = references
    let checks = editions.flatMap(claimChecks)
    let claims = made(checks.count, threads: threads) { index in
      var own = Problems()
      checks[index](&own)
      return own
    }
    for own in claims { found.add(own) }
    problems.add(settled(found))
  }

  /// The same as a piece of work that may be interrupted, with the references checked.
  package var proseReading: ProseReading {
    ProseReading(
      found: references, checks: editions.map { edition in { claimChecks(in: edition) } }, of: self)
  }

  /// What is wrong with bindings, links and charts.
  private var references: Problems {
    var found = Problems()
    for edition in editions { checkReferences(in: edition, into: &found) }
    return found
  }

  /// What was found, without what authors have let stand.
  fileprivate func settled(_ found: Problems) -> Problems {
    let open = manuscripts.acceptances.settle(found).open
    // What an acceptance is for may lie in an edition that was left out.
    return site.laterTopics == nil ? open : open.without("acceptance-unused")
  }

  /// All that there is to say of the texts that an edition shows, and of what their authors have let stand.
  func findings(in edition: EditionAnalysis) -> Problems {
    var found = Problems()
    checkReferences(in: edition, into: &found)
    for check in claimChecks(in: edition) { check(&found) }
    return found
  }

  private func checkReferences(in edition: EditionAnalysis, into problems: inout Problems) {
    checkAgendas(in: edition, into: &problems)
    let names = BindingNames(indicators: site.indicators.map(\.slug), areas: site.areas.map(\.slug))
    // What the edition has a file of has been drawn, and need not be tried again.
    let drawable = Set(edition.figures.map(\.position))
    for text in texts(shownIn: edition) {
      text.document.checkBindings(names, into: &problems) { resolve($0, in: edition) }
      checkLinks(of: text, in: edition, into: &problems)
      if text.mayDraw {
        checkFigures(of: text, in: edition, names, drawable: drawable, into: &problems)
      } else {
        text.document.refuseFences(into: &problems)
      }
    }
  }

  /// What the texts of an edition claim, held against its figures: a piece of work for each.
  private func claimChecks(in edition: EditionAnalysis) -> [@Sendable (inout Problems) -> Void] {
    let plain = edition.proseFacts()
    let report = edition.reportFacts(plain, earlier: earlierClaims(before: edition.catalogue.edition))
    return texts(shownIn: edition).map { text in
      { problems in
        text.document.checkClaims(text.isReport ? report : plain, into: &problems)
        guard text.mayDraw else { return }
        for figure in text.document.fences.compactMap({ manuscripts.figures[$0.position] }) {
          for words in [figure.title, figure.subtitle].compactMap({ $0 }) {
            words.checkClaims(plain, into: &problems)
          }
        }
      }
    }
  }

  /// What earlier reports said of their time without a figure, each with its quarter.
  private func earlierClaims(before edition: EditionID) -> [String: String] {
    var earlier: [String: String] = [:]
    for index in 0..<edition.index {
      let quarter = site.editions[index].period.financial ?? site.editions[index].slug
      for sentence in manuscripts.claimsOfNow[index] { earlier[sentence] = quarter }
    }
    return earlier
  }

  /// Draws each chart and table of a document, to learn whether the edition has the figures for it.
  private func checkFigures(
    of text: ShownText, in edition: EditionAnalysis, _ names: BindingNames, drawable: Set<FilePosition>,
    into problems: inout Problems
  ) {
    let page = PageContext(
      self, Address(.report, edition: edition.catalogue.edition, isRoot: false), stylesheet: "")
    for fence in text.document.fences {
      guard let figure = manuscripts.figures[fence.position] else { continue }
      for words in [figure.title, figure.subtitle].compactMap({ $0 }) {
        words.checkBindings(names, into: &problems) { resolve($0, in: edition) }
      }
      if !drawable.contains(fence.position), !text.mayLackCharts, let fault = fault(of: figure, page) {
        problems.add(.error, fault.rule, at: fence.position, fault.message)
      }
    }
  }

  private func checkLinks(of text: ShownText, in edition: EditionAnalysis, into problems: inout Problems) {
    for link in text.document.links where link.address.hasPrefix("/") {
      guard let (route, fragment) = edition.page(at: link.address) else {
        // What other editions show too may link to a page that only those have: here the words stand alone.
        if !text.isReport, !isNewestOfAll(edition), edition.isPageOfSite(link.address) { continue }
        let known = routes(editions).filter { $0.isRoot && $0.route.isPage }.map {
          "/" + canonicalPath(site.path(of: $0, stylesheet: ""))
        }
        problems.add(
          .error, "link-leads-nowhere", at: link.position,
          "the \(site[edition.catalogue.edition].slug) edition has no page '\(link.address)'"
            + didYouMean(link.address, in: known))
        continue
      }
      if !fragment.isEmpty, case .register(let id, _) = route {
        let known = edition.register(id).actions.map(\.anchor) + manuscripts.registers[id.index].anchors
        if !known.contains(String(fragment.dropFirst())) {
          problems.add(
            .error, "unknown-anchor", at: link.position,
            "nothing on that page of the \(site[edition.catalogue.edition].slug) edition is called '\(fragment)'"
              + didYouMean(String(fragment.dropFirst()), in: known))
        }
        continue
      }
      guard !fragment.isEmpty, let target = self.document(of: route, in: edition) else { continue }
      let anchors = target.anchors + target.fences.compactMap { manuscripts.figures[$0.position]?.id }
      if !anchors.contains(String(fragment.dropFirst())) {
        problems.add(
          .error, "unknown-anchor", at: link.position,
          "nothing on that page of the \(site[edition.catalogue.edition].slug) edition is called '\(fragment)'"
            + didYouMean(String(fragment.dropFirst()), in: anchors))
      }
    }
  }

  /// A paper that an agenda names must be a page; in older editions its item stands without the way to it.
  private func checkAgendas(in edition: EditionAnalysis, into problems: inout Problems) {
    for topic in edition.topics {
      for paper in site[topic].agenda.compactMap(\.paper) {
        if edition.page(at: paper.value) != nil { continue }
        if !isNewestOfAll(edition), edition.isPageOfSite(paper.value) { continue }
        problems.add(
          .error, "link-leads-nowhere", at: paper.position,
          "the \(site[edition.catalogue.edition].slug) edition has no page '\(paper.value)'")
      }
    }
  }

  /// The text that a page consists of, for pages that consist of one.
  private func document(of route: Route, in edition: EditionAnalysis) -> Document? {
    switch route {
    case .report: manuscripts.reports[edition.catalogue.edition.index]
    case .topic(let id): manuscripts.topics[id.index]
    default: nil
    }
  }
}

/// The prose of a site while it is read: the references are checked, and its claims are looked at text by
/// text, for that is slow and can wait until a page has been shown.
package struct ProseReading {
  private var found: Problems
  /// By edition; the facts of one are gathered when its turn has come.
  private var editions: ArraySlice<() -> [@Sendable (inout Problems) -> Void]>
  private var checks: ArraySlice<@Sendable (inout Problems) -> Void> = []
  private let analysis: SiteAnalysis

  fileprivate init(
    found: Problems, checks: [() -> [@Sendable (inout Problems) -> Void]], of analysis: SiteAnalysis
  ) {
    self.found = found
    editions = checks[...]
    self.analysis = analysis
  }

  /// Reads one text more; `false` when there is none left.
  package mutating func readNext() -> Bool {
    if let check = checks.popFirst() {
      check(&found)
    } else if let next = editions.popFirst() {
      checks = next()[...]
    } else {
      return false
    }
    return true
  }

  /// What no page can be made with, of what has been read so far; no author can accept it.
  package var errors: Problems { found.errors }

  /// Everything found, without what authors have let stand; to be asked for when all is read.
  package var findings: Problems { analysis.settled(found) }
}
