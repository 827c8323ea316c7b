import Diagnostics
import Files
import Indicators

/// An area has one population in a year.
func checkPopulations(_ draft: Draft, into problems: inout Problems) {
  struct AreaYear: Hashable {
    var area: AreaID
    var year: Int
  }
  var firsts: [AreaYear: FilePosition] = [:]
  for population in draft.populations.populations {
    let key = AreaYear(area: population.value.area, year: population.value.year)
    if let first = firsts[key] {
      let slug = draft.areas[key.area.index].slug?.value ?? ""
      problems.add(
        .error, "duplicate-population", at: population.position,
        "the population of '\(slug)' in \(key.year) is here twice; the first is on line \(first.line)")
    } else {
      firsts[key] = population.position
    }
  }
}
