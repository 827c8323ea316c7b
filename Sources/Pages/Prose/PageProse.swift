import Commentary
import Files
import HTML
import Indicators

extension PageContext {
  /// Writes prose for this page, with the figures of this page's edition.
  func writer(headingLevel: Int = 2, hasAnchors: Bool = false) -> ProseWriter {
    let edition = self.edition
    return ProseWriter(
      headingLevel: headingLevel, hasAnchors: hasAnchors, address: siteAddress,
      fence: { figureBlock($0, self) },
      figure: { binding in
        resolve(binding, in: edition).map { figure in
          var figure = figure
          // A link to the page on which it stands would lead nowhere.
          if figure.address.flatMap(edition.page)?.route == address.route { figure.address = nil }
          return figure
        }
      })
  }

  /// A line of an author's words, a title or a notice, with its figures.
  func line(_ text: Located<String>) -> Node {
    analysis.manuscripts.lines[text.position].map(writer().writeLine) ?? .text(text.value)
  }

  /// The same without markup.
  func plainLine(_ text: Located<String>) -> String {
    analysis.plainLine(text, in: edition)
  }

  /// Turns an author's link to a page of this site, `/indicators/total-crime/#about`, into the way
  /// there from this page; any other address stays as it is. A page that only other editions have is
  /// nowhere to go from this one.
  func siteAddress(_ address: String) -> String? {
    guard let (route, fragment) = edition.page(at: address) else {
      return edition.isPageOfSite(address) ? nil : address
    }
    return href(route) + fragment
  }

  func prose(_ document: Document, headingLevel: Int = 3) -> Node {
    writer(headingLevel: headingLevel).write(document)
  }
}

extension SiteAnalysis {
  /// The text as plain words, with its figures as the edition has them.
  func plainText(_ document: Document, in edition: EditionAnalysis) -> String {
    document.plainText { binding in
      if case .success(let figure) = resolve(binding, in: edition) { figure.text } else { "" }
    }.replacing("\n", with: " ")
  }

  /// A line of an author's words, a title or a notice, as plain words with its figures.
  func plainLine(_ text: Located<String>, in edition: EditionAnalysis) -> String {
    manuscripts.lines[text.position].map { plainText($0, in: edition) } ?? text.value
  }
}
