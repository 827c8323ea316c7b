import Commentary
package import Diagnostics
import Indicators

extension SiteAnalysis {
  /// Reports every binding that names nothing or has no figure in its edition, and every link to a page that is not there.
  ///
  /// A report sees its own edition. What an indicator or a priority says of itself is shown in
  /// every edition, so it is read in the newest.
  package func checkProse(into problems: inout Problems) {
    var found = Problems()
    findInProse(into: &found)
    problems.add(manuscripts.acceptances.settle(found).open)
  }

  private func findInProse(into problems: inout Problems) {
    let names = BindingNames(indicators: site.indicators.map(\.slug), areas: site.areas.map(\.slug))
    for (index, edition) in editions.enumerated() {
      for document in [manuscripts.reports[index], manuscripts.summaries[index]] {
        document.checkBindings(names, into: &problems) { resolve($0, in: edition) }
        document.checkClaims(edition.proseFacts(isReport: true), into: &problems)
        checkLinks(document, in: edition, into: &problems)
        checkFigures(of: document, in: edition, names, into: &problems)
      }
      for topic in edition.topics {
        for document in [manuscripts.topics[topic.index], manuscripts.topicSummaries[topic.index]] {
          document.checkBindings(names, into: &problems) { resolve($0, in: edition) }
          document.checkClaims(edition.proseFacts(isReport: false), into: &problems)
          checkLinks(document, in: edition, into: &problems)
          checkFigures(of: document, in: edition, names, into: &problems)
        }
      }
      manuscripts.summaries[index].refuseFences(into: &problems)
      for topic in edition.topics { manuscripts.topicSummaries[topic.index].refuseFences(into: &problems) }
    }
    guard let newest = editions.last else { return }
    for document in manuscripts.about + manuscripts.introductions {
      document.checkBindings(names, into: &problems) { resolve($0, in: newest) }
      document.checkClaims(newest.proseFacts(isReport: false), into: &problems)
      document.refuseFences(into: &problems)
      checkLinks(document, in: newest, into: &problems)
    }
  }

  /// Draws each chart and table of a document, to learn whether the edition has the figures for it.
  private func checkFigures(
    of document: Document, in edition: EditionAnalysis, _ names: BindingNames, into problems: inout Problems
  ) {
    let page = PageContext(
      self, Address(.report, edition: edition.catalogue.edition, isRoot: false), stylesheet: "")
    for fence in document.fences {
      guard let figure = manuscripts.figures[fence.position] else { continue }
      for words in [figure.title, figure.subtitle].compactMap({ $0 }) {
        words.checkBindings(names, into: &problems) { resolve($0, in: edition) }
        words.checkClaims(edition.proseFacts(isReport: false), into: &problems)
      }
      if case .failure(let fault) = drawn(figure, page) {
        problems.add(.error, fault.rule, at: fence.position, fault.message)
      }
    }
  }

  private func checkLinks(_ document: Document, in edition: EditionAnalysis, into problems: inout Problems) {
    for link in document.links where link.address.hasPrefix("/") && edition.page(at: link.address) == nil {
      let known = routes(editions).filter { $0.isRoot && $0.route.isPage }.map {
        "/" + canonicalPath(site.path(of: $0, stylesheet: ""))
      }
      problems.add(
        .error, "link-leads-nowhere", at: link.position,
        "the \(site[edition.catalogue.edition].slug) edition has no page '\(link.address)'"
          + didYouMean(link.address, in: known))
    }
  }
}
