import Testing

@testable import Audit

@Suite struct `Names in markup are two words` {
  private func name(_ text: String) -> MarkupName { Array(text.utf8).withUnsafeBytes { MarkupName($0) } }

  @Test(arguments: ["a", "svg", "tabindex", "xlink:href", "aria-labelledby", "aria-describedby"])
  func `a name is itself in any case and no other`(text: String) {
    #expect(name(text) == name(text.uppercased()))
    #expect(name(text) != name(text + "x"))
    #expect(name(text) != name(String(text.dropLast())))
  }

  @Test func `every name that rules ask for is found in any case, and no other`() {
    for known in Element.allCases { #expect(Element.named[name(known.rawValue.uppercased())] == known) }
    for known in Attribute.allCases { #expect(Attribute.named[name(known.rawValue)] == known) }
    for other in ["class", "d", "hre", "hrefs", "aria-describedby-", ""] {
      #expect(Attribute.named[name(other)] == nil && Element.named[name(other)] == nil)
    }
    #expect(name("").isEmpty)
  }

  @Test func `names longer than any rule asks for are told apart`() {
    #expect(name("a-very-long-element-name") != name("a-very-long-element-nome"))
    #expect(name("A-Very-Long-Element-Name") == name("a-very-long-element-name"))
  }
}
