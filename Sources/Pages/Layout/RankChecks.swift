package import Diagnostics
import Indicators
import Statistics

extension SiteAnalysis {
  /// Warns where readers see one published figure twice with different ranks.
  package func checkRanks(into problems: inout Problems) {
    guard let edition = editions.last else { return }
    for id in edition.indicators {
      let indicator = site[id]
      var groups = [
        edition.districts(with: id).compactMap { item in
          item.latest.flatMap { $0.isIllustrative ? nil : $0.value }.flatMap { value in
            item.rank.map { (area: item.area, value: value, rank: $0) }
          }
        }
      ]
      for area in edition.profileAreas {
        guard let standing = edition[id, area]?.similar else { continue }
        groups.append(
          standing.members.compactMap { item in
            (item.point.isIllustrative ? nil : item.point.value).map {
              (area: item.area, value: $0, rank: item.rank)
            }
          })
      }
      for group in groups {
        // Few figures are shown alike, so only those are held against each other.
        let alike = Dictionary(grouping: group) { indicator.figureText($0.value) }
        for same in alike.values where same.count > 1 {
          for (place, one) in same.enumerated() {
            for other in same[(place + 1)...] where one.rank.place != other.rank.place {
              problems.add(
                .warning, "same-figure-other-rank", at: indicator.position,
                "\(site[one.area].name) and \(site[other.area].name) both show \(indicator.figureText(one.value)), and "
                  + "rank \(ordinal(one.rank.place)) and \(ordinal(other.rank.place)); one more decimal would tell them apart"
              )
            }
          }
        }
      }
    }
  }
}
