package import Diagnostics
import Indicators

extension SiteAnalysis {
  /// Refuses a site from which a protected count could be worked out, and names each such figure.
  package func checkDisclosure(into problems: inout Problems) {
    for leak in leaks {
      let what =
        "the count for \(site[leak.area].name) in \(leak.period.inSentence) (\(site[leak.indicator].slug), edition "
        + "\(site[leak.edition].slug))"
      problems.add(
        .error, "disclosure", at: leak.position,
        leak.isShown
          ? "\(what) is too small to be shown, and would be"
          : "\(what) is hidden but can be worked out from the figures around it, and there is nothing left to hide with "
            + "it; leave out the total, or write 'disclosure: hes' into the front matter")
    }
  }
}
