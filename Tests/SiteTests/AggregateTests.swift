import CSQLite
import Foundation
import TestSupport
import Testing

/// `quarterlight aggregate`, from the command line. Other engines than SQLite are asked by `make test-databases`.
@Suite struct `Figures from queries` {
  /// The recipe of the guide: three months of incidents, as the police publish them, counted by district.
  private func incidents() throws -> TemporaryFolder {
    let project = try TemporaryFolder.builtMinimalSite()
    let sample = repository.appending(path: "Tests/Fixtures/Incidents/Content")
    for path in try FileManager.default.subpathsOfDirectory(atPath: sample.path) {
      let file = sample.appending(path: path)
      if try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        try project.write(Array(try Data(contentsOf: file)), to: "Content/\(path)")
      }
    }
    return project
  }

  private let table = "Content/indicators/vehicle-crime.csv"

  /// How many vehicle crimes of a month the files have in the small areas of a district.
  private func counted(_ month: String, _ names: String, in project: TemporaryFolder) throws -> Int {
    try project.text("Content/sources/police/\(month)/\(month)-testshire-street.csv").split(separator: "\n")
      .count { $0.contains(",Vehicle crime,") && $0.contains(",\(names) 001") }
  }

  @Test func `monthly files of incidents become figures of districts, pages and all`() throws {
    let project = try incidents()
    let before = try project.manifest()
    let early = try Program.run(["build"], in: project.url)
    #expect(
      early.code == 1 && early.errors.contains("run 'quarterlight aggregate vehicle-crime' [not-aggregated]"))

    let shown = try Program.run(["aggregate", "--dry-run"], in: project.url)
    #expect(shown.code == 0 && shown.output.contains("9 added, 0 changed, 0 gone"), "\(shown.errors)")
    #expect(shown.output.hasSuffix("Nothing was written.\n"))
    #expect(!FileManager.default.fileExists(atPath: project.path + "/" + table))

    let outcome = try Program.run(["aggregate", "--date", "2024-03-01"], in: project.url)
    #expect(outcome.code == 0 && outcome.output.hasSuffix("1 indicator frozen.\n"), "\(outcome.errors)")
    let frozen = try project.text(table)
    var expected = "period,area,numerator,vintage\n"
    for month in ["2023-10", "2023-11", "2023-12"] {
      let (north, south) = (
        try counted(month, "Northam", in: project), try counted(month, "Southam", in: project)
      )
      for (area, count) in [("northam", north), ("southam", south), ("testshire", north + south)] {
        expected += "\(month),\(area),\(count),2023-24-q3\n"
      }
    }
    #expect(frozen == expected)
    #expect(frozen.contains("2023-11,southam,0,"))

    // Without the files that were counted, as whoever has not got them.
    try FileManager.default.removeItem(at: project.url.appending(path: "Content/sources"))
    let built = try Program.run(["build"], in: project.url)
    #expect(built.code == 0, "\(built.errors)")
    #expect(try project.manifest() != before)
    let page = try project.text("Public/indicators/vehicle-crime/index.html")
    #expect(page.contains("Worked out by a query in SQLite ") && page.contains(" on 1 March 2024."))
    #expect(try project.text("Public/data/vehicle-crime.json").contains("\"query_sha256\""))
    let result = try project.text("Content/indicators/vehicle-crime.aggregate.json")
    let digest = try #require(result.firstMatch(of: /"result_sha256": "([0-9a-f]{64})"/)?.1)
    // Small counts that are hidden could be guessed with it.
    for path in try project.files(below: "Public") {
      let bytes = try Data(contentsOf: project.url.appending(path: "Public/\(path)"))
      #expect(bytes.range(of: Data(digest.utf8)) == nil, "\(path)")
    }
  }

  @Test func `the same files give the same bytes, and a second run writes nothing`() throws {
    let (one, other) = (try incidents(), try incidents())
    for project in [one, other] { #expect(try Program.run(["aggregate"], in: project.url).code == 0) }
    for name in ["csv", "aggregate.json"] {
      let path = "Content/indicators/vehicle-crime.\(name)"
      #expect(try one.text(path) == other.text(path))
    }
    let again = try Program.run(["aggregate", "vehicle-crime"], in: one.url)
    #expect(again.code == 0 && again.output.hasSuffix("All is as it was; nothing was written.\n"))
  }

  @Test func `one wrong query keeps all results from being written`() throws {
    let project = try incidents()
    let text = try project.text("Content/indicators/vehicle-crime.md")
    try project.write(
      text.replacing("order: 3", with: "order: 4"), to: "Content/indicators/burglary-at-night.md")
    try project.write(
      "select \"Month\" as period,\n  nowhere as area, 1 as numerator from incidents",
      to: "Content/indicators/burglary-at-night.sql")
    let outcome = try Program.run(["aggregate"], in: project.url)
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("Content/indicators/burglary-at-night.sql"))
    #expect(outcome.errors.contains("SQLite says: no such column: nowhere [query-mistake]"))
    #expect(!FileManager.default.fileExists(atPath: project.path + "/" + table))
    // The other alone is frozen all the same.
    let other = try Program.run(["aggregate", "vehicle-crime"], in: project.url)
    #expect(other.code == 0, "\(other.errors)")
  }

  @Test func `rows that the site refuses are told with the row, and nothing is written`() throws {
    let project = try incidents()
    try project.write(
      "select '2024-04' as period, 'northam' as area, 1 as numerator union all select '2023-10', 'nowhere', 2",
      to: "Content/indicators/vehicle-crime.sql")
    let outcome = try Program.run(["aggregate"], in: project.url)
    #expect(outcome.code == 1)
    #expect(
      outcome.errors.contains(
        "vehicle-crime.sql: error: in the row '2023-10,nowhere,2,2023-24-q3': area 'nowhere'"))
    #expect(
      outcome.errors.contains(
        "in the row '2024-04,northam,1,2023-24-q3': the edition 2023-24-q3 was published"))
    #expect(outcome.errors.contains("let the query leave out periods that had not ended"))
    #expect(outcome.errors.hasSuffix("Nothing was written.\n"))
    #expect(!FileManager.default.fileExists(atPath: project.path + "/" + table))
  }

  @Test func `the day on which figures were drawn stays until they change`() throws {
    let project = try incidents()
    let query = "Content/indicators/vehicle-crime.sql"
    func frozen(_ options: String...) throws -> String {
      let outcome = try Program.run(["aggregate"] + options, in: project.url)
      #expect(outcome.code == 0, "\(outcome.errors)")
      return try project.text("Content/indicators/vehicle-crime.aggregate.json")
    }
    #expect(try frozen("--date", "2024-03-01").contains("2024-03-01"))
    #expect(try frozen().contains("2024-03-01"))
    try project.write(try project.text(query).replacing("crimes, 0)", with: "crimes, 0) + 1"), to: query)
    #expect(try !frozen().contains("2024-03-01"))
  }

  @Test func `doubts, however many, are told and keep nothing from being written`() throws {
    let project = try incidents()
    try project.write(
      """
      with recursive n(year) as (select 1950 union all select year + 1 from n where year < 2020)
      select 'January ' || year as period, 'northam' as area, case year % 2 when 0 then 10 else 1000 end as numerator
      from n
      """, to: "Content/indicators/vehicle-crime.sql")
    let outcome = try Program.run(["aggregate"], in: project.url)
    #expect(outcome.code == 0 && outcome.output.contains("71 added"), "\(outcome.errors)")
    #expect(outcome.output.contains("… and 51 more"))
    #expect(outcome.errors.contains(": warning: ") && outcome.errors.contains("more doubts like these"))
  }

  @Test func `files that are missing, ragged, of other columns or links are told of`() throws {
    let project = try incidents()
    let folder = "Content/sources/police/2023-10"
    try project.write("Month,Month\n1,2\n", to: "\(folder)/a-street.csv")
    try project.write("Month,LSOA code\n1,2\n", to: "\(folder)/b-street.csv")
    let whole = try project.text("\(folder)/2023-10-testshire-street.csv")
    try project.write(whole + "too,short\n", to: "\(folder)/c-street.csv")
    try FileManager.default.createSymbolicLink(
      atPath: project.path + "/\(folder)/d-street.csv", withDestinationPath: "/etc/passwd")
    let outcome = try Program.run(["aggregate"], in: project.url)
    #expect(outcome.code == 1)
    for rule in ["[duplicate-column]", "[other-columns]", "[ragged-row]", "[file-unreadable]"] {
      #expect(outcome.errors.contains(rule), "\(outcome.errors)")
    }
    try FileManager.default.removeItem(at: project.url.appending(path: "Content/sources"))
    let missing = try Program.run(["aggregate"], in: project.url)
    #expect(missing.code == 1 && missing.errors.contains("[missing-file]"))
  }

  @Test func `a database is read where it is, and not through a link`() throws {
    let project = try incidents()
    let database = project.path + "/Content/sources/incidents.sqlite"
    try makeDatabase(database)
    try ask("sqlite: sources/incidents.sqlite", in: project)
    try project.write(
      "select month as period, code as area, crimes as numerator from crimes",
      to: "Content/indicators/vehicle-crime.sql")
    let outcome = try Program.run(["aggregate"], in: project.url)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(
      try project.text(table)
        == "period,area,numerator,vintage\n2023-10,northam,7,2023-24-q3\n2023-10,southam,8,2023-24-q3\n")

    let elsewhere = try TemporaryFolder()
    try FileManager.default.moveItem(atPath: database, toPath: elsewhere.path + "/incidents.sqlite")
    try FileManager.default.createSymbolicLink(
      atPath: database, withDestinationPath: elsewhere.path + "/incidents.sqlite")
    let linked = try Program.run(["aggregate"], in: project.url)
    #expect(
      linked.code == 2 && linked.errors.contains("it is a link [database-unreadable]"), "\(linked.errors)")
    try FileManager.default.removeItem(atPath: database)
    let missing = try Program.run(["aggregate"], in: project.url)
    #expect(missing.code == 2 && missing.errors.contains("Content/indicators/vehicle-crime.md:14:1: error: "))
    try project.write(String(repeating: "no database ", count: 100), to: "Content/sources/incidents.sqlite")
    let other = try Program.run(["aggregate"], in: project.url)
    #expect(other.code == 2 && other.errors.contains("is no SQLite database"), "\(other.errors)")
  }

  /// Has the query asked elsewhere.
  private func ask(_ place: String, in project: TemporaryFolder) throws {
    let path = "Content/indicators/vehicle-crime.md"
    let csv = "csv:\n    incidents: sources/police/*/*-street.csv\n    areas: areas.csv\n"
    try project.write(try project.text(path).replacing(csv, with: place + "\n"), to: path)
  }

  /// Areas stand by their GSS codes in it, as in most databases.
  private func makeDatabase(_ path: String) throws {
    var handle: OpaquePointer?
    defer { sqlite3_close(handle) }
    #expect(sqlite3_open(path, &handle) == SQLITE_OK)
    let made = sqlite3_exec(
      handle,
      "create table crimes (month, code, crimes); insert into crimes values ('2023-10', 'E07000901', 7), ('2023-10', 'E07000902', 8)",
      nil, nil, nil)
    #expect(made == SQLITE_OK)
  }

  @Test func `what cannot be asked for is told, and wrong usage has its own code`() throws {
    let project = try TemporaryFolder.builtMinimalSite()
    let nothing = try Program.run(["aggregate"], in: project.url)
    #expect(nothing.code == 1 && nothing.errors.contains("no indicator has a 'query'"))
    let unknown = try Program.run(["aggregate", "burglery"], in: project.url)
    #expect(unknown.code == 1 && unknown.errors.contains("did you mean 'burglary'?"))
    let without = try Program.run(["aggregate", "burglary"], in: project.url)
    #expect(without.code == 1 && without.errors.contains("come from no query"))
    let edition = try Program.run(["aggregate", "--edition", "2023-24-q9"], in: project.url)
    #expect(edition.code == 1 && edition.errors.contains("[unknown-edition]"))
    #expect(try Program.run(["aggregate", "--date", "1 March"], in: project.url).code == 64)
    #expect(try Program.run(["aggregate", "--reason", " "], in: project.url).code == 64)
    #expect(try Program.run(["aggregate", "--reason", "two\nlines"], in: project.url).code == 64)
  }

  @Test func `the database that nobody told of is a variable that is not set`() throws {
    let project = try incidents()
    try ask("connection_env: QL_NOBODY", in: project)
    let outcome = try Program.run(["aggregate"], in: project.url)
    #expect(outcome.code == 2 && outcome.errors.contains("QL_NOBODY is not set"), "\(outcome.errors)")
    // A driver that is not there; and the password of its connection string is nowhere.
    let refused = try Program.run(
      ["aggregate"], in: project.url,
      environment: ["QL_NOBODY": "Driver=/nowhere/x.so;UID=Nemo;PWD=Hush-Secret"])
    #expect(refused.code == 2 && refused.errors.contains("[driver-missing]"), "\(refused.errors)")
    #expect(!refused.errors.contains("Hush-Secret") && !refused.errors.contains("Nemo"))
  }
}
