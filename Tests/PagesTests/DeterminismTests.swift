import Foundation
import Synchronization
import Testing

@testable import Pages

@Suite struct `A page is a function of the site and its address` {
  @Test func `rendered again in another order and on several threads, every file has the same bytes`() throws
  {
    let site = try RenderedSite.shipped.get()
    let addresses = site.ready.addresses
    let differing = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: addresses.count) { step in
      let index = addresses.count - 1 - step
      if site.ready.bytes(addresses[index]) != site.files[index] {
        differing.withLock { $0.append(site.ready.path(addresses[index])) }
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
