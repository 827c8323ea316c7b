@testable import Commentary
import Diagnostics
import Files
import HTML
import Testing

@Suite struct BindingTests {
  @Test(arguments: [
    ("{asb}", "[asb]"),
    ("{asb previous value}", "[asb previous bare]"),
    ("{asb at=\"12 months to June 2020\" value}", "[asb bare at:12 months to June 2020]"),
    ("{asb at=“12 months to June 2020”}", "[asb at:12 months to June 2020]"),
    ("{ asb  change area=charnwood }", "[asb change area:charnwood]"),
    ("{asb vs=east-midlands}", "[asb vs:east-midlands]"),
    ("{asb previous period}", "[asb period previous]"),
  ])
  func `a binding and its options`(source: String, shown: String) {
    #expect(markup(source) == "<p><span class=\"figure\">\(shown)</span></p>")
  }

  @Test(arguments: [
    ("**{asb}**", "<strong>F</strong>"),
    ("*the {asb} figure*", "<em>the F figure</em>"),
    ("_{asb}_", "<em>F</em>"),
    ("\"{asb at=\"2019/20\"}\"", "“F”"),
    ("the board's {asb}'s", "the board’s F’s"),
    ("({asb})", "(F)"),
    ("{asb}{asb}", "FF"),
    ("a~~{asb}~~", "a<del>F</del>"),
    ("[{asb} here too](/indicators/asb/)", "<a href=\"/indicators/asb/\">F here too</a>"),
    ("was {asb\nprevious}.", "was F."),
    ("was {asb at=\"12 months\nto June 2020\"} then", "was F then"),
    ("\\{asb\\}", "{asb}"),
    ("`{asb}`", "<code>{asb}</code>"),
    ("a ``{`` sign and `{x y=\"1|2\"}`", "a <code>{</code> sign and <code>{x y=&quot;1|2&quot;}</code>"),
    ("\\\\{asb}", "\\F"),
    ("&#123;asb}", "{asb}"),
  ])
  func `a binding arrives whole`(source: String, shown: String) throws {
    let (document, problems) = read(source)
    #expect(problems.isEmpty)
    let writer = ProseWriter { _ in .success(BoundFigure(text: "F")) }
    let plain = writer.write(try #require(document)).rendered()
      .replacing("<span class=\"figure\">F</span>", with: "F")
    #expect(plain == "<p>\(shown)</p>")
  }

  @Test func `a binding stands in headings, tables, lists and quotes`() {
    let text = """
      ## Now {asb value}

      - one {asb}
      - two

      > was {asb
      > previous}

      | Area | Rate |
      | --- | ---: |
      | Here | {asb at="12 months to June 2020" value} |
      """
    #expect(
      markup(text, .none) == """
        <h2 id="now">Now <span class="figure">[asb bare]</span></h2>\
        <ul><li>one <span class="figure">[asb]</span></li><li>two</li></ul>\
        <blockquote><p>was <span class="figure">[asb previous]</span></p></blockquote>\
        <div class="scroller" role="region" aria-label="Table" tabindex="0"><table><thead><tr><th scope="col">Area</th>\
        <th scope="col" class="number">Rate</th></tr></thead><tbody><tr><th scope="row">Here</th>\
        <td class="number"><span class="figure">[asb bare at:12 months to June 2020]</span></td></tr></tbody></table></div>
        """)
  }

  @Test func `a binding knows its place`() throws {
    let text = "Été {asb} and {asb\n  previous}, {asb change}.\n\n1. In *{hate}*\n"
    let document = try #require(read(text, line: 12).document)
    let places = document.bindings.map { "\($0.position.line):\($0.position.column)" }
    #expect(places == ["12:7", "12:17", "13:14", "15:8"])
  }

  @Test(arguments: [
    (
      "a {asb previuos}",
      "report.md:1:8: error: 'previuos' cannot be asked of a figure; did you mean 'previous'? [binding-option]"
    ),
    (
      "{asb at=\"June 2020}",
      "report.md:1:9: error: the quotation mark after 'at=' is not closed; write at=\"…\" [binding-syntax]"
    ),
    ("{asb area}", "report.md:1:6: error: 'area' needs an area: area=charnwood [binding-option]"),
    ("{asb change=2}", "report.md:1:6: error: 'change' takes no '='; leave out '=2' [binding-option]"),
    (
      "{asb change run}",
      "report.md:1:13: error: one binding gives one thing: 'change' or 'run', not both [binding-option]"
    ),
    ("{asb value value}", "report.md:1:12: error: 'value' is there twice; leave one out [binding-option]"),
    (
      "{asb value direction}",
      "report.md:1:1: error: 'value' asks for a number, and direction is words; leave 'value' out [binding-option]"
    ),
    (
      "{asb peak at=\"June 2020\"}",
      "report.md:1:1: error: 'peak' is that of the edition's newest figures; leave 'at' out [binding-option]"
    ),
    (
      "{asb change vs=england}",
      "report.md:1:1: error: 'vs' gives the figure of another area, and not its change; leave one out [binding-option]"
    ),
    (
      "{}",
      "report.md:1:1: error: these braces are empty; write the indicator's name in them, or \\{ for a brace [binding-syntax]"
    ),
    (
      "{asb\n\nb}",
      "report.md:1:1: error: nothing closes this brace; write } at the end of the figure's name, or \\{ for a brace that is only a brace [binding-syntax]"
    ),
    (
      "{Asb}",
      "report.md:1:2: error: 'Asb' is not an indicator's name: those are lower-case letters, digits and hyphens, like {violence-with-injury}; for a brace that is only a brace write \\{ [binding-syntax]"
    ),
    (
      "[x y](/a/{asb}/)",
      "report.md:1:1: error: a figure cannot stand in a link's address: '/a/{asb}/' [link-address]"
    ),
  ])
  func `a binding that cannot be read says what to write`(source: String, message: String) {
    #expect(read(source).problems == [message])
  }

  @Test func `unknown names and missing figures are found before a page is made`() throws {
    let document = try #require(read("{burglery} {asb area=charnwod} {asb vs=england} {asb}").document)
    var problems = Problems()
    document.checkBindings(
      BindingNames(indicators: ["burglary", "asb"], areas: ["charnwood", "england"]), into: &problems
    ) { binding in
      binding.comparator == nil
        ? .success(BoundFigure(text: "1"))
        : .failure(BindingError(rule: "binding-no-value", message: "England has no figure in 2021/22 Q2"))
    }
    #expect(
      problems.sorted.map(\.description) == [
        "report.md:1:1: error: there is no indicator 'burglery'; did you mean 'burglary'? [binding-unknown-indicator]",
        "report.md:1:12: error: there is no area 'charnwod' in areas.csv; did you mean 'charnwood'? [binding-unknown-area]",
        "report.md:1:32: error: {asb vs=england}: England has no figure in 2021/22 Q2 [binding-no-value]",
      ])
  }

  @Test func `a figure is written with its value for machines and its marker for all`() throws {
    let writer = ProseWriter { binding in
      .success(
        BoundFigure(
          text: binding.part == .period ? "the 12 months to June 2020" : "9.27 offences",
          value: binding.part == .period ? nil : "9.27", title: "County & city", marker: "illustrative"))
    }
    let document = try #require(read("{asb period}. {asb}, {asb period}").document)
    #expect(
      writer.write(document).rendered() == """
        <p><span class="figure" title="County &amp; city">The 12 months to June 2020</span> \
        <span class="figure-marker">(illustrative)</span>. \
        <data value="9.27" class="figure" title="County &amp; city">9.27 offences</data> \
        <span class="figure-marker">(illustrative)</span>, \
        <span class="figure" title="County &amp; city">the 12 months to June 2020</span> \
        <span class="figure-marker">(illustrative)</span></p>
        """)
  }
}
