package import Files

/// An attribute of an HTML element that an author typed.
package struct RawAttribute: Sendable, Hashable {
  package var name: String
  package var value: String
}

/// An HTML element round words, where the site allows it.
package struct RawInline: Sendable, Hashable {
  package var name: String
  package var attributes: [RawAttribute]
  package var words: [Inline]
}

/// An HTML element round blocks, where the site allows it.
package struct RawElement: Sendable, Hashable {
  package var name: String
  package var attributes: [RawAttribute]
  package var blocks: [Block]
  package var position: FilePosition

  /// Whether its words stand in it without a paragraph round them, as in a `summary`.
  var isTight: Bool { ["summary", "dt", "dd"].contains(name) }
}
