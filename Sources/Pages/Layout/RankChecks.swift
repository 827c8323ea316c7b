import Diagnostics
import Indicators
import Statistics

/// Warns where one published figure stands twice in a table of ranks with different places: once for each table.
///
/// - Parameters:
///   - assessments: By area.
///   - period: That of the table of districts; `nil` if there is none.
func rankFaults(_ id: IndicatorID, _ assessments: [Assessment?], at period: Period?, _ site: Site) -> Problems
{
  var problems = Problems()
  let districts = site.districts.compactMap { assessments[$0.index] }
  var tables = [
    districts.compactMap { item in
      item.latest?.period == period ? item.rank.flatMap { RankedFigure(item.area, item.latest, $0) } : nil
    }
  ]
  for area in [site.settings.area] + site.districts {
    guard let standing = assessments[area.index]?.similar else { continue }
    tables.append(standing.members.compactMap { RankedFigure($0.area, $0.point, $0.rank) })
  }
  let indicator = site[id]
  for table in tables {
    // Few figures are shown alike, so only those are held against each other.
    let alike = Dictionary(grouping: table) { indicator.figureText($0.value) }
    let unlike = alike.values.filter { Set($0.map(\.rank.place)).count > 1 }
    guard let first = unlike.min(by: { $0[0].area < $1[0].area }),
      let other = first.first(where: { $0.rank.place != first[0].rank.place })
    else { continue }
    let more = unlike.reduce(-2) { $0 + $1.count }
    let others = more > 0 ? " (\(more) more \(more == 1 ? "area" : "areas") likewise)" : ""
    problems.add(
      .warning, "same-figure-other-rank", at: indicator.position,
      "\(site[first[0].area].name) and \(site[other.area].name) both show \(indicator.figureText(other.value)), and "
        + "rank \(ordinal(first[0].rank.place)) and \(ordinal(other.rank.place))\(others); one more decimal would tell "
        + "them apart")
  }
  return problems
}

/// A published figure as a table of ranks shows it.
private struct RankedFigure {
  let area: AreaID
  let value: Double
  let rank: Statistics.Rank

  init?(_ area: AreaID, _ point: Point?, _ rank: Statistics.Rank) {
    guard let point, !point.isIllustrative, let value = point.value else { return nil }
    self.area = area
    self.value = value
    self.rank = rank
  }
}
