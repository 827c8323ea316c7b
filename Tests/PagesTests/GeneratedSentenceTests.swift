import Commentary
import Diagnostics
import Files
import HTML
import Indicators
import Loading
import TestSupport
import Testing

@testable import Pages

/// What the program says of the figures passes the same checks as what officers say.
@Suite struct `Generated sentences` {
  /// What the checks find in all that the program writes on a site's pages.
  private func findings(_ site: ReadySite) -> (sentences: Int, bound: Int, found: [String]) {
    var (sentences, bound) = (0, 0)
    var found: [String] = []
    for edition in site.analysis.editions {
      let generated = GeneratedSentences(edition)
      var seen: Set<GeneratedSentence> = []
      for address in site.addresses
      where address.edition == edition.catalogue.edition && address.route.isPage
        && (!address.isRoot || !address.route.isPerEdition)
      {
        let context = PageContext(site.analysis, address, stylesheet: "style.css")
        for sentence in generated.sentences(of: pageContent(context), at: address.route)
        where seen.insert(sentence).inserted {
          let document = generated.document(sentence)
          sentences += 1
          bound += document.bindings.isEmpty ? 0 : 1
          var problems = Problems()
          document.checkClaims(generated.facts, into: &problems)
          found += problems.sorted.map { "\(sentence.text): \($0.message) [\($0.rule)]" }
        }
      }
    }
    return (sentences, bound, found)
  }

  @Test func `of the repository's own site agree with its figures`() throws {
    let (sentences, bound, found) = findings(try RenderedSite.shipped.get().ready)
    #expect(sentences > 1000 && bound > 800, "\(sentences) sentences, \(bound) of them with figures")
    #expect(found.isEmpty, "\(listed(found))")
  }

  /// Values that make words go wrong: none, one, equal, at a limit, tiny, huge, and just apart.
  private static let pairs: [(before: String, now: String)] = [
    ("0", "0"), ("0", "5"), ("5", "0"), ("1", "2"), ("7", "7"), ("28", "40"), ("40", "28.01"),
    ("99.99", "100"),
    ("0.01", "0.02"), ("33.33", "33.34"), ("100", "1"),
  ]

  static func awkward() -> SiteFiles {
    var files = SiteFiles()
    var order = 10
    for (unit, keys) in [
      ("rate", "rate_base: 1000"), ("percent", ""), ("count", ""), ("ratio", "per: visit"),
    ] {
      for (before, now) in pairs {
        let polarities = ["lower-is-better", "higher-is-better", "none", "within-range"]
        do {
          order += 1
          let polarity = polarities[order % polarities.count]
          let slug = "awkward-\(order)"
          let threshold =
            polarity == "within-range"
            ? "thresholds:\n  - {kind: range, lower: 28, upper: 40, label: Recommended range}\n" : ""
          let noun = unit == "percent" ? "of people agreed" : "cases"
          func whole(_ value: String) -> String {
            unit == "count" ? String(value.prefix { $0 != "." }) : value
          }
          files = files.adding(
            """
            ---
            title: Awkward \(order)
            priority: crime
            order: \(order)
            unit: \(unit)
            noun: \(noun)
            \(keys)
            decimals: \(unit == "count" ? 0 : 2)
            polarity: \(polarity)
            window: rolling-12-months
            source: Nobody
            definition: Made up.
            \(threshold)---
            Made up.

            """.replacing("\n\n", with: "\n"), at: "indicators/\(slug).md")
          let column = unit == "count" ? 3 : 2
          func row(_ period: String, _ area: String, _ value: String) -> String {
            var cells = [period, area, "", "", "", "", "2023-24-q3", "Made up"]
            cells[column] = whole(value)
            return cells.joined(separator: ",") + "\n"
          }
          let (old, new) = ("12 months to December 2022", "12 months to December 2023")
          files = files.adding(
            "period,area,value,numerator,denominator,status,vintage,note\n" + row(old, "testshire", before)
              + row(new, "testshire", now) + row(new, "mid-region", before) + row(old, "northam", now)
              + row(new, "northam", before) + row(new, "southam", now), at: "indicators/\(slug).csv")
        }
      }
    }
    return files
  }

  @Test func `of figures that make words go wrong agree with them all the same`() throws {
    let (sentences, bound, found) = findings(try ReadySite(Self.awkward()))
    #expect(sentences > 500 && bound > 300, "\(sentences) sentences, \(bound) of them with figures")
    #expect(found.isEmpty, "\(listed(found))")
  }

  @Test func `would be found if they were wrong`() throws {
    let site = try ReadySite(
      SiteFiles().replacing(
        "12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,\"2023/24 Q3 report, paragraph 1\"",
        with: "12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,Report",
        in: "indicators/burglary.csv"))
    let edition = site.analysis.editions[1]
    let generated = GeneratedSentences(edition)
    let id = site.indicator("burglary")
    let text = headline(try #require(edition[id, site.area("testshire")]), in: edition.catalogue).text
    #expect(text.contains(" fell "), "\(text)")
    for (words, count) in [(text, 0), (text.replacing(" fell ", with: " rose "), 1)] {
      var problems = Problems()
      generated.document(GeneratedSentence(text: words, indicator: id, area: site.area("testshire")))
        .checkClaims(generated.facts, into: &problems)
      #expect(problems.sorted.count >= count && (count > 0 || problems.isEmpty), "\(problems.sorted)")
    }
  }
}
