// Makes the illustrative figures of a content folder: `illustrate Content`.
//
// The board publishes county figures only. So that the site can show what it does with districts, this
// script makes district figures that add up to the published county figure, and the quarters between
// two published points. Every row it writes has the status `illustrative`.

import Foundation

func fail(_ message: String, code: Int32) -> Never {
  FileHandle.standardError.write(Data((message + "\n").utf8))
  exit(code)
}

guard CommandLine.arguments.count == 2 else { fail("Usage: illustrate CONTENT-FOLDER", code: 64) }
let content = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)

do {
  let read = { (path: String) in
    try String(contentsOf: content.appendingPathComponent(path), encoding: .utf8)
  }
  let list = { (folder: String) in
    try FileManager.default.contentsOfDirectory(atPath: content.appendingPathComponent(folder).path)
      .sorted()
  }
  let site = Indicator.value(of: "area", in: try read("site.yml"))
  guard
    let place = Place(
      areas: Table(try read("areas.csv")), populations: Table(try read("populations.csv")),
      editions: try list("editions"), county: site)
  else { fail("The home area of site.yml needs a population, and so does each of its districts.", code: 1) }

  for file in try list("indicators") where file.hasSuffix(".csv") {
    let slug = String(file.dropLast(4))
    let indicator = Indicator(slug: slug, frontMatter: try read("indicators/\(slug).md"))
    let text = try read("indicators/\(file)")
    guard let result = illustrated(text, indicator, in: place) else {
      fail("indicators/\(file): the columns are not those this script writes.", code: 1)
    }
    if result != text {
      try Data(result.utf8).write(to: content.appendingPathComponent("indicators/\(file)"))
    }
  }
} catch {
  fail("The content could not be read or written: \(error)", code: 2)
}
