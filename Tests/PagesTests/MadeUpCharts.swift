import Indicators
import TestSupport

@testable import Pages

/// A site of made-up figures, small enough to see at once why each chart of it says what it says.
struct MadeUpCharts {
  let site: ReadySite
  let texts: [ChartOfText]

  struct ChartOfText {
    var example: String
    var lines: String
    var fence = "chart"
  }

  var catalogue: Catalogue { site.analysis[newest].catalogue }
  var newest: EditionID { site.edition("2023-24-q3") }

  func context(_ route: Route, edition: String = "2023-24-q3", isRoot: Bool = true) -> PageContext {
    PageContext(
      site.analysis, Address(route, edition: site.edition(edition), isRoot: isRoot), stylesheet: "style.css")
  }

  func context(of slug: String) -> PageContext { context(.indicator(site.indicator(slug))) }

  init() throws {
    var files = MadeUpFiles()
    let districts = ["testshire", "northam", "southam", "eastam"]
    func add(_ slug: String, _ rows: [String], keys: String = "polarity: lower-is-better") {
      files.add(slug, keys: keys, Array(zip(districts, rows)))
    }
    // Figures of the home area and of three districts, a year apart; the last is that of 2023.
    add("rising", ["2 3", "1 2", "2 3", "3 4"])
    add("falling", ["3 2", "2 1", "3 2", "4 3"])
    add("mixed", ["2 2", "1 2", "3 2", "2 2"])
    add("partly", ["2 2", "1 2", "2 2", "3 3"])
    add("level", ["2 2", "2 2", "2 2", "2 2"])
    add("worse", ["3 3", "4 4", "1 1"])
    add("poor", ["3 3", "5 5", "1 1"])
    add("neutral", ["3 3", "4 4", "1 1"], keys: "polarity: none")
    add("hidden", ["3 3", "c 2", "c 3"])
    add("half", ["3 3", "1 2", "c 3"])
    add("new", ["3", "2", "3"])
    add("old", ["3 2 -", "1 2 -", "2 3 -"])
    add("apart", ["2 2 2 3", "1 1 1 2", "3 3 3 2"], keys: "polarity: lower-is-better\nyears_before: 3")
    add("lone", ["-", "1 2", "2 3"])
    add("made-up", ["2i 3i", "1i 2i", "2 3i", "3 x"])
    add("marked", ["2p 3e z 4 5b", "1 2b", "z x 3", "c 3"])
    files.addCounts("count", Array(zip(districts, ["6 9", "1 2", "2 3", "3 4"])))
    files.addShares("share", Array(zip(districts, ["30 33"])))
    // Of the home area alone, for what its line says.
    let home = districts[0]
    for (slug, figures) in [
      ("single", "3"), ("three", "2 4 3"), ("highest", "1 2 3 4 5"), ("lowest", "5 4 3 2 1"),
      ("still", "2 2 2"),
    ] { files.add(slug, keys: "polarity: lower-is-better", [(home, figures)]) }
    files.add("broken", keys: "polarity: none\n" + MadeUpFiles.seriesBreak, [(home, "2 3 4")])
    files.add(
      "beside", keys: "polarity: none\nthresholds:\n  - {kind: maximum, value: 4, label: board’s limit}",
      [(home, "2 3"), ("mid-region", "3"), ("england", "4")])
    files.add("elsewhere", keys: "polarity: none", [(home, "c"), ("mid-region", "3")])
    files.add("noted", keys: "polarity: none\n" + MadeUpFiles.notices, [(home, "2 3")])
    files.add("reasoned", keys: "polarity: none\n" + MadeUpFiles.reasons, [(home, "2 3 -")])
    // One figure a quarter.
    let steady = (0..<16).map { $0 % 2 == 0 ? "30" : "31" }
    let uneven = (0..<16).map { $0 % 2 == 0 ? "20" : "40" }
    let target = "thresholds:\n  - {kind: maximum, value: 100, label: board’s limit}\n"
    let spc = "polarity: lower-is-better\nwindow: quarter\n"
    files.addCounts("usual", keys: spc + target + "spc: true", [(home, steady.joined(separator: " "))])
    files.addCounts(
      "leap", keys: spc + "spc: true", [(home, (uneven.dropLast() + ["150"]).joined(separator: " "))])
    files.addCounts(
      "two-leaps",
      keys: spc + "spc:\n  recalculate:\n    - {at: 2019-01-01, reason: Counted anew}",
      [(home, (uneven.dropLast(2) + ["150", "20", "40", "150i"]).joined(separator: " "))])
    files.addCounts("few", keys: spc + "spc: true", [(home, "30 31 30")])
    files.addCounts("first", keys: spc + "spc: true", [(home, "30")])
    files.addMany("many", count: 31, without: 9)
    texts = MadeUpFiles.charts
    site = try ReadySite(files.site(with: texts))
  }
}

/// Writes the files of made-up indicators.
struct MadeUpFiles {
  private var files = SiteFiles()
  private var order = 10
  private var places = ""

  static let seriesBreak =
    "breaks:\n  - {at: 2023-01-01, title: New system, note: A new system counts cases that the old one left out.}"
  static let notices = """
    notices:
      - {kind: definition, text: The author says what is counted.}
      - {kind: caveat, text: The author says why to read with care.}
    disputed:
      - {period: 12 months to December 2023, area: testshire, also: 3.15, note: The author says which is right.}
    """
  static let reasons = """
    notices:
      - {kind: arrears, text: The author says how long figures take.}
      - {kind: not-available, text: The author says why there is none.}
      - {kind: verdict-only, text: The author says what the verdict was.}
    """

  mutating func add(_ slug: String, keys: String, _ rows: [(String, String)]) {
    add(slug, "unit: rate\nrate_base: 1000\ndecimals: 2\n" + keys, column: 2, rows)
  }

  mutating func addCounts(
    _ slug: String, keys: String = "polarity: lower-is-better", _ rows: [(String, String)]
  ) {
    add(slug, "unit: count\ndecimals: 0\n" + keys, column: 3, rows)
  }

  mutating func addShares(_ slug: String, _ rows: [(String, String)]) {
    add(slug, "unit: percent\ndecimals: 1\npolarity: lower-is-better", column: 2, rows)
  }

  /// Neighbourhoods of Northam, the last of them without a figure, each with a tile of its own.
  mutating func addMany(_ slug: String, count: Int, without: Int) {
    places = (1...count + without)
      .map { "E0100\(1000 + $0),place-\($0),Place \($0),lsoa,northam,\($0),5\n" }.joined()
    add(slug, keys: "polarity: none", (1...count).map { ("place-\($0)", "\($0)") })
  }

  /// - Parameter rows: An area's figures of years or quarters one after another, of which the last is the newest:
  ///   `2p` is one with a letter, `c` a letter alone, `-` no row.
  private mutating func add(_ slug: String, _ keys: String, column: Int, _ rows: [(String, String)]) {
    order += 1
    let isQuarterly = keys.contains("window: quarter")
    let noun = keys.contains("unit: percent") ? "of cases were late" : "cases"
    files["indicators/\(slug).md"] = """
      ---
      title: \(slug.prefix(1).uppercased() + slug.dropFirst().replacing("-", with: " "))
      priority: crime
      order: \(order)
      noun: \(noun)
      \(keys)
      \(isQuarterly ? "" : "window: rolling-12-months")
      source: Nobody
      definition: Made up.
      ---
      Made up.

      """.replacing("\n\nsource", with: "\nsource")
    var text = "period,area,value,numerator,denominator,status,vintage,note\n"
    for (area, figures) in rows {
      let all = figures.split(separator: " ")
      for (place, figure) in all.enumerated() where figure != "-" {
        let back = all.count - 1 - place
        let value = figure.prefix { $0.isNumber || $0 == "." }
        let letters = figure.dropFirst(value.count)
        var cells = [
          Self.period(back, isQuarterly: isQuarterly), area, "", "", "", "", "2023-24-q3", "Made up",
        ]
        cells[column] = String(value)
        cells[5] = letters == "i" ? "illustrative" : String(letters)
        text += cells.joined(separator: ",") + "\n"
      }
    }
    files["indicators/\(slug).csv"] = text
  }

  private static func period(_ back: Int, isQuarterly: Bool) -> String {
    guard isQuarterly else { return "12 months to December \(2023 - back)" }
    let quarter = 2023 * 4 + 2 - back
    let year = quarter / 4
    return "\(year)/\((year + 1) % 100) Q\(quarter % 4 + 1)"
  }

  func site(with charts: [MadeUpCharts.ChartOfText]) -> SiteFiles {
    var site = files
    site["areas.csv"] = """
      code,slug,name,type,parent,column,row
      E10000099,testshire,Testshire,county,mid-region,,
      E07000901,northam,Northam,district,testshire,1,1
      E07000902,southam,Southam,district,testshire,1,2
      E07000903,eastam,Eastam,district,testshire,2,2
      E12000099,mid-region,Mid Region,region,england,,
      E92000001,england,England,nation,,,

      """ + places
    for (name, rows) in Self.tables { site["data/\(name).csv"] = rows }
    let fences = charts.map { "```\($0.fence)\n\($0.lines)\n```\n" }.joined(separator: "\n")
    site["dashboards/forms.md"] = """
      ---
      title: Forms
      order: 1
      from: 2023-24-q3
      summary: The rate is {burglary}.
      ---
      \(fences)

      """
    return site
  }

  private static let tables: [(String, String)] = {
    let sums = [
      ("down", ["2021/22,40", "2022/23,30"]), ("up", ["2021/22,30", "2022/23,40"]),
      ("same", ["2021/22,30", "2022/23,30"]), ("alone", ["2022/23,30"]),
      ("quarters", ["2022/23 Q1,40", "2022/23 Q2,30"]),
    ]
    let tables = sums.map { name, rows in
      let lines = rows.flatMap { ["Theft,\($0)\n", "Damage,\($0)\n"] }
      return (name, "category,period,value\n" + lines.joined())
    }
    let gap = """
      category,period,value,status,note
      Theft,2021/22,40,,
      Damage,2021/22,,c,Hidden
      Theft,2022/23,30,,
      Damage,2022/23,30,,

      """
    let pair = """
      category,part,value
      Men,Victims,40
      Men,Offenders,80
      Women,Victims,60
      Women,Offenders,20

      """
    return tables + [("gap", gap), ("pair", pair)]
  }()

  static let charts: [MadeUpCharts.ChartOfText] = {
    var all: [MadeUpCharts.ChartOfText] = []
    func add(_ kind: String, _ example: String, _ lines: String) {
      all.append(.init(example: "\(kind), \(example)", lines: "kind: \(kind)\n\(lines)"))
    }
    let years = "\nfrom: 12 months to December 2022\nto: 12 months to December 2023"
    add("trend", "whole", "indicator: rising")
    add("trend", "cut", "indicator: three\nfrom: 12 months to December 2022")
    add("trend", "cut to one figure", "indicator: three\nfrom: 12 months to December 2023")
    add("control", "whole", "indicator: usual")
    for slug in ["rising", "level", "count"] { add("bars", slug, "indicator: \(slug)") }
    for slug in ["rising", "falling", "mixed", "level", "new", "apart"] {
      add("multiples", slug, "indicator: \(slug)")
    }
    add("multiples", "one area", "indicator: rising\nareas: [northam]")
    for slug in ["rising", "falling", "mixed", "partly", "level", "hidden", "half"] {
      add("slope", slug, "indicator: \(slug)\(years)")
    }
    for slug in ["rising", "falling", "level"] {
      add("slope", "one area, \(slug)", "indicator: \(slug)\nareas: [northam]\(years)")
    }
    for slug in ["rising", "falling", "mixed", "partly", "level", "new", "half", "apart", "old"] {
      add("dumbbell", slug, "indicator: \(slug)")
    }
    add("dumbbell", "two areas", "indicator: rising\nareas: [northam, southam]")
    add("dumbbell", "one area", "indicator: rising\nareas: [northam]")
    for slugs in [
      "rising, partly", "rising, falling", "rising, new", "rising, apart", "new, hidden", "rising", "new",
      "rising, old",
    ] { add("dumbbell", "indicators \(slugs)", "indicators: [\(slugs)]\narea: northam") }
    for slugs in ["rising, falling, mixed, worse, neutral", "rising", "level, mixed"] {
      add("spine", slugs, "indicators: [\(slugs)]\narea: northam")
    }
    add("sparkline", "areas", "indicator: rising")
    add("sparkline", "one area", "indicator: rising\nareas: [northam]")
    add("sparkline", "one period", "indicator: new")
    add("sparkline", "indicators", "indicators: [rising, new]\narea: northam")
    add("sparkline", "one indicator", "indicators: [rising]\narea: northam")
    add("heat-map", "areas by period", "indicator: rising")
    add("heat-map", "one area and period", "indicator: new\nareas: [northam]")
    for slugs in [
      "rising, falling", "rising, falling, partly", "rising, falling, worse", "rising, worse",
      "rising, level",
      "rising, falling, worse, poor",
    ] {
      let areas = slugs.contains("worse") ? "areas: [northam, southam]" : "areas: [northam, southam, eastam]"
      add("heat-map", "indicators \(slugs)", "indicators: [\(slugs)]\n\(areas)")
    }
    for name in ["down", "up", "same", "alone", "quarters", "gap"] {
      add("stacked", name, "data: \(name)\nunit: offences\nsource: Nobody")
    }
    add("grouped", "per cent", "data: down\nunit: \"%\"\nsource: Nobody")
    add("twin", "two parts", "title: Who they were\ndata: pair\nunit: \"%\"\nsource: Nobody")
    for slug in ["rising", "level", "made-up", "count", "hidden"] {
      all.append(.init(example: "map, \(slug)", lines: "indicator: \(slug)", fence: "map"))
    }
    let many = (1...40).map { "place-\($0)" }
    all.append(
      .init(
        example: "map, many areas", lines: "indicator: many\nareas: [\(many.joined(separator: ", "))]",
        fence: "map"))
    return all
  }()
}
