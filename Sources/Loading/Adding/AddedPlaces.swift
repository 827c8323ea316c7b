import Diagnostics
import Files
import Indicators

/// A new figure comes right after the newest that is there: not again, not before it, and with none left out between.
func checkPlace(
  _ row: AddedRow, _ input: SourceFile, _ site: Site, _ choices: AddingChoices, into problems: inout Problems
) {
  let position = FilePosition(file: input.path, line: row.line, column: 1)
  let slug = site[row.indicator].slug
  let there = site.observations[row.indicator.index].filter { $0.area == row.area }
  if let same = there.last(where: { $0.period == row.period && !$0.status.contains(.illustrative) }) {
    problems.add(
      .error, "figure-there", at: position,
      "'\(slug)' has a figure for '\(site[row.area].slug)' and \(row.period.long) already "
        + "(\(same.position.isCell ? same.position.description : "\(same.position.file):\(same.position.line)")); to revise it, add a row there by hand, with the newer edition as "
        + "its vintage and a note that says why")
    return
  }
  // Figures that were made up leave no gap and fill none.
  let window = site[row.indicator].window
  let ends = Set(there.filter { window.holds($0.period) && window.holds(row.period) }.map(\.period)).sorted()
  guard let newest = ends.last, !choices.allowsGaps, newest != row.period else { return }
  guard newest < row.period else {
    problems.add(
      .error, "period-before-newest", at: position,
      "'\(slug)' has a figure for '\(site[row.area].slug)' and \(newest.long), which is later than \(row.period.long); "
        + "if the earlier figure is wanted all the same, say --allow-gap")
    return
  }
  let usual = zip(ends.dropFirst(), ends).map { $0.endMonth - $1.endMonth }.filter { $0 > 0 }.min()
  let distance = row.period.endMonth - newest.endMonth
  guard let usual, distance > usual else { return }
  problems.add(
    .error, "period-gap", at: position,
    "the newest figure of '\(slug)' for '\(site[row.area].slug)' is for \(newest.long), so the next is for "
      + "\(newest.shifted(byMonths: usual).long), and this is for \(row.period.long); add what is missing first, "
      + "or say --allow-gap")
}
