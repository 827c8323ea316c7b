import Diagnostics
import Files
import Indicators

/// What a register says after the day of the newest edition waits for the next one, and its author should know.
func checkRegisters(_ draft: Draft, into problems: inout Problems) {
  guard let newest = draft.editions.compactMap(\.edition?.published).max() else { return }
  for case let register? in draft.registers {
    let day = min(newest, register.asAt ?? newest)
    let what = register.asAt.map { $0 < newest } == true ? "the day of 'as_at'" : "the newest edition"
    for action in register.actions {
      if let raised = action.raised, raised > day {
        problems.add(
          .warning, "after-the-edition", at: action.position,
          "action \(action.number) was raised on \(raised), after \(what) (\(day)), so no page shows it yet")
      }
      for update in action.updates where update.when.first > day {
        problems.add(
          .warning, "after-the-edition", at: action.position,
          "an update of action \(action.number) is of \(update.when.long), after \(what) (\(day)), so no page shows it yet"
        )
      }
    }
  }
}
