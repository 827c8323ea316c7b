import Indicators

/// A register of actions as a file, a row an action, with its updates in one cell.
func registerCSV(_ id: RegisterID, _ context: PageContext) -> [UInt8] {
  let register = context.edition.register(id)
  let day = context.edition.day(of: id)
  var writer = CSVWriter()
  writer.row([
    "number", "objective", "action", "raised", "target", "owner", "status", "status_words", "overdue_at",
    "links", "carried_to", "updates",
  ])
  for (place, action) in register.actions.enumerated() {
    writer.row([
      action.number, action.objective ?? "", action.text, action.raised?.description ?? "",
      action.target.map { targetCode($0) } ?? "", action.owner, action.status?.rawValue ?? "",
      action.status.map { register.meaning(of: $0) } ?? "",
      register.isOverdue(action, on: day) ? day.description : "",
      register.linked(with: place).map { register.actions[$0].number }.joined(separator: " "),
      action.carriedTo ?? "",
      action.updates.map { "\(targetCode($0.when)): \($0.text)" }.joined(separator: " | "),
    ])
  }
  return writer.bytes
}

/// `2024-03` or `2024-03-22`, as an author writes it.
func targetCode(_ target: Period) -> String {
  target.kind == .month ? String(target.last.description.prefix(7)) : target.last.description
}
