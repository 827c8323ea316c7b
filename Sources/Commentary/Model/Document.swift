package import Files

/// A piece of prose as read from Markdown: blocks of words, with the figures it binds.
///
/// Every block and every binding knows the place where its author wrote it.
package struct Document: Sendable, Hashable {
  /// Whether the ordered lists at the outer level are a report's numbered paragraphs.
  package enum Numbering: Sendable, Hashable {
    /// 1., 2., 3. … through the whole text, headings or not, as board reports do.
    case paragraphs
    /// An ordered list is a list like any other.
    case none
  }

  package var blocks: [Block]
  package var numbering: Numbering
  /// What the author has let stand, with the reasons, in reading order.
  package var acceptances: [Acceptance]

  package init(blocks: [Block], numbering: Numbering, acceptances: [Acceptance] = []) {
    self.blocks = blocks
    self.numbering = numbering
    self.acceptances = acceptances
  }
}

/// A piece of a document that stands on lines of its own.
package indirect enum Block: Sendable, Hashable {
  case heading(Heading)
  case paragraph(Paragraph)
  case numbered(NumberedParagraph)
  case list(List)
  case table(Table)
  case quote([Block])
  case code(Code)
  case fence(Fence)
  case element(RawElement)
  case rule
}

package struct Heading: Sendable, Hashable {
  /// As typed: 2 for `##`. The writer moves it to where the page wants it.
  package var level: Int
  /// The fragment of its address, without `#`; made from its words, or given as `{#name}`.
  package var anchor: String
  package var words: [Inline]
  package var position: FilePosition
}

package struct Paragraph: Sendable, Hashable {
  package var words: [Inline]
  package var position: FilePosition

  package init(words: [Inline], position: FilePosition) {
    self.words = words
    self.position = position
  }
}

/// One of a report's numbered paragraphs, with all that belongs to it.
package struct NumberedParagraph: Sendable, Hashable {
  package var number: Int
  /// `paragraph-6`; never changes once the report is published.
  package var anchor: String
  package var blocks: [Block]
  package var position: FilePosition
}

package struct List: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    case bullets
    /// 1. 2. 3.
    case numbers
    /// (a) (b) (c): the first level inside a numbered paragraph.
    case letters
    /// i. ii. iii.: the level inside those.
    case romans
  }

  package struct Item: Sendable, Hashable {
    /// `paragraph-6-a-ii`, or `nil` outside numbered paragraphs.
    package var anchor: String?
    /// How a reader cites it: `6(a)ii`. A bullet is cited by what it stands in.
    package var reference: String?
    package var blocks: [Block]
    package var position: FilePosition
  }

  package var style: Style
  /// The number of the first item; 1 for bullets.
  package var start: Int
  /// Whether items stand close together, without a paragraph each.
  package var isTight: Bool
  package var items: [Item]
}

package struct Table: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable { case none, left, centre, right }

  /// From a paragraph just above that begins `Table:`.
  package var caption: [Inline]
  package var alignments: [Alignment]
  package var header: [[Inline]]
  package var rows: [[[Inline]]]
  package var position: FilePosition
}

package struct Code: Sendable, Hashable {
  package var language: String
  package var text: String
  package var position: FilePosition
}

/// A chart, table or map asked for in the prose by a few lines of YAML between fences.
package struct Fence: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable { case chart, table, map }

  package var kind: Kind
  package var text: String
  package var position: FilePosition
  /// Where the first line of `text` is.
  package var textPosition: FilePosition
}
