import Commentary
package import Indicators

/// The whole site with every judgement made. Pages are functions of this and of their address.
package struct SiteAnalysis: Sendable {
  package let site: Site
  package let manuscripts: Manuscripts
  /// Oldest first, as `site.editions`.
  package let editions: [EditionAnalysis]

  package init(_ site: Site, _ manuscripts: Manuscripts) {
    self.site = site
    self.manuscripts = manuscripts
    editions = site.editions.indices.map {
      EditionAnalysis(Catalogue(site: site, edition: EditionID($0)))
    }
  }

  package subscript(id: EditionID) -> EditionAnalysis { editions[id.index] }
}
