import Testing

@testable import Pages

@Suite struct `Pages are made with marks in them` {
  @Test(arguments: [(0, "<a href=\"../x/\">"), (1, "<a href=\"../../../x/\">")])
  func `a way to another page is the one from each place`(place: Int, expected: String) {
    let both = Array("<a href=\"\(TwoWays.written("../x/", "../../../x/"))\">".utf8)
    #expect(String(decoding: TwoWays.chosen(place, in: both), as: UTF8.self) == expected)
  }

  @Test func `a way that is the same from both places has no mark`() {
    #expect(TwoWays.written("#table", "#table") == "#table")
  }

  @Test(arguments: [
    "", "no mark", "\u{7F}", "\u{7F}(", "\u{7F}(one", "\u{7F}(one\u{7F})", "a\u{7F}|b\u{7F}(c\u{7F}",
  ])
  func `a mark without its end stays as it is`(text: String) {
    #expect(String(decoding: TwoWays.chosen(1, in: Array(text.utf8)), as: UTF8.self) == text)
  }

  @Test func `what belongs in a template is poured in, each in its place, as often as it is asked for`() {
    let (first, second) = (TemplateLayout.mark(0), TemplateLayout.mark(1))
    let layout = TemplateLayout("\(second) and \(first) and \(second)", places: ["a", "b"])
    let filled = layout.filled(with: ["a": Array("<p>é</p>".utf8), "b": Array("\u{7F}[0\u{7F}]".utf8)])
    #expect(
      String(decoding: filled, as: UTF8.self) == "\u{7F}[0\u{7F}] and <p>é</p> and \u{7F}[0\u{7F}]")
  }

  @Test(arguments: ["\u{7F}[7\u{7F}]", "\u{7F}[x\u{7F}]", "\u{7F}[", "\u{7F}[0", "\u{7F}(0\u{7F})"])
  func `a mark that names no place stays as it is`(text: String) {
    let filled = TemplateLayout(text, places: ["a"]).filled(with: ["a": [0x61]])
    #expect(String(decoding: filled, as: UTF8.self) == text)
  }
}
