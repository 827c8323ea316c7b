import Commentary
package import Indicators

/// The whole site with every judgement made. Pages are functions of this and of their address.
package struct SiteAnalysis: Sendable {
  /// With its small counts protected: nothing that is published knows more.
  package let site: Site
  /// Protected counts that can be worked out all the same; a site with any must not be made.
  package let leaks: [DisclosureLeak]
  package let manuscripts: Manuscripts
  /// Oldest first, as `site.editions`.
  package let editions: [EditionAnalysis]

  package init(_ site: Site, _ manuscripts: Manuscripts) {
    let published = site.protected()
    self.site = published
    leaks = site.leaks(in: published)
    self.manuscripts = manuscripts
    editions = site.editions.indices.map {
      EditionAnalysis(Catalogue(site: published, edition: EditionID($0)))
    }
  }

  package subscript(id: EditionID) -> EditionAnalysis { editions[id.index] }
}
