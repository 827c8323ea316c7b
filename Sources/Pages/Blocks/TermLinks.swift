import HTML

extension GlossaryTerm {
  /// How the word stands in a sentence. Empty for everyday words, which nobody looks up: a link on each "area"
  /// and "figure" would hide the links that help.
  var forms: [String] {
    switch name {
    case "Arrears": ["arrears"]
    case "Confidence interval": ["confidence interval", "confidence intervals"]
    case "Direction of travel": ["direction of travel", "directions of travel"]
    case "Numerator and denominator": ["numerator", "numerators", "denominator", "denominators"]
    case "Percentage point": ["percentage point", "percentage points"]
    case "Polarity": ["polarity"]
    case "Rolling 12 months": ["rolling 12 months"]
    case "Series break": ["series break", "series breaks"]
    case "Threshold": ["threshold", "thresholds"]
    case "Vintage": ["vintage", "vintages"]
    default: []
    }
  }
}

extension PageContent {
  /// The page with each word of the glossary linked where a reader first meets it.
  func linkingTerms(_ context: PageContext) -> PageContent {
    switch context.address.route {
    case .glossary, .notFound: return self
    default: break
    }
    var linker = TermLinker(glossary: context.href(.glossary))
    var content = self
    // The names of a template are in the order in which a page is read.
    for name in template.names.markup {
      if let linked = pieces[name].flatMap({ linker.linked($0) }) { content.pieces[name] = linked }
    }
    return content
  }
}

/// Links words as it meets them, each once.
struct TermLinker {
  private let glossary: String
  /// Those not yet met: the longest forms first, for one may begin another.
  private var terms: [(form: [UInt8], anchor: String)]

  init(glossary: String) {
    self.glossary = glossary
    terms = allForms
  }

  /// Where a link would be wrong or in the way: in another link, where things have their names, in words of others,
  /// and in tables and charts. Nor may a link be in what is hidden from screen readers, where the keyboard would find it.
  private static let passedOver: Set<String> = [
    "a", "h1", "h2", "h3", "h4", "h5", "h6", "svg", "table", "button", "label", "select", "summary", "code",
    "pre", "blockquote", "dt", "nav", "title", "script", "abbr",
  ]

  /// `nil` if there is nothing to link, which is so of most pieces.
  mutating func linked(_ node: Node) -> Node? {
    switch node {
    case .written: return nil
    case .text(let text): return linked(text)
    case .fragment(let nodes): return linked(nodes).map { .fragment($0) }
    case .element(var element):
      guard !Self.passedOver.contains(element.name), element.attributes["aria-hidden"] == nil,
        let children = linked(element.children)
      else { return nil }
      element.children = children
      return .element(element)
    }
  }

  private mutating func linked(_ nodes: [Node]) -> [Node]? {
    var result: [Node]?
    for (index, node) in nodes.enumerated() {
      guard let new = linked(node) else { continue }
      result = result ?? nodes
      result?[index] = new
    }
    return result
  }

  private mutating func linked(_ text: String) -> Node? {
    let letters = Array(text.utf8)
    var pieces: [Node] = []
    var start = 0
    var at = 0
    while at < letters.count, !terms.isEmpty {
      guard allFirstLetters[Int(letters[at] | 0x20)], at == 0 || !isOfWord(letters[at - 1]) else {
        at += 1
        continue
      }
      guard let index = terms.firstIndex(where: { begins(letters, at: at, with: $0.form) }) else {
        at += 1
        continue
      }
      let (form, anchor) = terms[index]
      terms.removeAll { $0.anchor == anchor }
      let end = at + form.count
      pieces.append(.text(String(decoding: letters[start..<at], as: UTF8.self)))
      pieces.append(
        .el(
          "a", ["class": "term", "href": "\(glossary)#\(anchor)"],
          [.text(String(decoding: letters[at..<end], as: UTF8.self))]))
      start = end
      at = end
    }
    guard !pieces.isEmpty else { return nil }
    pieces.append(.text(String(decoding: letters[start...], as: UTF8.self)))
    return .fragment(pieces)
  }

  private func begins(_ letters: [UInt8], at place: Int, with form: [UInt8]) -> Bool {
    // A sentence may begin with the word.
    guard letters[place] | 0x20 == form[0], place + form.count <= letters.count,
      letters[(place + 1)..<(place + form.count)].elementsEqual(form.dropFirst())
    else { return false }
    return place + form.count == letters.count || !isOfWord(letters[place + form.count])
  }

  /// Letters, digits and hyphens, and all that is not ASCII.
  private func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 128 || byte == UInt8(ascii: "-") || (48...57).contains(byte) || (97...122).contains(byte | 0x20)
  }
}

private let allForms: [(form: [UInt8], anchor: String)] =
  glossaryTerms.flatMap { term in term.forms.map { (Array($0.utf8), term.anchor) } }
  .sorted { ($0.form.count, $1.anchor) > ($1.form.count, $0.anchor) }

/// By byte, whether a form begins with it: at most places of a text none does.
private let allFirstLetters: [Bool] = (0..<256).map { byte in allForms.contains { Int($0.form[0]) == byte } }
