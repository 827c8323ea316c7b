import Indicators
import TestSupport
import Testing

@testable import Pages

/// An indicator of separate months.
@Suite struct `Figures of single months` {
  private func site(months: ClosedRange<Int>) throws -> ReadySite {
    let names = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December",
    ]
    let rows = months.map { month in
      // Fourteen steady months from January 2022, and a leap in the last.
      "\(names[month % 12]) \(2022 + month / 12),testshire,\(month == months.upperBound ? 90 : 40 + month % 3),"
        + "2023-24-q3,Counted"
    }
    let files = SiteFiles()
      .adding(
        """
        ---
        title: Calls
        priority: crime
        order: 3
        unit: count
        noun: calls
        decimals: 0
        polarity: lower-is-better
        window: month
        spc: true
        source: Testshire Council
        definition: Calls in which somebody asked for help.
        ---
        Calls for help.

        """, at: "indicators/calls.md"
      )
      .adding(
        "period,area,value,vintage,note\n" + rows.joined(separator: "\n") + "\n", at: "indicators/calls.csv")
    return try ReadySite(files)
  }

  @Test func `months have a control chart, which sees a leap`() throws {
    let site = try site(months: 0...23)
    let control = try #require(
      site.analysis[site.edition("2023-24-q3")][site.indicator("calls"), site.area("testshire")]?.control)
    #expect(control.points.count == 24 && control.limits != nil)
    let page = site.text("indicators/calls/index.html")
    #expect(page.contains("control-title") && page.contains("each month"))
  }

  @Test func `a month is held against the same month a year before`() throws {
    let site = try site(months: 0...23)
    let assessment = site.analysis[site.edition("2023-24-q3")][
      site.indicator("calls"), site.area("testshire")]
    #expect(assessment?.latest?.value == 90 && assessment?.earlier?.value == 42)
    #expect(assessment?.judgement.direction == .worsening)
  }
}
