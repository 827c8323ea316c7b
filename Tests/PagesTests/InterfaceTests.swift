import Foundation
import TestSupport
import Testing

@testable import Pages

/// The data that programs read.
@Suite struct `The static interface` {
  private func object(_ site: ReadySite, _ path: String) throws -> [String: Any] {
    let data = Data(site.text(path).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test(arguments: [
    ("indicators", "api/v1/indicators.json"), ("indicator", "api/v1/indicators/burglary.json"),
    ("area", "api/v1/areas/northam.json"),
  ])
  func `an answer has the names that its schema promises`(kind: String, path: String) throws {
    let site = try ReadySite(SiteFiles())
    let schema = try object(site, "api/v1/schema.json")
    let kinds = try #require(schema["$defs"] as? [String: [String: Any]])
    let required = try #require(kinds[kind]?["required"] as? [String])
    let answer = try object(site, path)
    #expect(required.filter { answer[$0] == nil } == [])
    #expect(answer["version"] as? String == "1")
  }

  @Test func `the list of indicators leads to each one's data and page`() throws {
    let site = try ReadySite(SiteFiles())
    let list = try #require(try object(site, "api/v1/indicators.json")["indicators"] as? [[String: Any]])
    #expect(list.map { $0["indicator"] as? String } == ["burglary", "repeat-referrals"])
    let latest = try #require(list[0]["latest"] as? [String: Any])
    #expect(latest["value"] as? Double == 2.59)
    #expect(latest["year_before"] as? Double == 2.94)
    #expect(latest["direction_of_travel"] as? String == "improving")
    #expect(list[0]["data"] as? String == "indicators/burglary.json")
    #expect(list[0]["page"] as? String == "../../indicators/burglary/index.html")
  }

  @Test func `the metadata names every column of the table, in order`() throws {
    let site = try ReadySite(SiteFiles())
    let metadata = try object(site, "data/burglary.csv-metadata.json")
    let schema = try #require(metadata["tableSchema"] as? [String: Any])
    let columns = try #require(schema["columns"] as? [[String: Any]])
    let header = try #require(site.text("data/burglary.csv").split(separator: "\r\n").first)
    #expect(columns.compactMap { $0["name"] as? String }.joined(separator: ",") == header)
    #expect(metadata["url"] as? String == "burglary.csv")
  }

  @Test func `a licence is told to people and to programs`() throws {
    let files = SiteFiles().replacing(
      "contact:\n",
      with: "licence: {title: Open Licence, url: \"https://licence.example/1\"}\ncontact:\n", in: "site.yml")
    let site = try ReadySite(files)
    #expect(site.text("data/index.html").contains(#"<a href="https://licence.example/1">Open Licence</a>"#))
    for path in [
      "data/burglary.csv-metadata.json", "data/catalogue.jsonld", "indicators/burglary/index.html",
    ] {
      #expect(site.text(path).contains("https://licence.example/1"), "\(path)")
    }
  }

  @Test func `data in a page cannot end its element`() throws {
    let files = SiteFiles().replacing(
      "definition: Burglaries of homes", with: "definition: A </script><b> of homes",
      in: "indicators/burglary.md")
    let page = try ReadySite(files).text("indicators/burglary/index.html")
    #expect(page.contains(#"A \u003c/script>\u003cb> of homes"#))
    // The other is that of the page's own script.
    #expect(page.ranges(of: "</script>").count == 2)
  }

  @Test func `a site that does not know its address promises no absolute one`() throws {
    let files = SiteFiles().replacing("base_url: https://testshire.example/\n", with: "", in: "site.yml")
    let site = try ReadySite(files)
    #expect(!site.addresses.contains { $0.route == .dataCatalogue })
    #expect(!site.text("indicators/burglary/index.html").contains("application/ld+json"))
    #expect(!site.text("data/index.html").contains("jsonld"))
  }
}
