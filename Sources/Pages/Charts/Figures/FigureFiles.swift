import Commentary
import Charting
import Files
import HTML
package import Indicators
import Loading

/// A text in which charts and tables may stand.
package enum FigureText: Sendable, Hashable {
  /// The edition's own.
  case report
  case topic(TopicID)
  /// What an indicator says of itself.
  case about(IndicatorID)
  case introduction(PriorityID)
}

/// A chart or table of a text as files: what the drawing shows, and the figures in it.
struct FigureFile: Sendable, Hashable {
  var text: FigureText
  /// Of its fence.
  var position: FilePosition
  /// Its number in that text, from 1.
  var number: Int
  var hasChart: Bool
  /// Tables of data are downloads already.
  var hasOwnCSV: Bool
}

extension SiteAnalysis {
  /// The files of the charts and tables that an edition's texts hold and that it has figures for, in
  /// their order.
  func figureFiles(_ edition: EditionAnalysis) -> [FigureFile] {
    let id = edition.catalogue.edition
    let context = PageContext(self, Address(.report, edition: id, isRoot: false), stylesheet: "")
    let priorities = site.priorities.indices.map(PriorityID.init).filter {
      !edition.indicators(of: $0).isEmpty
    }
    let texts: [FigureText] =
      [.report] + edition.topics.map(FigureText.topic) + edition.indicators.map(FigureText.about)
      + priorities.map(FigureText.introduction)
    return texts.flatMap { text in
      manuscripts.document(text, id).fences.enumerated().compactMap { index, fence -> FigureFile? in
        guard let figure = manuscripts.figures[fence.position], fault(of: figure, context) == nil
        else { return nil }
        return FigureFile(
          text: text, position: fence.position, number: index + 1, hasChart: fence.kind != .table,
          hasOwnCSV: figure.request.isOfIndicators)
      }
    }
  }
}

extension PageContext {
  /// What stands at a place of a text; `nil` if this edition has no figures for it.
  func drawnFigure(_ text: FigureText, _ number: Int) -> DrawnFigure? {
    let fences = analysis.manuscripts.document(text, address.edition).fences
    guard fences.indices.contains(number - 1),
      let figure = analysis.manuscripts.figures[fences[number - 1].position]
    else { return nil }
    return try? drawn(figure, self).get()
  }
}

extension DrawnFigure {
  var picture: ChartPicture {
    ChartPicture(
      title: title, subtitle: subtitle, chart: chart, notes: notes, sources: sources,
      isIllustrative: isIllustrative)
  }

  /// Exactly the figures of the table, one a row.
  func csv() -> [UInt8] {
    var writer = CSVWriter()
    writer.row([table.head[0].lowercased(), "figure", "value", "status"])
    for row in table.rows {
      for (head, cell) in zip(table.head.dropFirst(), row.cells) {
        let (value, status) = cell.cellWords
        writer.row([row.name, head, value, status])
      }
    }
    return writer.bytes
  }
}

extension Node {
  /// The value of a table's cell for machines, and the letters of its marks, parted by spaces.
  fileprivate var cellWords: (value: String, status: String) {
    var (value, words): (String?, String) = (nil, "")
    var marks: [String] = []
    func read(_ node: Node) {
      switch node {
      case .text(let text): words += text
      case .written: break
      case .fragment(let nodes): nodes.forEach(read)
      case .element(let element):
        switch element.attributes["class"] {
        case "shorthand":
          marks.append(element.children.map(\.plainText).joined().filter { $0 != "[" && $0 != "]" })
        case "mark-illustrative": marks.append("illustrative")
        default:
          if element.name == "data" { value = value ?? element.attributes["value"] }
          element.children.forEach(read)
        }
      }
    }
    read(self)
    if let value { return (value, marks.joined(separator: " ")) }
    return (words == "–" ? "" : words.replacing("\u{2212}", with: "-"), marks.joined(separator: " "))
  }
}
