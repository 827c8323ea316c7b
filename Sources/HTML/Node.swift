/// A piece of a page: an element, its text, or several pieces in a row.
///
/// HTML and SVG are the same tree. Text is held as its author wrote it and
/// escaped once, when the tree is written to bytes.
package enum Node: Sendable, Hashable {
  case element(Element)
  case text(String)
  case fragment([Node])
  /// Markup that our own code has already written and escaped.
  case written(Markup)

  package struct Element: Sendable, Hashable {
    package var name: String
    package var attributes: Attributes
    package var children: [Node]

    package init(name: String, attributes: Attributes, children: [Node]) {
      self.name = name
      self.attributes = attributes
      self.children = children
    }
  }

  /// `.el("p", ["class": "lede"], ["Crime ", .el("strong", ["fell"])])`
  package static func el(
    _ name: String, _ attributes: Attributes = [:], _ children: [Node] = []
  ) -> Node {
    .element(Element(name: name, attributes: attributes, children: children))
  }

  /// An element without attributes.
  package static func el(_ name: String, _ children: [Node]) -> Node {
    .element(Element(name: name, attributes: [:], children: children))
  }

  /// Nothing at all.
  package static var empty: Node { .fragment([]) }
}

extension Node: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension Node: ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: Node...) { self = .fragment(elements) }
}

/// The attributes of one element, in the order in which they are written.
///
/// A `nil` value leaves its attribute out, so `["aria-current": isHere ? "page" : nil]`
/// reads as it should.
package struct Attributes: Sendable, Hashable, ExpressibleByDictionaryLiteral {
  package var pairs: [Pair]

  package struct Pair: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(dictionaryLiteral elements: (String, String?)...) {
    pairs = []
    pairs.reserveCapacity(elements.count)
    for (name, value) in elements {
      if let value { pairs.append(Pair(name: name, value: value)) }
    }
  }

  package subscript(name: String) -> String? {
    get { pairs.first { $0.name == name }?.value }
    set {
      if let place = pairs.firstIndex(where: { $0.name == name }) {
        if let newValue { pairs[place].value = newValue } else { pairs.remove(at: place) }
      } else if let newValue {
        pairs.append(Pair(name: name, value: newValue))
      }
    }
  }
}

/// Finished markup: bytes that need no more escaping, because code of ours wrote them.
package struct Markup: Sendable, Hashable {
  package var bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }
  package init(_ node: Node) {
    bytes = []
    node.write(into: &bytes)
  }
}
