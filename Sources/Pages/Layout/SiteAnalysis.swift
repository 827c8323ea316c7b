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
  package init(_ site: Site, _ manuscripts: Manuscripts, remembering memory: inout PagesMemory) {
    memory.begin(PagesMemory.Frame(site))
    var published = site
    var leaks: [DisclosureLeak] = []
    var hasIllustrative = false
    for index in site.indicators.indices {
      let id = IndicatorID(index)
      let input = PagesMemory.IndicatorInput(indicator: site[id], rows: site.observations[index])
      let protected = memory.protected.output("\(index)", of: input) {
        let rows = site.protectedRows(id)
        return PagesMemory.Protected(
          rows: rows, leaks: site.leaks(of: id, in: rows),
          hasIllustrative: rows.contains { $0.status.contains(.illustrative) })
      }
      published.observations[index] = protected.rows
      leaks += protected.leaks
      hasIllustrative = hasIllustrative || protected.hasIllustrative
    }
    self.site = published
    self.leaks = leaks
    self.hasIllustrative = hasIllustrative
    self.manuscripts = manuscripts
    editions = site.editions.indices.map { place in
      func input(_ id: IndicatorID) -> PagesMemory.IndicatorInput {
        PagesMemory.IndicatorInput(indicator: published[id], rows: published.observations[id.index])
      }
      let catalogue = Catalogue(site: published, edition: EditionID(place)) { id, make in
        memory.series.output("\(place) \(id.index)", of: input(id), make: make)
      }
      let sizes = catalogue.indicatorIDs.map { id in
        memory.sizes.output("\(place) \(id.index)", of: input(id)) { DownloadSizes() }
      }
      return EditionAnalysis(catalogue, sizes: sizes) { id, make in
        memory.judged.output("\(place) \(id.index)", of: input(id), make: make)
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
