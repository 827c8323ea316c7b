import Diagnostics
import Files
import Loading
import Pages
import Preview

/// A project as a preview sees it: looked at again and again, each time from what was made before.
struct WatchedProject: PreviewedProject {
  private let folder: ProjectFolder
  private let theme: String?
  private var filesMemory = FilesMemory()
  private var memory = ProjectMemory()
  private var seen: (files: [SourceFile], unread: [Problem])?
  /// Prose whose claims are still to be looked at, and what was found besides.
  private var reading: (prose: ProseReading, others: Problems)?

  init(_ folder: ProjectFolder, theme: String?) {
    self.folder = folder
    self.theme = theme
  }

  mutating func look() -> Look? {
    var problems = Problems()
    let files = folder.files(remembering: &filesMemory, into: &problems)
    let unread = problems.sorted
    if let seen, seen.files == files, seen.unread == unread { return nil }
    seen = (files, unread)
    var prose: ProseReading?
    let project = Project(files: files, theme: theme, remembering: &memory, into: &problems) {
      let begun = $0.proseReading
      prose = begun
      $1.add(begun.errors)
    }
    reading = prose.map { ($0, problems) }
    let site = project.flatMap { problems.hasErrors ? nil : shown($0) }
    return Look(site: site, problems: problems, sources: files)
  }

  private func shown(_ project: Project) -> ShownSite {
    let addresses = memory.addresses
    return ShownSite(
      has: { addresses[$0] != nil }, bytes: { addresses[$0].map { project.file($0).bytes } ?? [] })
  }

  var isReading: Bool { reading != nil }

  mutating func readOn() -> Problems? {
    guard reading != nil else { return nil }
    if reading!.prose.readNext() { return nil }
    var problems = reading!.others
    problems.add(reading!.prose.findings)
    reading = nil
    return problems
  }
}
