import Audit
import BenchSupport
import Diagnostics
import Files
import Foundation
import Loading
import Output
import Pages

// pages-bench PROJECT FOLDER THREADS
//
// Makes the page of each indicator in each area, once, looks at what is in it, and writes it into a new site in FOLDER:
// what generators of pages do, without downloads, files of charts, editions and other pages. Prints wall seconds,
// processor seconds, the greatest memory in megabytes, and how many pages there are.

let arguments = CommandLine.arguments
guard arguments.count == 4, let threads = Int(arguments[3]) else {
  print("usage: pages-bench PROJECT FOLDER THREADS")
  exit(64)
}

let start = ContinuousClock.now
var problems = Problems()
let files = try ProjectFolder(path: arguments[1]).files(into: &problems)
var (reading, judging) = (LoadingMemory(), PagesMemory())
let content = files.filter { $0.path.hasPrefix("Content/") }
guard let site = loadSite(content, remembering: &reading, threads: threads, into: &problems),
  let manuscripts = readProse(of: site, remembering: &judging, into: &problems),
  let theme = Theme(name: "default", files: files, into: &problems)
else {
  print(problems.sorted.map(\.description).joined(separator: "\n"))
  exit(1)
}
let analysis = SiteAnalysis(site, manuscripts, remembering: &judging, threads: threads)
let stylesheet = "assets/style.css"
let pages = routes(analysis.editions).filter { address in
  if case .indicatorInArea = address.route { address.isRoot } else { false }
}
_ = try SiteFolder(arguments[2]).replace(Provenance(generator: "pages-bench", inputDigest: "")) {
  staging in
  try inParallel(pages.count, threads: threads) { place in
    let bytes = render(pages[place], analysis, theme: theme, stylesheet: stylesheet)
    let path = analysis.site.path(of: pages[place], stylesheet: stylesheet)
    _ = PageAudit(path: path, bytes: bytes)
    try staging.write(path, bytes)
  }
}
let wall = (ContinuousClock.now - start) / .seconds(1)
let now = usage()
print(wall, now.seconds, now.memory, pages.count)
