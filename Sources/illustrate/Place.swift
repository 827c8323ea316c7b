/// The county, its districts and the editions, as the content lists them.
struct Place {
  struct District {
    let slug: String
    let population: Int
  }

  let county: String
  let population: Int
  let districts: [District]
  /// Slug and last quarter, oldest first.
  let editions: [(slug: String, end: Quarter)]

  init?(areas: Table, populations: Table, editions names: [String], county: String) {
    var people: [String: Int] = [:]
    for row in populations.rows {
      people[populations.cell(row, "area")] = Int(populations.cell(row, "population"))
    }
    let districts = areas.rows.filter {
      areas.cell($0, "type") == "district" && areas.cell($0, "parent") == county
    }
    self.county = county
    self.districts = districts.compactMap { row in
      let slug = areas.cell(row, "slug")
      return people[slug].map { District(slug: slug, population: $0) }
    }
    editions = names.compactMap { name in quarterEnding(edition: name).map { (name, $0) } }
      .sorted { $0.end < $1.end }
    guard let population = people[county], !districts.isEmpty, self.districts.count == districts.count
    else { return nil }
    self.population = population
  }

  /// The earliest edition that could have published a figure for a period ending in that quarter, and
  /// not before the edition that published the figure it is made from.
  func vintage(ending quarter: Quarter, notBefore published: String = "") -> String {
    let floor = quarterEnding(edition: published) ?? quarter
    let edition = editions.first { $0.end >= max(quarter, floor) }
    return edition?.slug ?? published
  }
}
