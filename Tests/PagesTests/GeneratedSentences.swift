import Commentary
import Files
import HTML
import Indicators

@testable import Pages

/// A sentence that the program made for a page, and what it is about.
struct GeneratedSentence: Hashable {
  var text: String
  var indicator: IndicatorID
  var area: AreaID
}

/// Finds the sentences that the program itself writes, and puts bindings where their figures stand, so that
/// they are held against the data as an author's are.
struct GeneratedSentences {
  let edition: EditionAnalysis
  let facts: ProseFacts

  init(_ edition: EditionAnalysis) {
    self.edition = edition
    facts = edition.proseFacts()
  }

  /// The headline, the titles and descriptions of charts, captions and the summary of one page.
  ///
  /// A page of one indicator speaks of it; on any other a clause speaks of the indicator that it names.
  func sentences(of content: PageContent, at route: Route) -> [GeneratedSentence] {
    var texts = [content.description]
    for key in content.pieces.keys.sorted() {
      if key == "lede" { texts.append(content.pieces[key]?.words ?? "") }
      // What the author wrote is checked where it was written.
      if key != "says" { content.pieces[key]?.collect(into: &texts) }
    }
    let site = edition.catalogue.site
    return texts.filter { !$0.isEmpty }.flatMap { text -> [GeneratedSentence] in
      switch route {
      case .indicator(let id):
        return [GeneratedSentence(text: text, indicator: id, area: edition.leadingArea(of: id))]
      case .indicatorInArea(let id, let area):
        return [GeneratedSentence(text: text, indicator: id, area: area)]
      default:
        // One description lists several indicators, each in a clause of its own.
        return text.replacing("; ", with: ". ").split(separator: ". ").flatMap { clause in
          let named = edition.indicators.filter { clause.contains(edition.catalogue.rowTitle(of: $0)) }
          // Whose words are whose cannot be told where there are two.
          guard named.count == 1 else { return [GeneratedSentence]() }
          return [
            GeneratedSentence(text: "\(clause)", indicator: named[0], area: edition.leadingArea(of: named[0]))
          ]
        }
      }
    }.filter { site.indicators.indices.contains($0.indicator.index) }
  }

  /// The sentence as an author would have written it: each figure bound that the data have.
  func document(_ sentence: GeneratedSentence) -> Document {
    let site = edition.catalogue.site
    let position = FilePosition(file: "generated", line: 1, column: 1)
    var words: [Inline] = [.text(sentence.text, position)]
    let slug = site[sentence.indicator].slug
    let isLeading = sentence.area == edition.leadingArea(of: sentence.indicator)
    let area = isLeading ? nil : site[sentence.area].slug
    func bind(_ value: Double?, isPrevious: Bool = false, to comparator: AreaID? = nil) {
      guard let value else { return }
      let binding = Binding(
        indicator: slug, isBare: true, isPrevious: isPrevious, area: area,
        comparator: comparator.map { site[$0].slug }, position: position)
      words = words.flatMap { piece -> [Inline] in
        guard case .text(let text, _) = piece,
          let range = text.rangeOfNumber(site[sentence.indicator].figureText(value))
        else { return [piece] }
        return [
          .text(String(text[..<range.lowerBound]), position), .binding(binding),
          .text(String(text[range.upperBound...]), position),
        ]
      }
    }
    if let assessment = edition[sentence.indicator, sentence.area] {
      bind(assessment.latest?.value)
      bind(assessment.earlier?.value, isPrevious: true)
      for comparison in [assessment.home, assessment.region, assessment.nation].compactMap({ $0 }) {
        bind(comparison.point.value, to: comparison.area)
      }
    }
    return Document(blocks: [.paragraph(Paragraph(words: words, position: position))], numbering: .none)
  }
}

extension String {
  /// The first place of a number that is not a part of a longer one.
  fileprivate func rangeOfNumber(_ number: String) -> Range<Index>? {
    var from = startIndex
    while let range = self[from...].firstRange(of: number) {
      let before = range.lowerBound == startIndex ? " " : self[index(before: range.lowerBound)]
      let after = self[range.upperBound...].prefix(2)
      let goesOn =
        after.first.map { $0.isNumber || $0 == "%" || ".,".contains($0) && after.last!.isNumber } ?? false
      if !before.isNumber, !".,-".contains(before), !goesOn { return range }
      from = range.upperBound
    }
    return nil
  }
}

extension Node {
  /// All the text in it.
  var words: String {
    switch self {
    case .text(let text): text
    case .fragment(let nodes): nodes.map(\.words).joined()
    case .element(let element): element.children.map(\.words).joined()
    case .written: ""
    }
  }

  /// Texts that the program makes: titles and descriptions of pictures, and captions.
  fileprivate func collect(into texts: inout [String]) {
    switch self {
    case .text, .written: return
    case .fragment(let nodes): for node in nodes { node.collect(into: &texts) }
    case .element(let element):
      let classes = element.attributes["class"]?.split(separator: " ") ?? []
      if ["title", "desc", "figcaption", "caption"].contains(element.name)
        || classes.contains(where: { ["sub", "figure-title", "chart-title", "takeaway"].contains($0) })
      {
        texts.append(words)
        return
      }
      for node in element.children { node.collect(into: &texts) }
    }
  }
}
