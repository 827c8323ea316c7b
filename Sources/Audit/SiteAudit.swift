package import Diagnostics
import Files

/// What the audits of all of a site's files say together.
///
/// Pages of one kind lead to the same places and have the same ids, so that both are kept once and told by numbers: of
/// tens of thousands of pages they are most of what must be kept until the last is there.
package struct SiteAudit: Sendable {
  /// What is wrong with the links of one file can be told only when all are there.
  struct Page: Sendable {
    var path: String
    var ids: UInt32
    var references: [UInt32]
  }

  private(set) var pages: [Page] = []
  private(set) var ids = Numbered<Set<String>>()
  private(set) var references = Numbered<Reference>()
  /// `https://…/`, where the site will be.
  let base: String?
  /// The rules of accessibility that pages break.
  package private(set) var accessibility = Problems()

  /// - Parameter base: The address of the site, if it is known: links to it are links within.
  package init(base: String?) { self.base = base }

  /// The audit of these files, which are all that the site has.
  package init(_ pages: [PageAudit], base: String?) {
    self.init(base: base)
    for page in pages { add(page) }
  }

  /// Takes in one more file; in which order they come is all one.
  package mutating func add(_ page: PageAudit) {
    accessibility.add(page.problems)
    pages.append(
      Page(
        path: page.path, ids: ids.number(of: page.ids),
        references: page.references.map { references.number(of: $0) }))
  }

  /// Every link, anchor and asset that leads nowhere, looked for on so many threads.
  package func links(threads: Int) -> Problems {
    let check = LinkCheck(self)
    // Each thread goes through pages that stand together, and remembers for itself what is right.
    let parts = made(threads, threads: threads) { part in
      var check = check
      var faults = Problems()
      for page in pages[pages.count * part / threads..<pages.count * (part + 1) / threads] {
        faults.add(check.faults(of: page))
      }
      return faults
    }
    var all = Problems()
    for part in parts { all.add(part) }
    return all
  }
}
