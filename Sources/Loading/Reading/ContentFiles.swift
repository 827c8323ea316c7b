import Diagnostics
import Files

/// The files below `Content/`, sorted by what they are.
struct ContentFiles: Sendable {
  /// A thing with a file of its own: its slug, and the files that make it.
  struct Entry: Sendable, Equatable {
    var slug: String
    var text: SourceFile?
    var table: SourceFile?
    /// What was said later of the rows of the table.
    var updates: SourceFile?
    /// An indicator's query, and what stands beside its frozen result.
    var query: SourceFile?
    var frozen: SourceFile?
    /// The folder of the document that a table belongs to.
    var folder: String?
  }

  var settings: SourceFile?
  var areas: SourceFile?
  var audit: SourceFile?
  var populations: SourceFile?
  /// Each list is by slug.
  var priorities: [Entry] = []
  var indicators: [Entry] = []
  var editions: [Entry] = []
  var topics: [Entry] = []
  var tables: [Entry] = []
  var registers: [Entry] = []
  var assessments: [Entry] = []
  var papers: [Entry] = []
  var maps: [MapInput] = []
  /// Keys of maps without shapes, and second shapes of a map.
  var mapsWithoutShapes: [String] = []
  var secondMaps: [String] = []
  /// Second files of an indicator's figures.
  var secondTables: [String] = []
  /// Files that no rule knows, for `checkFiles` to report.
  var unknown: [String] = []

  /// Takes every file below `Content/` but hidden ones; other folders belong to other stages.
  init(_ files: [SourceFile]) {
    for file in files.sorted(by: { $0.path < $1.path }) {
      let parts = file.path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts[0] == contentFolder, !parts.contains(where: { $0.hasPrefix(".") && $0 != ".." }) else {
        continue
      }
      take(file, parts: Array(parts.dropFirst()))
    }
    // Files arrive by path, and `a-b.md` comes before `a.md` in that order.
    for list in [
      \ContentFiles.priorities, \.indicators, \.editions, \.topics, \.tables, \.registers, \.assessments,
      \.papers,
    ] {
      self[keyPath: list].sort { ($0.slug, $0.folder ?? "") < ($1.slug, $1.folder ?? "") }
    }
    takeMaps(files.filter { $0.path.hasPrefix("\(contentFolder)/maps/") })
  }

  /// Shapes of maps, each with the keys beside it.
  private mutating func takeMaps(_ files: [SourceFile]) {
    func slug(_ file: SourceFile, _ ending: String) -> String? {
      let name = file.path.dropFirst("\(contentFolder)/maps/".count)
      return name.hasSuffix(ending) && !name.contains("/") && !name.hasPrefix(".")
        ? String(name.dropLast(ending.count)) : nil
    }
    var keys: [String: SourceFile] = [:]
    for file in files { if let slug = slug(file, ".yml") { keys[slug] = file } }
    for file in files.sorted(by: { $0.path < $1.path }) {
      guard let name = slug(file, ".geojson") ?? slug(file, ".hexjson") else { continue }
      if maps.contains(where: { $0.slug == name }) {
        secondMaps.append(file.path)
      } else {
        maps.append(
          MapInput(slug: name, shapes: file, isHexes: file.path.hasSuffix(".hexjson"), keys: keys[name]))
      }
    }
    maps.sort { $0.slug < $1.slug }
    mapsWithoutShapes = keys.keys.filter { name in !maps.contains { $0.slug == name } }.sorted()
      .compactMap { keys[$0]?.path }
  }

  private mutating func take(_ file: SourceFile, parts: [String]) {
    switch parts.count {
    case 1 where parts[0] == "site.yml": settings = file
    case 1 where parts[0] == "areas.csv": areas = file
    case 1 where parts[0] == auditFile: audit = file
    // It says where the site goes, not what is in it.
    case 1 where parts[0] == "publish.yml": break
    case 1 where parts[0] == "populations.csv": populations = file
    case 2 where parts[0] == "priorities" && parts[1].hasSuffix(".md"):
      priorities.append(Entry(slug: String(parts[1].dropLast(3)), text: file))
    case 2 where parts[0] == "indicators" && parts[1].hasSuffix(".md"):
      with(\.indicators, String(parts[1].dropLast(3))) { $0.text = file }
    case 2 where parts[0] == "indicators" && (parts[1].hasSuffix(".csv") || isWorkbook(parts[1])):
      let end = parts[1].lastIndex(of: ".") ?? parts[1].endIndex
      var isSecond = false
      with(\.indicators, String(parts[1][..<end])) {
        isSecond = $0.table != nil
        if !isSecond { $0.table = file }
      }
      if isSecond { secondTables.append(file.path) }
    case 2 where parts[0] == "indicators" && parts[1].hasSuffix(".sql"):
      with(\.indicators, String(parts[1].dropLast(4))) { $0.query = file }
    case 2 where parts[0] == "indicators" && parts[1].hasSuffix(".aggregate.json"):
      with(\.indicators, String(parts[1].dropLast(15))) { $0.frozen = file }
    case 2 where parts[0] == "dashboards" && parts[1].hasSuffix(".md"):
      topics.append(Entry(slug: String(parts[1].dropLast(3)), text: file))
    case 2 where parts[0] == "data" && parts[1].hasSuffix(".csv"):
      tables.append(Entry(slug: String(parts[1].dropLast(4)), table: file))
    case 2 where parts[0] == "actions" && parts[1].hasSuffix(".md"):
      with(\.registers, String(parts[1].dropLast(3))) { $0.text = file }
    case 2 where parts[0] == "actions" && parts[1].hasSuffix(".updates.csv"):
      with(\.registers, String(parts[1].dropLast(12))) { $0.updates = file }
    case 2 where parts[0] == "actions" && parts[1].hasSuffix(".csv"):
      with(\.registers, String(parts[1].dropLast(4))) { $0.table = file }
    case 2 where parts[0] == "papers" && parts[1].hasSuffix(".md"):
      papers.append(Entry(slug: String(parts[1].dropLast(3)), text: file))
    case 3 where parts[0] == "assessments" && parts[2] == "assessment.md":
      assessments.append(Entry(slug: parts[1], text: file))
    case 3 where parts[0] == "assessments" && parts[2].hasSuffix(".csv"):
      tables.append(
        Entry(slug: String(parts[2].dropLast(4)), table: file, folder: "assessments/\(parts[1])"))
    // Taken by themselves, since two files make a map.
    case 2 where parts[0] == "maps" && [".geojson", ".hexjson", ".yml"].contains(where: parts[1].hasSuffix):
      break
    case 3 where parts[0] == "editions" && parts[2] == "report.md":
      editions.append(Entry(slug: parts[1], text: file))
    default: unknown.append(file.path)
    }
  }

  private mutating func with(
    _ list: WritableKeyPath<ContentFiles, [Entry]>, _ slug: String, _ change: (inout Entry) -> Void
  ) {
    if let index = self[keyPath: list].firstIndex(where: { $0.slug == slug }) {
      change(&self[keyPath: list][index])
    } else {
      var entry = Entry(slug: slug)
      change(&entry)
      self[keyPath: list].append(entry)
    }
  }
}

let contentFolder = "Content"
