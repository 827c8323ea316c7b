import BenchSupport
import Diagnostics
import Foundation
import Output

/// Writes the files of a finished site again, into a new folder, by bare system calls on so many threads: the least
/// that any program can take which makes these bytes. Prints wall seconds, processor seconds and the greatest memory in
/// megabytes.
func replay(_ site: String, into folder: String, threads: Int) throws {
  let names = try FileManager.default.subpathsOfDirectory(atPath: site).sorted()
  var files: [(path: String, bytes: Data)] = []
  var folders = [folder]
  for name in names {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: "\(site)/\(name)", isDirectory: &isFolder)
    if isFolder.boolValue {
      folders.append("\(folder)/\(name)")
    } else {
      files.append(("\(folder)/\(name)", try Data(contentsOf: URL(filePath: "\(site)/\(name)"))))
    }
  }
  let all = files
  let processorStart = usage().seconds
  let wall = try ContinuousClock().measure {
    for folder in folders { mkdir(folder, 0o755) }
    try inParallel(all.count, threads: threads) { index in
      let (path, bytes) = all[index]
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
      let written = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard written == bytes.count, close(file) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
  }
  let now = usage()
  print(wall / .seconds(1), now.seconds - processorStart, now.memory)
}
