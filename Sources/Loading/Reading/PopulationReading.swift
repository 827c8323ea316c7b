import Diagnostics
import Files
import Indicators

enum PopulationColumn: Int, CSVColumns {
  case area, year, population, source
  static let required: [Self] = [.area, .year, .population, .source]
}

/// Reads `populations.csv`: how many people lived where, when, and who says so.
func readPopulations(_ source: SourceFile, names: Names, into problems: inout Problems) -> PopulationsDraft {
  let before = problems.count(.error)
  guard var table = CSVTable<PopulationColumn>(source, into: &problems) else {
    return PopulationsDraft(isComplete: false)
  }
  var populations: [Located<Population>] = []
  while table.next(into: &problems) {
    let area = table.requiredText(.area, into: &problems).flatMap { names.area($0, into: &problems) }
    let year = wholeNumber(.year, 1801...2200, of: table, into: &problems)
    let people = wholeNumber(.population, 1...2_000_000_000, of: table, into: &problems)
    guard let source = table.requiredText(.source, into: &problems), let area, let year, let people else {
      continue
    }
    let population = Population(area: area, year: year, people: people, source: source.value)
    populations.append(Located(population, at: table.rowPosition))
  }
  return PopulationsDraft(
    populations: populations, isComplete: names.areas != nil && problems.count(.error) == before)
}
