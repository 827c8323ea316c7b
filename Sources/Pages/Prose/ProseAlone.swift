import Commentary
package import Diagnostics
package import Files
import Loading

/// Says what is wrong with the prose by itself, for when the data has mistakes and there is no site to
/// hold it against: an author should see all mistakes at once.
///
/// Found here: what may not stand in Markdown, links that are not allowed, bindings that cannot be
/// read, and indicators that have no file. Figures and areas wait until the data is sound.
package func checkProseAlone(_ files: [SourceFile], into problems: inout Problems) {
  let texts = files.filter { $0.path.hasPrefix("Content/") && $0.path.hasSuffix(".md") }
  let folder = "Content/indicators/"
  let indicators = texts.map(\.path).filter { $0.hasPrefix(folder) }.map {
    String($0.dropFirst(folder.count).dropLast(".md".count))
  }
  let htmlFolders = htmlFolders(files)
  for file in texts {
    // The loader has told what is wrong with the keys.
    var told = Problems()
    guard let front = FrontMatter(file, into: &told) else { continue }
    let isReport = file.path.hasSuffix("/report.md") || file.path.hasPrefix("Content/papers/")
    let document = Document.read(
      front.body, numbering: isReport ? .paragraphs : .none,
      allowsHTML: htmlFolders.contains { file.path.hasPrefix("Content/\($0)/") }, into: &problems)
    guard let document else { continue }
    let areas = document.bindings.flatMap { [$0.area, $0.comparator].compactMap { $0 } }
    document.checkBindings(BindingNames(indicators: indicators, areas: areas), into: &problems) { _ in
      .success(BoundFigure(text: ""))
    }
  }
}
