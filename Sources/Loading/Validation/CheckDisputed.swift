import Diagnostics
import Files
import Indicators

/// A disputed figure stands beside one in the CSV, and differs from it.
func checkDisputed(_ draft: Draft, into problems: inout Problems) {
  for draft in draft.indicators {
    guard let indicator = draft.indicator, let keys = draft.keys else { continue }
    for disputed in indicator.disputed {
      let rows = draft.rows.observations.filter {
        $0.area == disputed.area && $0.period == disputed.period
      }
      if rows.isEmpty {
        problems.add(
          .error, "disputed-without-row", at: keys.position(of: "disputed"),
          "\(draft.tableName) has no row for \(disputed.period.long) in the same area; it holds the figure that is used"
        )
      } else if rows.contains(where: { $0.figure.value == disputed.also }) {
        problems.add(
          .error, "disputed-agrees", at: keys.position(of: "disputed"),
          "\(shown(disputed.also)) is also the figure in \(draft.tableName) for \(disputed.period.long); "
            + "'also' is the other one")
      }
    }
  }
}
