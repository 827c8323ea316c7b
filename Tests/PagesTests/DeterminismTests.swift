import Foundation
import Synchronization
import Testing

@testable import Pages

@Suite struct `A page is a function of the site and its address` {
  @Test func `in another order, on several threads, with what it belongs to, each file is the same`()
    throws
  {
    let site = try RenderedSite.shipped.get()
    let ready = site.ready
    let units = Dictionary(grouping: ready.addresses.indices) { index in
      let address = ready.addresses[index]
      return address.route.work.map { Address($0, edition: address.edition, isRoot: true) } ?? address
    }.values.sorted { $0[0] > $1[0] }
    #expect(units.count { $0.count > 1 } > 100)
    let differing = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: units.count) { step in
      let places = units[step].map { ready.addresses[$0] }
      let files = render(places, ready.analysis, theme: ready.theme, stylesheet: ready.stylesheet)
      for (index, bytes) in zip(units[step], files) where bytes != site.files[index] {
        differing.withLock { $0.append(ready.path(ready.addresses[index])) }
      }
    }
    let paths = differing.withLock { $0.sorted() }
    #expect(paths.isEmpty, "\(listed(paths))")
  }

  @Test func `the site read anew gives the same routes`() throws {
    let site = try RenderedSite.shipped.get().ready
    let again = SiteAnalysis(site.analysis.site, site.analysis.manuscripts)
    #expect(routes(again.editions) == site.addresses)
  }
}
