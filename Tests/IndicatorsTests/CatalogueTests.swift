import Files
import Indicators
import Testing

@Suite struct `What an edition knew` {
  let year = "12 months to December 2022,testshire"

  @Test func `a revised figure changes later editions only, is marked, and keeps the earlier value`() throws {
    let rows = Rows(["\(year),2.94,,,,,,2023-24-q3", "\(year),3.01,,,,,r,2024-25-q3"])
    #expect(try rows.catalogue("2022-23-q2").series() == nil)
    let before = try #require(try rows.catalogue("2023-24-q3").series()?.latest)
    #expect(before.value == 2.94 && before.earlier == nil && before.status == [])
    let after = try #require(try rows.catalogue("2024-25-q3").series()?.latest)
    #expect(after.value == 3.01 && after.earlier == 2.94 && after.status == .revised)
    #expect(after.vintage == EditionID(2))
  }

  @Test func `a revision is marked without being told`() throws {
    let rows = Rows(["\(year),2.94,,,,,,2022-23-q2", "\(year),3.01,,,,,,2023-24-q3"], keys: [])
    // The figure is for a time after the first edition, so it is published from the second on.
    #expect(throws: Rows.Refused.self) { try rows.site() }
    let known = Rows(["\(year),2.94,,,,,,2023-24-q3", "\(year),3.01,,,,,,2024-25-q3"])
    #expect(try known.catalogue().series()?.latest?.status == .revised)
  }

  @Test func `a figure that is printed again is no revision`() throws {
    let rows = Rows(["\(year),2.94,,,,,,2023-24-q3", "\(year),2.94,,,,,,2024-25-q3"])
    let point = try #require(try rows.catalogue().series()?.latest)
    #expect(point.earlier == nil && point.status == [] && point.vintage == EditionID(2))
  }

  @Test func `a change that no reader can see is no revision`() throws {
    // 882,000 / 300,000 and the same with a case more: both 2.94.
    let rows = Rows([
      "\(year),,882,300000,,,,2023-24-q3", "\(year),,883,300000,,,,2024-25-q3",
    ])
    let point = try #require(try rows.catalogue().series()?.latest)
    #expect(point.numerator == 883 && point.earlier == nil && point.status == [])
  }

  @Test func `a made-up figure gives way to a published one, which is then no revision`() throws {
    let rows = Rows(["\(year),2.5,,,,,illustrative,2023-24-q3", "\(year),2.94,,,,,,2024-25-q3"])
    #expect(try rows.catalogue("2023-24-q3").series()?.latest?.isIllustrative == true)
    let point = try #require(try rows.catalogue().series()?.latest)
    #expect(point.value == 2.94 && point.earlier == nil && point.status == [])
  }

  @Test func `a made-up figure never takes the place of a published one`() throws {
    let rows = Rows(["\(year),2.94,,,,,,2023-24-q3", "\(year),2.5,,,,,,2024-25-q3"])
    var site = try rows.site()
    // Authors are kept from writing this; nothing else may let it through.
    let burglary = try rows.catalogue().burglary
    site.observations[burglary.index][1].status = .illustrative
    let catalogue = Catalogue(site: site, edition: EditionID(2))
    #expect(catalogue.series()?.latest?.value == 2.94)
  }

  @Test func `figures of another kind of period are kept apart`() throws {
    let rows = Rows(
      ["\(year),2.94,,,,,,2023-24-q3", "2022/23 Q3,testshire,0.7,,,,,,2023-24-q3"], keys: ["also: true"])
    let series = try #require(try rows.catalogue().series())
    #expect(series.points.map(\.value) == [2.94] && series.others.map(\.value) == [0.7])
  }

  @Test func `points come oldest first, each period once`() throws {
    let rows = Rows([
      "12 months to December 2023,testshire,3,,,,,,2023-24-q3", "\(year),2,,,,,,2023-24-q3",
      "12 months to September 2023,testshire,1,,,,,,2024-25-q3",
    ])
    #expect(try rows.catalogue().series()?.points.map(\.value) == [2, 1, 3])
    #expect(try rows.catalogue("2023-24-q3").series()?.points.map(\.value) == [2, 3])
  }

  @Test func `the way that is good, and the title, are those of the edition`() throws {
    let rows = Rows(
      ["\(year),2.94,,,,,,2023-24-q3"],
      keys: [
        "polarity_changes:", "  - {from: 2024-25-q3, polarity: none, note: A rise may mean more reports.}",
        "earlier_titles:", "  - {title: House burglary, until: 2023-24-q3}",
        "  - {title: Burglary, until: 2022-23-q2}",
      ])
    let expected: [(String, Polarity, String)] = [
      ("2022-23-q2", .lowerIsBetter, "Burglary"), ("2023-24-q3", .lowerIsBetter, "House burglary"),
      ("2024-25-q3", .none, "Residential burglary"),
    ]
    for (edition, polarity, title) in expected {
      let catalogue = try rows.catalogue(edition)
      #expect(catalogue.polarity(of: catalogue.burglary) == polarity)
      #expect(catalogue.title(of: catalogue.burglary) == title)
    }
  }

  @Test func `thresholds, notices and breaks belong to their editions`() throws {
    let rows = Rows(
      ["\(year),2.94,,,,,,2023-24-q3"],
      keys: [
        "thresholds:", "  - {kind: maximum, value: 3, label: Old limit, until: 2023-24-q3}",
        "  - {kind: maximum, value: 2, label: New limit, from: 2024-25-q3}",
        "notices:", "  - {kind: caveat, text: Always.}",
        "  - {kind: caveat, text: Once., edition: 2023-24-q3}",
        "breaks:", "  - {at: 2022-06-01, title: Recount, note: Counted anew., from: 2024-25-q3}",
      ])
    for (edition, limit, texts, breaks) in [
      ("2023-24-q3", "Old limit", ["Always.", "Once."], 0), ("2024-25-q3", "New limit", ["Always."], 1),
    ] {
      let catalogue = try rows.catalogue(edition)
      #expect(catalogue.threshold(of: catalogue.burglary)?.label == limit)
      #expect(catalogue.notices(of: catalogue.burglary).map(\.text.value) == texts)
      #expect(catalogue.site[catalogue.burglary].breaks.count == breaks)
    }
  }

  @Test func `an edition knows an indicator by its figures or by what it says of it`() throws {
    let rows = Rows(
      ["\(year),2.94,,,,,,2024-25-q3"],
      keys: ["notices:", "  - {kind: not-available, text: None yet., edition: 2023-24-q3}"])
    for (edition, knows) in [("2022-23-q2", false), ("2023-24-q3", true), ("2024-25-q3", true)] {
      let catalogue = try rows.catalogue(edition)
      #expect(catalogue.knows(catalogue.burglary) == knows, "\(edition)")
    }
  }
}
