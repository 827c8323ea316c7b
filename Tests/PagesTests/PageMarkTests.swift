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
    var slots = Slots()
    let (first, second) = (slots.mark(for: Array("<p>é</p>".utf8)), slots.mark(for: Array("[0]".utf8)))
    let poured = slots.pour(into: "\(second) and \(first) and \(second)")
    #expect(String(decoding: poured, as: UTF8.self) == "[0] and <p>é</p> and [0]")
  }

  @Test func `nothing has no mark, so that a template may ask whether there is anything`() {
    var slots = Slots()
    #expect(slots.mark(for: []).isEmpty)
  }

  @Test(arguments: ["\u{7F}[7\u{7F}]", "\u{7F}[x\u{7F}]", "\u{7F}[", "\u{7F}[0"])
  func `a mark that names no slot stays as it is`(text: String) {
    var slots = Slots()
    _ = slots.mark(for: [0x61])
    #expect(String(decoding: slots.pour(into: text), as: UTF8.self) == text)
  }
}
