import Diagnostics
import Commentary
package import Indicators

/// The whole site with every judgement made. Pages are functions of this and of their address.
package struct SiteAnalysis: Sendable {
  /// With its small counts protected: nothing that is published knows more.
  package let site: Site
  /// Protected counts that can be worked out all the same; a site with any must not be made.
  package let leaks: [DisclosureLeak]
  /// Whether any figure is made up.
  package let hasIllustrative: Bool
  package let manuscripts: Manuscripts
  /// Oldest first, as `site.editions`.
  package private(set) var editions: [EditionAnalysis]

  package init(_ site: Site, _ manuscripts: Manuscripts) {
    var nothing = PagesMemory()
    self.init(site, manuscripts, remembering: &nothing)
  }

  /// The same, without judging again what has not changed since the last time.
  ///
  /// - Parameter threads: On how many indicators are judged.
  package init(
    _ site: Site, _ manuscripts: Manuscripts, remembering memory: inout PagesMemory,
    threads: Int = 1
  ) {
    memory.begin(PagesMemory.Frame(site))
    let ids = site.indicators.indices.map(IndicatorID.init)
    func inputs(_ site: Site, _ edition: Int? = nil) -> [(name: String, input: PagesMemory.IndicatorInput)] {
      ids.map { id in
        (
          "\(edition.map { "\($0) " } ?? "")\(id.index)",
          PagesMemory.IndicatorInput(indicator: site[id], rows: site.observations[id.index])
        )
      }
    }
    let protected = memory.protected.outputs(inputs(site), threads: threads) { place in
      let rows = site.protectedRows(ids[place])
      return PagesMemory.Protected(
        rows: rows, leaks: site.leaks(of: ids[place], in: rows),
        hasIllustrative: rows.contains { $0.status.contains(.illustrative) })
    }
    var published = site
    published.observations = protected.map(\.rows)
    self.site = published
    leaks = protected.flatMap(\.leaks)
    hasIllustrative = protected.contains(where: \.hasIllustrative)
    self.manuscripts = manuscripts
    editions = site.editions.indices.map { edition in
      let inputs = inputs(published, edition)
      let catalogue = Catalogue(site: published, edition: EditionID(edition)) { ids, make in
        memory.series.outputs(inputs, threads: threads) { make(ids[$0]) }
      }
      let sizes = memory.sizes.outputs(inputs, threads: 1) { _ in DownloadSizes() }
      return EditionAnalysis(catalogue, sizes: sizes) { ids, make in
        memory.judged.outputs(inputs, threads: threads) { make(ids[$0]) }
      }
    }
    memory.end()
    // A figure is drawn from the whole, so which of them there are is known last.
    for index in editions.indices {
      editions[index].figures = figureFiles(editions[index])
      editions[index].choices = tableChoices(editions[index])
    }
  }

  package subscript(id: EditionID) -> EditionAnalysis { editions[id.index] }
}
