import BenchSupport
import Diagnostics
import Files
import Foundation
import Output

// output-bench replay SITE FOLDER THREADS
// output-bench FOLDER FILES BYTES THREADS
//
// What writing a site costs beside its floor: the same bytes into the same
// folders by bare system calls, without sums, manifest, wait for the disk or swap.

let arguments = CommandLine.arguments
if arguments.count == 5, arguments[1] == "replay", let threads = Int(arguments[4]) {
  try replay(arguments[2], into: arguments[3], threads: threads)
  exit(0)
}
guard arguments.count == 5, let files = Int(arguments[2]), let bytes = Int(arguments[3]),
  let threads = Int(arguments[4])
else {
  print("usage: output-bench FOLDER FILES BYTES THREADS, or output-bench replay SITE FOLDER THREADS")
  exit(64)
}
let top = arguments[1]

@Sendable func path(_ index: Int) -> String {
  "indicators/indicator-\(index % 60)/area-\(index / 60)/index.html"
}

/// Wall and processor seconds of `work`.
func measure(_ name: String, _ work: () throws -> Void) rethrows {
  let clock = ContinuousClock()
  let processorStart = usage().seconds
  let wall = try clock.measure(work)
  let processor = usage().seconds - processorStart
  let padded = name.padding(toLength: 24, withPad: " ", startingAt: 0)
  print(
    "\(padded) \(wall.formatted(.units(allowed: [.milliseconds])))  processor \(Int(processor * 1000)) ms")
}

let page = (0..<bytes).map { UInt8(32 + $0 % 90) }

measure("floor: write only") {
  let floor = top + "/floor"
  mkdir(floor, 0o755)
  mkdir(floor + "/indicators", 0o755)
  for index in 0..<files {
    let path = floor + "/" + path(index)
    if index < 60 {
      mkdir(URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent().path, 0o755)
    }
    mkdir(String(path.dropLast("/index.html".count)), 0o755)
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard write(file, page, page.count) == page.count else { fatalError("cannot write \(path)") }
    close(file)
  }
}
try FileManager.default.removeItem(atPath: top + "/floor")

let site = try SiteFolder(top + "/Public")
let provenance = Provenance(generator: "output-bench", inputDigest: inputDigest([]))
func build() throws {
  _ = try site.replace(provenance) { staging in
    try inParallel(files, threads: threads) { try staging.write(path($0), page) }
  }
}
try measure("first site", build)
try measure("site in place of a site", build)
try measure("verify") {
  let found = try verify(top + "/Public")
  guard found.intact == files else { fatalError("the site is not intact") }
}
try FileManager.default.removeItem(atPath: top + "/Public")
