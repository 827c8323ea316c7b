import Commentary
import Diagnostics
import Files
import Indicators
import Loading
import TestSupport
import Testing

@testable import Pages

/// What officers see of how an edition's prose was checked.
@Suite struct `The quality of an edition's prose` {
  private let report = "editions/2023-24-q3/report.md"

  /// The small site with a typed figure that is let stand, and one that is not.
  private func site() -> SiteFiles {
    SiteFiles().replacing(
      "1. Burglary was {burglary}.\n",
      with:
        "1. Burglary was {burglary}, and fires were 7.3% up.\n   <!-- accept \(rule): from the fire service -->\n3. Floods were 8.4% up.\n",
      in: report)
  }

  /// The rule that finds a typed figure which the data do not hold.
  private var rule: String {
    let files = SiteFiles().replacing("was {burglary}.\n2.", with: "was 8.4% up.\n2.", in: report)
    return (try? ReadySite(files))?.analysis.quality(of: EditionID(1)).open.first {
      $0.message.contains("8.4%")
    }?.rule ?? ""
  }

  @Test func `lists what was let stand with the reason, what remains, and counts figures`() throws {
    let quality = try ReadySite(site()).analysis.quality(of: EditionID(1))
    #expect(quality.accepted.map(\.reason) == ["from the fire service"])
    #expect(quality.accepted.map(\.finding.rule) == [rule])
    #expect(
      quality.open.contains { $0.message.contains("8.4%") && $0.position.line == 12 }, "\(quality.open)")
    #expect(quality.typed == 2)
    #expect(quality.bound == 3)
  }

  @Test func `is a page only where the site asks for it`() throws {
    #expect(!(try ReadySite(site()).addresses).contains { $0.route == .quality })
    let asked = try ReadySite(
      site().replacing("tolerance: 2", with: "quality_page: true\ntolerance: 2", in: "site.yml"))
    #expect(asked.addresses.count { $0.route == .quality } == 3)
    let page = asked.text("quality/index.html")
    #expect(page.contains("from the fire service") && page.contains("8.4%"))
    #expect(page.contains("3 figures are bound to the data and 2 are typed."))
    #expect(asked.text("report/index.html").contains("href=\"../quality/index.html\""))
    #expect(asked.text("editions/2022-23-q2/quality/index.html").contains("<p>None.</p>"))
  }

  @Test func `the repository's own reports type no figure that is not accounted for`() throws {
    let ready = try RenderedSite.shipped.get().ready
    for edition in ready.analysis.editions {
      let facts = edition.proseFacts()
      for text in ready.analysis.texts(shownIn: edition) where text.isReport {
        let accepted = text.document.acceptances
        let typed = text.document.typedFigures(facts).filter { figure in
          !accepted.contains { $0.lines.contains(figure.position.line) }
        }
        #expect(typed.map { "\($0.position): \($0.value)" } == [])
      }
      let quality = ready.analysis.quality(of: edition.catalogue.edition)
      #expect(quality.open.map(\.description) == [])
      #expect(quality.bound > 10)
    }
  }
}

/// HTML in the folders that a site names.
@Suite struct `HTML in prose` {
  private func problems(_ files: SiteFiles) -> [String] {
    var problems = Problems()
    guard let site = loadSite(files.sources, into: &problems) else {
      checkProseAlone(files.sources, into: &problems)
      return problems.sorted.map(\.description)
    }
    _ = readProse(of: site, into: &problems)
    return problems.sorted.map(\.description)
  }

  private let files = SiteFiles().replacing(
    "Burglaries of homes.\n", with: "Burglaries per km<sup>2</sup>.\n", in: "indicators/burglary.md")

  private func allowing(_ folders: String) -> SiteFiles {
    files.replacing("tolerance: 2", with: "raw_html: \(folders)\ntolerance: 2", in: "site.yml")
  }

  @Test func `is refused unless the site allows it for the folder`() throws {
    #expect(problems(files).allSatisfy { $0.hasSuffix("[raw-html]") } && !problems(files).isEmpty)
    #expect(!problems(allowing("[priorities, editions]")).isEmpty)
    #expect(problems(allowing("[indicators]")).isEmpty)
    let text = try ReadySite(allowing("[indicators]")).text("indicators/burglary/index.html")
    #expect(text.contains("km<sup>2</sup>"))
  }

  @Test func `is allowed for one edition, and a folder that is not there is named`() {
    #expect(problems(allowing("[indicators, editions/2023-24-q3]")).isEmpty)
    #expect(
      problems(allowing("[indicator]")).contains {
        $0.hasSuffix("did you mean 'indicators'? [unknown-folder]")
      })
  }

  @Test func `is judged the same when the data have mistakes`() {
    let broken = allowing("[indicators]").replacing("2.59", with: "2,59", in: "indicators/burglary.csv")
    #expect(!problems(broken).contains { $0.hasSuffix("[raw-html]") }, "\(problems(broken))")
  }
}
