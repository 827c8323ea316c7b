package import Commentary
package import Diagnostics
import Files
package import Indicators

/// What the checks have to say of an edition's prose, for the officers who answer for it.
package struct EditionQuality: Sendable {
  package let edition: EditionID
  /// Figures in the edition's own report, its title and its summary that come from the data.
  package let bound: Int
  /// Figures in the same texts that are typed.
  package let typed: Int
  /// What is still to be looked at in every text that the edition shows.
  package let open: [Problem]
  /// What a person has let stand, by place.
  package let accepted: [AcceptedFinding]
}

extension SiteAnalysis {
  package func quality(of id: EditionID) -> EditionQuality {
    let edition = self[id]
    let texts = texts(shownIn: edition)
    let settled = manuscripts.acceptances.settle(findings(in: edition))
    let own = texts.filter(\.isReport)
    let files = Set(own.compactMap(\.document.acceptances.first?.position.file))
    let facts = edition.proseFacts()
    return EditionQuality(
      edition: id, bound: own.reduce(0) { $0 + $1.document.bindings.count },
      typed: own.reduce(0) { $0 + $1.document.typedFigures(facts).count },
      // Whether a text that several editions show needs its acceptance is told for all of them together.
      open: settled.open.sorted.filter { $0.rule != "acceptance-unused" || files.contains($0.position.file) },
      accepted: settled.accepted)
  }
}

extension EditionQuality {
  /// "61 figures are bound to the data and 2 are typed."
  package var countSentence: String {
    "\(bound) \(bound == 1 ? "figure is" : "figures are") bound to the data and \(typed) \(typed == 1 ? "is" : "are") typed."
  }
}
