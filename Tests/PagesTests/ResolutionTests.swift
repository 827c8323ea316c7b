import Commentary
import Diagnostics
import Files
import Indicators
import Loading
import Statistics
import TestSupport
import Testing

@testable import Pages

/// Every form of a binding, as it reads in the small site's newest edition unless another is named.
@Suite struct `What a binding stands for` {
  /// Three years of a county, two of its districts, and the nation.
  static let rows = """
    period,area,value,numerator,denominator,lower,upper,status,vintage,note
    12 months to December 2021,testshire,3.5,,,,,,2023-24-q3,Report
    12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,Report
    12 months to December 2023,testshire,2.59,,,,,,2023-24-q3,Report
    12 months to December 2023,mid-region,3.1,,,,,,2023-24-q3,Report
    12 months to December 2022,northam,2.5,,,,,illustrative,2023-24-q3,Illustrative
    12 months to December 2023,northam,2.2,,,,,illustrative,2023-24-q3,Illustrative
    12 months to December 2022,southam,2.4,,,,,illustrative,2023-24-q3,Illustrative
    12 months to December 2023,southam,2.9,,,,,illustrative,2023-24-q3,Illustrative

    """

  private func figure(
    _ source: String, in edition: String = "2023-24-q3", _ files: SiteFiles = SiteFiles()
  ) throws -> Result<BoundFigure, BindingError> {
    let files = files.adding(Self.rows, at: "indicators/burglary.csv")
    var problems = Problems()
    let text = Located("A {\(source)}", at: FilePosition(file: "x.md", line: 1, column: 1))
    let document = try #require(Document.read(text, numbering: .none, into: &problems))
    #expect(problems.isEmpty, "\(problems.sorted)")
    let site = try #require(loadSite(files.sources, into: &problems), "\(problems.sorted)")
    let id = EditionID(site.editions.firstIndex { $0.slug == edition }!)
    var result: Result<BoundFigure, BindingError>?
    _ = document.plainText { binding in
      result = resolve(binding, in: EditionAnalysis(Catalogue(site: site, edition: id)))
      return ""
    }
    return try #require(result)
  }

  private func text(_ source: String) throws -> String {
    try figure(source).get().text.replacing("\u{a0}", with: " ")
  }

  @Test(arguments: [
    ("burglary", "2.59 burglaries per 1,000 people"), ("burglary value", "2.59"),
    ("burglary previous", "2.94 burglaries per 1,000 people"), ("burglary previous value", "2.94"),
    ("burglary change", "11.9%"), ("burglary direction", "down"), ("burglary previous change", "16.0%"),
    ("burglary previous direction", "down"), ("burglary period", "the 12 months to December 2023"),
    ("burglary previous period", "the 12 months to December 2022"),
    ("burglary area=northam", "2.20 burglaries per 1,000 people"), ("burglary area=northam value", "2.20"),
    ("burglary vs=mid-region", "3.10 burglaries per 1,000 people"), ("burglary vs=mid-region value", "3.10"),
    ("burglary at=\"12 months to December 2022\"", "2.94 burglaries per 1,000 people"),
    ("burglary at=\"12 months to December 2022\" value", "2.94"),
    ("burglary at=\"12 months to December 2022\" change", "16.0%"),
    ("burglary at=\"12 months to December 2022\" previous value", "3.50"),
    ("burglary since=\"12 months to December 2021\" change", "26.0%"),
    ("burglary since=\"12 months to December 2021\" direction", "down"),
    ("burglary at=\"12 months to December 2022\" since=\"12 months to December 2021\" change", "16.0%"),
    ("burglary peak", "3.50 burglaries per 1,000 people"), ("burglary peak value", "3.50"),
    ("burglary run", "2"), ("burglary area=southam rank", "2nd of 2 (1st is lowest)"),
    ("burglary area=southam previous rank", "1st of 2 (1st is lowest)"),
    ("burglary area=southam at=\"12 months to December 2022\" rank", "1st of 2 (1st is lowest)"),
    ("burglary area=southam direction", "up"), ("repeat-referrals", "35.0%"),
    ("repeat-referrals value", "35.0%"),
    ("repeat-referrals threshold", "28% to 40%"),
  ])
  func `each form`(source: String, words: String) throws {
    #expect(try text(source) == words)
  }

  @Test(
    arguments: [
      ("burglary", "2.59"), ("burglary previous", "2.94"), ("burglary direction", nil),
      ("burglary period", nil),
      ("burglary area=southam rank", "2"), ("burglary peak", "3.5"),
    ] as [(String, String?)])
  func `machines read the value`(source: String, value: String?) throws {
    #expect(try figure(source).get().value == value)
  }

  @Test(arguments: [
    "burglary area=northam", "burglary area=northam previous", "burglary area=northam change",
    "burglary area=northam direction", "burglary area=northam rank", "burglary area=northam peak",
    "burglary area=northam run",
  ])
  func `what was made up says so`(source: String) throws {
    #expect(try figure(source).get().marker == "illustrative", "\(source)")
  }

  @Test(arguments: ["burglary", "burglary change", "burglary vs=mid-region", "burglary peak", "burglary run"])
  func `what was published does not`(source: String) throws {
    #expect(try figure(source).get().marker == nil)
  }

  @Test func `a figure never parts from its unit, and says whose and when it is`() throws {
    let figure = try figure("burglary").get()
    #expect(figure.text.hasPrefix("2.59\u{a0}burglaries"))
    #expect(figure.title == "Testshire, the 12 months to December 2023")
  }

  private func failure(_ source: String, in edition: String = "2023-24-q3", _ files: SiteFiles = SiteFiles())
    throws
    -> String?
  {
    if case .failure(let error) = try figure(source, in: edition, files) {
      return "\(error.message) [\(error.rule)]"
    }
    return nil
  }

  @Test(arguments: [
    (
      "burglary", "2022-23-q2",
      "the 2022-23-q2 edition has no figure of 'burglary' for Testshire [binding-no-value]"
    ),
    (
      "repeat-referrals previous", "2022-23-q2",
      "the 2022-23-q2 edition has no figure a year before of 'repeat-referrals' for Testshire [binding-no-value]"
    ),
    (
      "repeat-referrals change", "2022-23-q2",
      "the 2022-23-q2 edition has no figure a year before of 'repeat-referrals' for Testshire [binding-no-value]"
    ),
    (
      "burglary vs=england", "2023-24-q3",
      "the 2023-24-q3 edition has no figure for england in the 12 months to December 2023 to compare with of 'burglary' for Testshire [binding-no-value]"
    ),
    (
      "burglary at=\"12 months to June 2020\"", "2023-24-q3",
      "the 2023-24-q3 edition has no figure for the 12 months to June 2020 of 'burglary' for Testshire [binding-no-value]"
    ),
    (
      "burglary rank", "2023-24-q3",
      "the 2023-24-q3 edition has no rank of 'burglary' for Testshire [binding-no-value]"
    ),
    (
      "burglary threshold", "2023-24-q3",
      "the 2023-24-q3 edition has no threshold of 'burglary' for Testshire [binding-no-value]"
    ),
  ])
  func `what is not there is a mistake in words`(source: String, edition: String, message: String) throws {
    #expect(try failure(source, in: edition) == message)
  }

  @Test(arguments: ["burglary change", "burglary direction"])
  func `figures across a series break are not set against each other`(source: String) throws {
    let files = SiteFiles().replacing(
      "definition:",
      with: "breaks:\n  - {at: 2023-01-01, title: New system, note: Counted anew.}\ndefinition:",
      in: "indicators/burglary.md")
    #expect(
      try failure(source, files)
        == "the 12 months to December 2023 cannot be compared with a year before, because of the series break 'New system'; say so in words instead [binding-across-break]"
    )
  }

  private func failure(_ source: String, _ files: SiteFiles) throws -> String? {
    try failure(source, in: "2023-24-q3", files)
  }

  @Test func `a change is reckoned from an earlier period that has a figure`() throws {
    #expect(
      try failure("burglary since=\"12 months to December 2024\" change")
        == "'since' is the 12 months to December 2024, which does not come before the 12 months to December 2023 [binding-period]"
    )
    #expect(
      try failure("burglary since=\"12 months to June 2020\" change")
        == "the 2023-24-q3 edition has no figure for the 12 months to June 2020 of 'burglary' for Testshire [binding-no-value]"
    )
  }

  @Test func `each figure leads to the page that explains it`() throws {
    #expect(try figure("burglary").get().address == "/indicators/burglary/")
    #expect(try figure("burglary change").get().address == "/indicators/burglary/")
    #expect(try figure("burglary area=northam").get().address == "/indicators/burglary/northam/")
    #expect(try figure("burglary vs=mid-region").get().address == "/indicators/burglary/")
  }

  @Test(arguments: [
    "burglary", "burglary change", "burglary direction", "burglary period", "burglary area=northam rank",
    "repeat-referrals threshold", "burglary peak", "burglary run",
  ])
  func `each figure says of what it is`(source: String) throws {
    #expect(try figure(source).get().title?.isEmpty == false, "\(source)")
  }

  @Test func `a period that means two things is a mistake`() throws {
    #expect(try failure("burglary at=\"Q2 2023\"")?.hasSuffix("[binding-period]") == true)
  }
}
