import Diagnostics
import Files
import TestSupport
import Testing

@testable import Pages

@Suite struct `A theme is checked before it is used` {
  /// The default theme with one file's text changed, or another file added.
  private func problems(_ path: String, _ change: (String) -> String?) throws -> [String] {
    var files = try defaultTheme()
    let full = "Themes/default/\(path)"
    let place = files.firstIndex { $0.path == full }
    let text = place.map { String(decoding: files[$0].bytes, as: UTF8.self) } ?? ""
    if let place { files.remove(at: place) }
    if let new = change(text) { files.append(SourceFile(path: full, bytes: Array(new.utf8))) }
    var problems = Problems()
    let theme = Theme(name: "default", files: files, into: &problems)
    #expect((theme == nil) == problems.hasErrors)
    return problems.sorted.map(\.description)
  }

  private func template(_ text: String) throws -> [String] {
    try problems("templates/plain.mustache") { _ in text }
  }

  @Test func `the default theme has no mistake`() throws {
    #expect(try problems("assets/search.js") { $0 } == [])
  }

  @Test func `a template that no page uses`() throws {
    #expect(
      try problems("templates/indicater.mustache") { _ in "" } == [
        "Themes/default/templates/indicater.mustache: error: no page uses a template called 'indicater'; did you mean 'indicator'?; the templates are page, header, footer, home, dashboard, indicator, area, report, plain [unknown-template]"
      ])
  }

  @Test func `every missing template is named`() throws {
    let files = try defaultTheme().filter {
      !$0.path.hasSuffix("home.mustache") && !$0.path.hasSuffix("area.mustache")
    }
    var problems = Problems()
    #expect(Theme(name: "default", files: files, into: &problems) == nil)
    #expect(
      problems.sorted.map(\.description)
        == ["area", "home"].map {
          "Themes/default/templates/\($0).mustache: error: neither the theme 'default' nor the default theme has this template; put the default theme's back [missing-template]"
        })
  }

  @Test func `a theme that is not there`() throws {
    var problems = Problems()
    #expect(Theme(name: "defalt", files: try defaultTheme(), into: &problems) == nil)
    #expect(
      problems.sorted.map(\.description) == [
        "Themes/defalt: error: there is no theme 'defalt'; did you mean 'default'? [unknown-theme]"
      ])
  }

  @Test func `a name that stands for nothing, with the nearest that does`() throws {
    #expect(
      try template("{{{heading}}}\n  {{{bdy}}}\n") == [
        "Themes/default/templates/plain.mustache:2:3: error: 'bdy' is not something the template 'plain' can show; did you mean 'body'?; it can show heading, lede, body [unknown-template-name]"
      ])
  }

  @Test func `markup shown as text, and text let through as markup`() throws {
    #expect(
      try template("{{body}}") == [
        "Themes/default/templates/plain.mustache:1:1: error: 'body' is finished markup; write {{{body}}} [template-escaping]"
      ])
    #expect(
      try problems("templates/page.mustache") { $0.replacing("<title>{{title}}", with: "<title>{{{title}}}") }
        == [
          "Themes/default/templates/page.mustache:6:8: error: 'title' is text; write {{title}} so that it is escaped [template-escaping]"
        ])
  }

  @Test(arguments: [
    ("{{> plain}}", ">"), ("{{&body}}", "&"), ("{{<plain}}{{/plain}}", "<"), ("{{$body}}{{/body}}", "$"),
    ("{{=<% %>=}}<%body%>", "="), ("{{%x}}", "%"),
  ])
  func `only names, sections and comments are used`(text: String, sigil: String) throws {
    let found = try template(text)
    #expect(
      found.first
        == "Themes/default/templates/plain.mustache:1:1: error: '{{\(sigil)' is not used in themes; write only names, sections and comments [template-syntax]"
    )
  }

  @Test(arguments: ["{{#body}}x", "{{#body}}x{{/lede}}", "{{{body", "{{/body}}", "{{", "{{}}", "{{{body}}"])
  func `a template that cannot be read`(text: String) throws {
    #expect(try !template(text).isEmpty)
  }

  @Test(arguments: [
    "{{\nbdy\n}}", "{{{\n bdy }}}", "{{ #bdy }}{{ /bdy }}", "{{uppercase(body)}}", "{{body.x}}", "{{.}}",
    "{{#body}}{{.}}{{/body}}", "{{#body}}{{{nothing}}}{{/body}}", "{{^nothing}}x{{/nothing}}",
  ])
  func `nothing unknown slips through`(text: String) throws {
    #expect(try !template(text).isEmpty, "\(text)")
  }

  @Test(arguments: [
    "{{! a remark }}", "{{#lede}}<p>{{{lede}}}</p>{{/lede}}", "{{^lede}}none{{/lede}}", "{{{ body }}}",
  ])
  func `remarks and sections may be used`(text: String) throws {
    #expect(try template(text) == [])
  }

  @Test func `a script that is missing`() throws {
    #expect(
      try problems("assets/search.js") { _ in nil } == [
        "Themes/default/assets/search.js: error: neither the theme 'default' nor the default theme has this script; put the default theme's back [missing-script]"
      ])
  }

  @Test func `a picture that is missing`() throws {
    #expect(
      try problems("assets/favicon.svg") { _ in nil } == [
        "Themes/default/assets/favicon.svg: error: neither the theme 'default' nor the default theme has this picture; put the default theme's back [missing-icon]"
      ])
  }

  @Test(arguments: ["assets/app.js", "theme.yml"])
  func `a file that would never be used`(path: String) throws {
    #expect(
      try problems(path) { _ in "" } == [
        "Themes/default/\(path): error: a theme holds tokens.css, templates/*.mustache, assets/*.css, assets/search.js, assets/page.js, assets/favicon.svg and assets/logo.svg; this file would never be used [unknown-theme-file]"
      ])
  }

  @Test(arguments: [
    ("@import 'x.css';", "@import"), ("a{background:url(https://x)}", "https:"),
    ("a{b:URL( \"//x\")}", "URL( \"//x"),
    ("@IMPORT 'x'", "@IMPORT"), ("a{b:url('http://x')}", "http:"), ("a{b:url(x.png)}", "url(x.png"),
    ("a{b:image-set(\"//x\" 1x)}", "\"//x"), ("a{b:HTTPS://x}", "HTTPS:"),
  ])
  func `a stylesheet that loads something`(text: String, word: String) throws {
    let found = try problems("assets/x.css") { _ in "\n" + text }
    #expect(found.count == 1)
    #expect(found.first?.contains("Themes/default/assets/x.css:2:") == true, "\(found)")
    #expect(found.first?.contains("would load something from elsewhere") == true, "\(found)")
  }

  @Test func `a picture within the stylesheet is no load`() throws {
    #expect(
      try problems("assets/x.css") { _ in
        "a{b:url(\"data:image/svg+xml,%3Csvg/%3E\")} c::after{content:'a // b'}"
      } == [])
  }

  @Test func `stylesheets are joined in the order of their names`() throws {
    var problems = Problems()
    let css = [("b", "b{}"), ("a", "a{}")].map {
      SourceFile(path: "Themes/default/assets/\($0).css", bytes: Array($1.utf8))
    }
    let files = try defaultTheme().filter { !$0.path.hasSuffix(".css") }
    let theme = Theme(name: "default", files: css + files, into: &problems)
    #expect(theme.map { String(decoding: $0.stylesheet, as: UTF8.self) } == "a{}\nb{}\n")
  }
}
