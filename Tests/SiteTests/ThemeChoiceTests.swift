import Foundation
import TestSupport
import Testing

@Suite struct `The theme of a site` {
  private func head(of project: TemporaryFolder) throws -> Substring {
    let page = try project.text("Public/index.html")
    let (start, end) = (
      try #require(page.firstRange(of: "<header")), try #require(page.firstRange(of: "<main"))
    )
    return page[start.lowerBound..<end.lowerBound]
  }

  @Test func `is the one that site.yml names, and the command line has the last word`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    #expect(!(try head(of: project).contains("class=\"logo\"")))
    try project.change("Content/site.yml", "tolerance:", "theme: testshire\ntolerance:")
    #expect(try Program.run(["build"], in: project.url).code == 0)
    #expect(try head(of: project).contains("class=\"logo\""))
    #expect(try Program.run(["build", "--theme", "default"], in: project.url).code == 0)
    #expect(!(try head(of: project).contains("class=\"logo\"")))
  }

  @Test func `of Testshire breaks no rule of accessibility and no link`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    let checked = try Program.run(["check", "--pages", "--theme", "testshire"], in: project.url)
    #expect(checked.code == 0 && !checked.errors.contains("error:"), "\(checked.errors)")
  }

  @Test func `that is not there is told where it was asked for`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    try project.change("Content/site.yml", "tolerance:", "theme: testshre\ntolerance:")
    let line = try project.text("Content/site.yml").split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("theme:") }
    let checked = try Program.run(["check"], in: project.url)
    #expect(checked.code == 1)
    #expect(
      checked.errors.contains(
        "Content/site.yml:\(try #require(line) + 1):8: error: there is no theme 'testshre'; did you mean 'testshire'? [unknown-theme]"
      ), "\(checked.errors)")
    let given = try Program.run(["check", "--theme", "tesshire"], in: project.url)
    #expect(
      given.errors.contains(
        "Themes/tesshire: error: there is no theme 'tesshire'; did you mean 'testshire'? [unknown-theme]"),
      "\(given.errors)")
  }
}
