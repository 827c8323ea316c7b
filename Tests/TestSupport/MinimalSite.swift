package import Files

/// The text of a site's files by path, for tests to change one thing in.
///
/// As it is, it loads without a problem: two editions, one priority, two
/// indicators (a rate and a percentage), and an area of every type that pages ask for.
package struct SiteFiles: Sendable {
  private var texts: [String: String]

  package init() { texts = minimalTexts }

  /// A file's text by its path below `Content/`; setting `nil` takes the file away.
  package subscript(path: String) -> String? {
    get { texts[path] }
    set { texts[path] = newValue }
  }

  /// The same with one piece of a file's text changed. A piece that is not there is the test's mistake, and stops it.
  package func replacing(_ old: String, with new: String, in path: String) -> SiteFiles {
    guard let text = texts[path], let range = text.firstRange(of: old) else {
      preconditionFailure("'\(old)' is not in \(path)")
    }
    var changed = self
    changed.texts[path] = String(text[..<range.lowerBound]) + new + text[range.upperBound...]
    return changed
  }

  /// The same with one file more, or with other text in it.
  package func adding(_ text: String, at path: String) -> SiteFiles {
    var changed = self
    changed.texts[path] = text
    return changed
  }

  package func removing(_ path: String) -> SiteFiles {
    var changed = self
    changed.texts[path] = nil
    return changed
  }

  /// `areas.csv` with a tile on a map for each of the districts, and for the nation the first one's.
  package static let areasWithTiles = """
    code,slug,name,type,parent,column,row
    E10000099,testshire,Testshire,county,mid-region,,
    E07000901,northam,Northam,district,testshire,1,1
    E07000902,southam,Southam,district,testshire,1,2
    E12000099,mid-region,Mid Region,region,england,2,1
    E92000001,england,England,nation,,1,1

    """

  /// The files as they would be read, by path.
  package var sources: [SourceFile] {
    texts.sorted { $0.key < $1.key }
      .map { SourceFile(path: "Content/\($0.key)", bytes: Array($0.value.utf8)) }
  }
}

/// The files of the smallest site that has something of everything.
package func minimalSite() -> [SourceFile] { SiteFiles().sources }

private let minimalTexts: [String: String] = [
  "site.yml": """
  title: Testshire safer communities performance
  short_title: Testshire
  organisation: Testshire Safer Communities Board
  language: en-GB
  base_url: https://testshire.example/
  description: How safe Testshire is.
  area: testshire
  comparators:
    region: mid-region
    nation: england
  contact:
    team: Testshire Community Safety Team
    url: https://testshire.example/contact
  tolerance: 2
  accessibility:
    status: partially compliant
    prepared: 2024-03-01
    issues:
      - Nobody has tested these pages yet.

  """,
  "areas.csv": """
  code,slug,name,type,parent
  E10000099,testshire,Testshire,county,mid-region
  E07000901,northam,Northam,district,testshire
  E07000902,southam,Southam,district,testshire
  E12000099,mid-region,Mid Region,region,england
  E92000001,england,England,nation,

  """,
  "populations.csv": """
  area,year,population,source
  testshire,2021,700000,Census 2021
  northam,2021,300000,Census 2021
  southam,2021,400000,Census 2021

  """,
  "priorities/crime.md": """
  ---
  title: Less crime
  order: 1
  ---
  Crime that residents are most likely to meet.

  """,
  "indicators/burglary.md": """
  ---
  title: Residential burglary
  priority: crime
  order: 1
  unit: rate
  noun: burglaries
  noun_singular: burglary
  rate_base: 1000
  decimals: 2
  polarity: lower-is-better
  window: rolling-12-months
  source: Testshire Police
  definition: Burglaries of homes recorded by the police, for every 1,000 people.
  ---
  Burglaries of homes.

  """,
  "indicators/burglary.csv": """
  period,area,value,numerator,denominator,lower,upper,status,vintage,note
  12 months to December 2022,testshire,2.94,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1"
  12 months to December 2023,testshire,2.59,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1"
  12 months to December 2023,mid-region,3.1,,,,,,2023-24-q3,"2023/24 Q3 report, paragraph 1"
  12 months to December 2023,northam,,660,,,,illustrative,2023-24-q3,Illustrative

  """,
  "indicators/repeat-referrals.md": """
  ---
  title: Repeat referrals
  priority: crime
  order: 2
  unit: percent
  noun: of referrals were repeats
  decimals: 1
  polarity: within-range
  window: rolling-12-months
  source: Testshire Council
  definition: Referrals of people who had been referred in the year before.
  thresholds:
    - {kind: range, lower: 28, upper: 40, label: Recommended range}
  ---
  Referrals of people who were referred before.

  """,
  "indicators/repeat-referrals.csv": """
  period,area,value,numerator,denominator,status,vintage,note
  12 months to September 2022,testshire,30,,,,2022-23-q2,"2022/23 Q2 report, paragraph 2"
  12 months to December 2023,testshire,35.0,140,400,,2023-24-q3,"2023/24 Q3 report, paragraph 2"

  """,
  "editions/2022-23-q2/report.md": """
  ---
  title: Performance in 2022/23 Q2
  period: 2022/23 Q2
  published: 2022-12-02
  organisation: Testshire Safer Communities Board
  summary: Repeat referrals were {repeat-referrals}.
  ---
  ## Summary

  1. Repeat referrals were {repeat-referrals}.

  """,
  "editions/2023-24-q3/report.md": """
  ---
  title: Performance in 2023/24 Q3
  period: 2023/24 Q3
  published: 2024-03-22
  organisation: Testshire Safer Communities Board
  summary: Burglary was {burglary}.
  ---
  ## Summary

  1. Burglary was {burglary}.
  2. Repeat referrals were {repeat-referrals}.

  """,
]
