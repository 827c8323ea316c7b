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
package struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
  package struct Pair: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  // As the literal has them, in the literal's own array: pages have hundreds of thousands of these.
  private var given: [(String, String?)]

  package init(dictionaryLiteral elements: (String, String?)...) { given = elements }

  package init(_ pairs: [Pair]) { given = pairs.map { ($0.name, $0.value) } }

  /// Those that are written.
  package var pairs: [Pair] {
    given.compactMap { name, value in value.map { Pair(name: name, value: $0) } }
  }

  private func place(of name: String) -> Int? { given.firstIndex { $0.0 == name && $0.1 != nil } }

  /// Calls `body` for each that is written.
  func forEach(_ body: (_ name: String, _ value: String) -> Void) {
    for (name, value) in given {
      if let value { body(name, value) }
    }
  }

  package subscript(name: String) -> String? {
    get { place(of: name).flatMap { given[$0].1 } }
    set {
      if let place = place(of: name) {
        given[place].1 = newValue
      } else if newValue != nil {
        given.append((name, newValue))
      }
    }
  }
}

extension Attributes: Hashable {
  package static func == (left: Self, right: Self) -> Bool { left.pairs == right.pairs }
  package func hash(into hasher: inout Hasher) { hasher.combine(pairs) }
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
