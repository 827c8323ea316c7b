import Files
import Indicators

/// Finds how many people lived in an area at the time of a period.
struct PopulationIndex: Sendable, Equatable {
  /// Whether every row of the file could be read.
  let isComplete: Bool
  /// For each area, its populations from the earliest year to the latest.
  private var byArea: [AreaID: [Population]] = [:]

  init(_ draft: PopulationsDraft) {
    isComplete = draft.isComplete
    for population in draft.populations {
      byArea[population.value.area, default: []].append(population.value)
    }
    for area in byArea.keys { byArea[area]?.sort { $0.year < $1.year } }
  }

  /// The population of the year in which the middle of the period falls, or its end; else the newest of the five
  /// years before it, else the next of the five years after it.
  ///
  /// A population of another age would make a rate that nobody could defend.
  func population(of area: AreaID, in period: Period, at choice: PopulationYear) -> Population? {
    let known = byArea[area] ?? []
    let year =
      switch choice {
      case .middle: Day(number: (period.first.number + period.last.number) / 2).year
      case .end: period.last.year
      }
    let near = known.filter { abs($0.year - year) <= 5 }
    return near.last { $0.year <= year } ?? near.first
  }
}
