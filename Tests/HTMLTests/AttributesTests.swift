import HTML
import Testing

@Suite struct `Attributes of an element` {
  @Test func `without a value are as if they had not been given`() {
    let given: Attributes = ["id": "a", "class": nil, "role": "img"]
    let plain: Attributes = ["id": "a", "role": "img"]
    #expect(given == plain)
    #expect(given.hashValue == plain.hashValue)
    #expect(given["class"] == nil)
    #expect(given.pairs.map(\.name) == ["id", "role"])
    #expect(Node.el("g", given).rendered() == #"<g id="a" role="img"></g>"#)
  }

  @Test func `can be changed, taken away and added at the end`() {
    var attributes: Attributes = ["class": nil, "id": "a", "role": "img"]
    attributes["id"] = "b"
    attributes["role"] = nil
    attributes["width"] = nil
    attributes["class"] = "plot"
    #expect(Node.el("g", attributes).rendered() == #"<g id="b" class="plot"></g>"#)
    #expect(attributes == Attributes([.init(name: "id", value: "b"), .init(name: "class", value: "plot")]))
  }
}
