import ArgumentParser
import Diagnostics
import Files
import Indicators
import Pages
import Publish

/// Which of a project's editions a site has.
struct Showing {
  /// The slug of the newest; all there are if not given.
  var newest: String?
  /// Whether editions marked as drafts are among them.
  var drafts = true

  /// The site without the editions that are left out, and without the rows that came with them.
  func part(of site: Site, into problems: inout Problems) -> Site? {
    var last = site.newestEdition
    if !drafts {
      // They are the newest ones, and never all: loading has seen to it.
      while site[last].isDraft, last.index > 0 { last = EditionID(last.index - 1) }
    }
    if let newest {
      let slugs = site.editions.map(\.slug)
      guard let index = slugs.firstIndex(of: newest) else {
        problems.add(
          .error, "unknown-edition", at: FilePosition(file: "--edition"),
          "there is no edition '\(newest)'\(didYouMean(newest, among: slugs))"
        )
        return nil
      }
      guard index <= last.index else {
        problems.add(
          .error, "draft-edition", at: FilePosition(file: "--edition"),
          "the edition '\(newest)' is a draft; give --draft too")
        return nil
      }
      last = EditionID(index)
    }
    return last == site.newestEdition ? site : site.upTo(last)
  }
}

/// Which editions a person wants to see.
struct EditionOptions: ParsableArguments {
  @Option(
    help:
      "The newest edition to show, like 2023-24-q3; later ones, and all that came with them, are left out.")
  var edition: String?

  @Flag(help: "Show editions marked 'draft: true' too. Such a site goes to private targets only.")
  var draft = false

  var showing: Showing { Showing(newest: edition, drafts: draft) }
}

extension SiteAnalysis {
  /// Why a site with this content must not be shown to the public.
  func reasons(now: Int?) -> [Refusal] {
    var reasons: [Refusal] = []
    if hasIllustrative { reasons.append(.illustrative) }
    let editions = site.editions
    if let now, editions.contains(where: { ($0.publishAt ?? now) > now }) { reasons.append(.embargo) }
    if editions.contains(where: \.isDraft) { reasons.append(.draft) }
    return reasons
  }
}
