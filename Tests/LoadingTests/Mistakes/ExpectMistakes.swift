import Diagnostics
import Loading
import TestSupport
import Testing

/// Expects exactly these problems, each as it is printed, in the order in which an author meets them.
func expectMistakes(
  _ site: SiteFiles, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  var problems = Problems()
  let loaded = loadSite(site.sources, into: &problems)
  #expect(problems.sorted.map(\.description) == expected, sourceLocation: sourceLocation)
  #expect((loaded == nil) == problems.hasErrors, sourceLocation: sourceLocation)
}
