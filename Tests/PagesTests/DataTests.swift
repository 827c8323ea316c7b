import Indicators
import TestSupport
import Testing

@testable import Pages

@Suite struct `Files of data` {
  private func csv(_ cells: String...) -> String {
    var writer = CSVWriter()
    writer.row(cells)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("a\rb", "\"a\rb\""), ("Ünïcödé ◇", "Ünïcödé ◇"),
  ])
  func `cells are quoted where they must be`(cell: String, text: String) {
    #expect(csv(cell) == text + "\r\n")
  }

  @Test(arguments: [
    "=1+1", "+SUM(A1)", "-cmd", "@x", "\t=1", "  =1", "＝1", "=\"a\"", "-1+1", "\u{a0}=1", "\n=1",
  ])
  func `no cell is run as a formula`(cell: String) {
    let written = csv(cell).trimmingPrefix("\"")
    #expect(written.hasPrefix("'"), "\(written)")
  }

  @Test(arguments: ["-5", "-0.25", "+5", "1e-07", "12.4", "2023-24-q3", "–"])
  func `numbers and words are left as they are`(cell: String) {
    #expect(csv(cell) == cell + "\r\n")
  }

  @Test func `rows end as spreadsheets expect, and cells are parted by commas`() {
    var writer = CSVWriter()
    writer.row(["a", "b"])
    writer.row(["1", ""])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a,b\r\n1,\r\n")
  }

  private func json(_ value: JSON) -> String {
    var bytes: [UInt8] = []
    value.write(into: &bytes, isOutermost: false)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("a \"b\" \\ c", #""a \"b\" \\ c""#), ("a\nb\tc\rd\u{1}\u{1f}", #""a\nb\u0009c\u000dd\u0001\u001f""#),
    ("Ünï ◇ 𝄞", "\"Ünï ◇ 𝄞\""), ("</script>", "\"</script>\""),
  ])
  func `texts are escaped`(text: String, written: String) {
    #expect(json(.text(text)) == written)
  }

  @Test(
    arguments: [
      (9.27, "9.27"), (0, "0"), (-0.0, "0"), (32, "32"), (-1.5, "-1.5"), (0.00001, "0.00001"), (1882, "1882"),
      (1.0 / 3, "0.3333333333333333"), (0.1 + 0.2, "0.30000000000000004"), (0.001, "0.001"),
      (-0.00025, "-0.00025"), (-1882, "-1882"), (999_999_999_999_999, "999999999999999"), (1e22, "1e+22"),
    ] as [(Double, String)])
  func `numbers are plain decimals`(value: Double, text: String) {
    #expect(machineText(value) == text)
    #expect(json(.number(value)) == text)
    #expect(Double(text) == value)
  }

  @Test func `what is not there is null`() {
    #expect(json(.number(nil)) == "null")
    #expect(json(.array([])) == "[]")
    #expect(json(.object([])) == "{}")
  }

  @Test func `an indicator's table has each figure once, as its edition knew it`() throws {
    let site = try ReadySite(SiteFiles())
    try expectSnapshot(site.text("data/burglary.csv"), named: "burglary.csv")
    try expectSnapshot(site.text("data/repeat-referrals.json"), named: "repeat-referrals.json")
    #expect(!site.text("editions/2022-23-q2/data/repeat-referrals.csv").contains("December 2023"))
  }

  @Test func `each row calls its period as its author did`() throws {
    let site = try ReadySite(
      SiteFiles().replacing(
        "12 months to December 2022,testshire",
        with: """
          12 months to March 2022,testshire,2.75,,,,,,2023-24-q3,As printed
          2021/22,northam,2.5,,,,,,2023-24-q3,As printed
          12 months to December 2022,testshire
          """, in: "indicators/burglary.csv"))
    let table = site.text("data/burglary.csv")
    #expect(table.contains("Testshire,2021-04-01,2022-03-31,12 months to March 2022,2.75"))
    #expect(table.contains("Northam,2021-04-01,2022-03-31,financial year ending March 2022,2.5"))
  }

  @Test func `the map of the site leaves out what is no page`() throws {
    let site = try ReadySite(SiteFiles())
    let text = site.text("sitemap.xml")
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset"))
    #expect(text.contains("<loc>https://testshire.example/</loc><lastmod>2024-03-22</lastmod>"))
    #expect(!text.contains("404") && !text.contains(".csv") && !text.contains("index.html"))
    let nowhere = SiteFiles().replacing("base_url: https://testshire.example/\n", with: "", in: "site.yml")
    #expect(!(try ReadySite(nowhere)).text("sitemap.xml").contains("<url>"))
  }
}
