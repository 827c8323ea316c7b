import ArgumentParser
import CStarter
import Files
import Output

/// `quarterlight init`
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a new site with example content, to be replaced piece by piece.",
    discussion: """
      The folder must be missing or empty. The site in it can be built and previewed at once; its \
      places and figures are made up, and marked as such. new-figures.xlsx beside it is a workbook to \
      fill in and add.

      Example:
        quarterlight init ../testshire
        quarterlight preview --project ../testshire
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  func run() throws {
    try exiting {
      try makeNewFolder(folder, with: starterFiles() + [starterWorkbook()])
      print(
        """
        A site with made-up figures is in \(folder). Look at it with:
          quarterlight preview --project \(folder)
        Then change Content/site.yml and Content/areas.csv, and replace the examples.
        """)
    }
  }
}

/// The files of a new project.
func starterFiles() -> [OutputFile] {
  UnsafeBufferPointer(start: ql_starter(), count: Int(ql_starter_count)).map { file in
    OutputFile(
      path: String(cString: file.path), bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.size))
    )
  }
}
