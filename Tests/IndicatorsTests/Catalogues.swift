import Diagnostics
import Indicators
import Loading
import TestSupport

/// The small site with its first indicator's rows and front matter as a test needs them.
///
/// Rows are `period,area,value,numerator,denominator,lower,upper,status,vintage,note`; what is left out
/// at the end of a row is empty. There are three editions: 2022-23-q2, 2023-24-q3 and 2024-25-q3.
struct Rows {
  var files = SiteFiles()
  static let header = "period,area,value,numerator,denominator,lower,upper,status,vintage,note"

  init(_ rows: [String], keys: [String] = [], without dropped: [String] = []) {
    let last = Rows.header.split(separator: ",").count - 1
    let lines = rows.map { row in
      let given = row.split(separator: ",", omittingEmptySubsequences: false).count - 1
      return row + String(repeating: ",", count: last - given) + "Why."
    }
    files["indicators/burglary.csv"] = ([Rows.header] + lines).joined(separator: "\n") + "\n"
    var front = files["indicators/burglary.md"]!.split(separator: "\n", omittingEmptySubsequences: false).map(
      String.init)
    let names = (keys.filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != ":" }) } + dropped)
    front.removeAll { line in names.contains { line.hasPrefix($0 + ":") } }
    front.insert(contentsOf: keys, at: front.lastIndex(of: "---")!)
    files["indicators/burglary.md"] = front.joined(separator: "\n")
    files["editions/2024-25-q3/report.md"] = files["editions/2023-24-q3/report.md"]!
      .replacing("2023/24", with: "2024/25").replacing("2024-03-22", with: "2025-03-21")
  }

  struct Refused: Error, CustomStringConvertible {
    var description: String
  }

  func site() throws -> Site {
    var problems = Problems()
    guard let site = loadSite(files.sources, into: &problems) else {
      throw Refused(description: problems.sorted.map(\.description).joined(separator: "\n"))
    }
    return site
  }

  /// The site as an edition saw it.
  func catalogue(_ edition: String = "2024-25-q3") throws -> Catalogue {
    let site = try site()
    return Catalogue(site: site, edition: EditionID(site.editions.firstIndex { $0.slug == edition }!))
  }

  func assessment(_ edition: String = "2024-25-q3", of area: String = "testshire") throws -> Assessment? {
    let catalogue = try catalogue(edition)
    return catalogue.assess(catalogue.burglary, in: catalogue.area(area))
  }
}

extension Catalogue {
  var burglary: IndicatorID { IndicatorID(site.indicators.firstIndex { $0.slug == "burglary" }!) }
  func area(_ slug: String) -> AreaID { AreaID(site.areas.firstIndex { $0.slug == slug }!) }
  func series(_ area: String = "testshire") -> Series? { series(of: burglary, in: self.area(area)) }
}
