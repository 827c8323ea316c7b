import BenchSupport
import Diagnostics
import Foundation
import Indicators
import Loading

// reading-bench PROJECT THREADS
//
// Reads the content of a project into checked values and goes no further. Prints wall seconds, processor seconds, the
// greatest memory in megabytes, and how many rows the indicators have.

let arguments = CommandLine.arguments
guard arguments.count == 3, let threads = Int(arguments[2]) else {
  print("usage: reading-bench PROJECT THREADS")
  exit(64)
}

let before = usage().seconds
let start = ContinuousClock.now
var problems = Problems()
let files = try ProjectFolder(path: arguments[1]).files(below: ["Content"], into: &problems)
var memory = LoadingMemory()
guard let site = loadSite(files, remembering: &memory, threads: threads, into: &problems) else {
  print(problems.sorted.map(\.description).joined(separator: "\n"))
  exit(1)
}
let wall = (ContinuousClock.now - start) / .seconds(1)
let now = usage()
print(wall, now.seconds - before, now.memory, site.observations.reduce(0) { $0 + $1.count })
