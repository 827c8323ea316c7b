import Charting
import Commentary
import Diagnostics
import Files
import Foundation
import HTML
import Indicators
import Loading
import Testing

@testable import Pages

/// Every chart that the repository's own prose asks for.
@Suite struct ShippedFigureTests {
  private func analysis() throws -> SiteAnalysis {
    let site = try site()
    var problems = Problems()
    return SiteAnalysis(site, try #require(readProse(of: site, into: &problems)))
  }

  private func site() throws -> Site {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    var problems = Problems()
    let content = root.appending(path: "Content")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: content.path)
    let sources = try paths.sorted().compactMap { path -> SourceFile? in
      let url = content.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
      return SourceFile(path: "Content/\(path)", bytes: Array(try Data(contentsOf: url)))
    }
    return try #require(loadSite(sources, into: &problems))
  }

  @Test func `each edition can be the newest, without a mistake in what is left`() throws {
    let whole = try site()
    for index in whole.editions.indices.dropLast() {
      let site = whole.upTo(EditionID(index))
      var problems = Problems()
      let prose = try #require(readProse(of: site, into: &problems))
      problems.add(SiteAnalysis(site, prose).proseReading.errors)
      #expect(problems.isEmpty, "\(whole.editions[index].slug): \(problems.sorted)")
    }
  }

  @Test func `no text of a chart is cut off, touched or crossed, at any width`() throws {
    let analysis = try analysis()
    var kinds: Set<String> = []
    for edition in analysis.editions {
      let id = edition.catalogue.edition
      let context = PageContext(analysis, Address(.home, edition: id, isRoot: false), stylesheet: "s.css")
      let documents =
        [analysis.manuscripts.reports[id.index]]
        + edition.topics.map { analysis.manuscripts.topics[$0.index] }
      for fence in documents.flatMap(\.fences) {
        let figure = try #require(analysis.manuscripts.figures[fence.position])
        let drawn = try drawn(figure, context).get()
        kinds.insert("\(figure.request.content)".prefix { $0 != "," }.description)
        #expect(!drawn.title.isEmpty && !drawn.table.rows.isEmpty && !drawn.sources.isEmpty)
        for width in [280.0, 340, 720, 864] {
          #expect(
            layoutFaults(of: drawn.chart, width: width).map(\.description) == [], "\(figure.id) at \(width)")
        }
      }
    }
    #expect(kinds.count >= 2)
  }
}
