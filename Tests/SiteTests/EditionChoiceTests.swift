import Foundation
import TestSupport
import Testing

extension TemporaryFolder {
  /// Replaces a piece of one of the project's files.
  func change(_ path: String, _ old: String, _ new: String) throws {
    let text = try text(path)
    try #require(text.contains(old))
    try write(text.replacing(old, with: new), to: path)
  }

  /// The reasons against publishing in the built site's manifest.
  func reasons() throws -> [String] {
    struct Manifest: Decodable { var reasons: [String] }
    let data = try Data(contentsOf: url.appending(path: "Public/manifest.json"))
    return try JSONDecoder().decode(Manifest.self, from: data).reasons
  }
}

private let newest = "Content/editions/2023-24-q3/report.md"

@Suite struct `Which editions a site shows` {
  @Test func `an earlier edition can be the newest, and nothing of later ones is left`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    let outcome = try Program.run(["build", "--edition", "2022-23-q2"], in: project.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    let files = try project.files(below: "Public")
    #expect(!files.contains { $0.contains("2023-24-q3") })
    // Spreadsheets are packed, and hold what the other downloads hold.
    for path in files where !path.hasSuffix(".ods") && !path.hasSuffix(".xlsx") {
      #expect(!(try project.text("Public/\(path)").contains("2.59")), "\(path)")
    }
    let wrong = try Program.run(["build", "--edition", "2022-23-q3"], in: project.url)
    #expect(wrong.code == 1)
    #expect(
      wrong.errors.hasPrefix("--edition: error: there is no edition '2022-23-q3'; did you mean '2022-23-q2'?")
    )
  }

  @Test func `the oldest edition of the shipped site is a whole site by itself`() throws {
    let project = try TemporaryFolder()
    for name in ["Content", "Themes"] { try project.copy(name, to: name) }
    let outcome = try Program.run(["build", "--edition", "2016-17-q2"], in: project.url)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    let links = try Program.run(["links"], in: project.url)
    #expect(links.code == 0, "\(links.errors)")
    let editions = try project.files(below: "Public/editions").filter { $0 != "index.html" }
    #expect(editions.allSatisfy { $0.hasPrefix("2016-17-q2/") })
  }

  @Test func `a draft is left out unless asked for, and then goes to no public target`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    try project.change(newest, "published:", "draft: true\npublished:")
    #expect(try Program.run(["build"], in: project.url).code == 0)
    #expect(!(try project.files(below: "Public").contains { $0.contains("2023-24-q3") }))
    #expect(try project.reasons() == [])
    let refused = try Program.run(["build", "--edition", "2023-24-q3"], in: project.url)
    #expect(refused.errors.contains("is a draft; give --draft too"))
    #expect(try Program.run(["build", "--draft"], in: project.url).code == 0)
    #expect(try project.files(below: "Public").contains("editions/2023-24-q3/index.html"))
    #expect(try project.reasons() == ["draft", "illustrative"])
  }

  @Test func `an embargo that lies ahead is a reason, one that is over is none`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    try project.change("Content/indicators/burglary.csv", "illustrative,", ",")
    try project.change(newest, "published:", "publish_at: 2124-03-22T09:30+00:00\npublished:")
    #expect(try Program.run(["build"], in: project.url).code == 0)
    #expect(try project.reasons() == ["embargo"])
    try project.change(newest, "2124", "2024")
    #expect(try Program.run(["build"], in: project.url).code == 0)
    #expect(try project.reasons() == [])
  }
}

@Suite struct `Pages that moved` {
  @Test func `old addresses lead to where the page is now, in every edition and area`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    try project.change("Content/indicators/burglary.md", "order: 1", "order: 1\naliases: [home-burglary]")
    try project.change("Content/priorities/crime.md", "order: 1", "order: 1\naliases: [less-crime]")
    let outcome = try Program.run(["build"], in: project.url)
    #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    for (old, new) in [
      ("indicators/home-burglary/", "indicators/burglary/"),
      ("indicators/home-burglary/northam/", "indicators/burglary/northam/"),
      ("editions/2023-24-q3/indicators/home-burglary/", "editions/2023-24-q3/indicators/burglary/"),
      ("priorities/less-crime/", "priorities/crime/"),
    ] {
      let page = try project.text("Public/\(old)index.html")
      let up = String(repeating: "../", count: old.split(separator: "/").count)
      #expect(
        page.contains("content=\"0; url=\(up)\(new)index.html\"") || page.contains("content=\"0; url=../"),
        "\(old)")
      #expect(page.contains("<link rel=\"canonical\" href=\"https://testshire.example/"), "\(old)")
      #expect(FileManager.default.fileExists(atPath: project.path + "/Public/\(new)index.html"))
    }
    #expect(!(try project.text("Public/sitemap.xml").contains("home-burglary")))
    let links = try Program.run(["links", "Public"], in: project.url)
    #expect(links.code == 0, "\(links.errors)")
  }
}

@Suite struct `Faults of finished pages` {
  @Test func `a theme that breaks links and rules is told of, and its site goes to no public target`() throws
  {
    let project = try TemporaryFolder.builtMinimalSite()
    let template = "Themes/default/templates/page.mustache"
    try project.change(template, "</body>", "<img src=\"logo.png\"></body>")
    let outcome = try Program.run(["build"], in: project.url)
    #expect(outcome.code == 0)
    #expect(outcome.errors.contains("[asset-missing]") && outcome.errors.contains("[image-without-alt]"))
    #expect(outcome.errors.split(separator: "\n").count < 60)
    #expect(try project.reasons() == ["accessibility", "illustrative", "links"])
    let checked = try Program.run(["check", "--pages"], in: project.url)
    #expect(checked.code == 0 && checked.errors == outcome.errors)
    let quick = try Program.run(["check"], in: project.url)
    #expect(quick.code == 0 && !quick.errors.contains("[asset-missing]"))
    let links = try Program.run(["links", "Public"], in: project.url)
    #expect(links.code == 1 && links.errors.contains("is not part of the site: there is no logo.png"))
  }
}
