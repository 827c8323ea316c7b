import Diagnostics
import Files
import Indicators

/// No two things may make a page at one path. Paths are compared without case,
/// because some file systems and some readers' links know none.
func checkPaths(_ draft: Draft, into problems: inout Problems) {
  var owners: [String: FilePosition] = [:]
  func claim(_ folder: String, _ slug: String, at position: FilePosition) {
    let path = "\(folder)/\(slug.lowercased())/"
    if reservedSlugs.contains(slug.lowercased()) {
      problems.add(
        .error, "reserved-name", at: position,
        "'\(slug)' is kept for a page or folder of the site's own; add a word to it")
    }
    if let owner = owners[path] {
      problems.add(
        .error, "two-pages-one-path", at: position,
        "this makes the page \(path), and so does \(owner); give one another name")
    } else {
      owners[path] = position
    }
  }
  func claim(_ folder: String, _ entries: [ContentFiles.Entry]) {
    for entry in entries {
      guard let path = (entry.text ?? entry.table ?? entry.query ?? entry.frozen)?.path else { continue }
      claim(folder, entry.slug, at: FilePosition(file: path))
    }
  }
  claim("priorities", draft.files.priorities)
  claim("indicators", draft.files.indicators)
  claim("editions", draft.files.editions)
  claim("dashboards", draft.files.topics)
  claim("actions", draft.files.registers)
  claim("assessments", draft.files.assessments)
  claim("papers", draft.files.papers)
  // An old address must not be where something else is now.
  func claim(_ folder: String, _ aliases: [Located<String>]) {
    for alias in aliases { claim(folder, alias.value, at: alias.position) }
  }
  for priority in draft.priorities { claim("priorities", priority.priority?.aliases ?? []) }
  for indicator in draft.indicators { claim("indicators", indicator.indicator?.aliases ?? []) }
  for case let topic? in draft.topics {
    for alias in topic.aliases {
      let steps = alias.value.split(separator: "/").map(String.init)
      claim(steps.count == 2 ? steps[0] : topic.kind.folder, steps.last ?? "", at: alias.position)
    }
  }
  // A table's download stands beside those of the indicators.
  let indicators = Set(draft.files.indicators.map { $0.slug.lowercased() })
  for entry in draft.files.tables where entry.folder == nil && indicators.contains(entry.slug.lowercased()) {
    problems.add(
      .error, "two-pages-one-path", at: FilePosition(file: entry.table?.path ?? ""),
      "this makes the file data/\(entry.slug).csv, and so does the indicator of that name; give it another name"
    )
  }
  var seen: Set<String> = []
  for area in draft.areas {
    // The very same slug twice is reported as an area given twice.
    guard let slug = area.slug, seen.insert(slug.value).inserted else { continue }
    claim("areas", slug.value, at: slug.position)
  }
}

/// Names of pages, folders and downloads that stand beside those of the author's things.
private let reservedSlugs: Set<String> = [
  "404", "all", "assets", "charts", "compare", "data", "embed", "feed", "index",
]
