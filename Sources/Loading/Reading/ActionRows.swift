import Diagnostics
import Files
import Indicators

enum ActionColumn: Int, CSVColumns {
  case number, objective, action, raised, target, owner, status, links, carried_to
  static let required: [Self] = [.number, .action, .owner]
}

enum UpdateColumn: Int, CSVColumns {
  case number, date, text, status
  static let required: [Self] = [.number, .date, .text]
}

/// Reads the rows of a register, and finds the actions that they name; `nil` if the file cannot be read.
func readActions(_ source: SourceFile, into problems: inout Problems) -> [Action]? {
  guard var table = CSVTable<ActionColumn>(source, into: &problems) else { return nil }
  var actions: [Action] = []
  var names: [(Located<String>?)] = []
  var lines: [String: (line: Int, number: String)] = [:]
  while table.next(into: &problems) {
    guard let action = readAction(table, into: &problems) else { continue }
    // Anchors are compared, for an address knows neither case nor points.
    if let first = lines[action.anchor] {
      problems.add(
        .error, "duplicate-row", at: table.position(.number),
        "line \(first.line) is action \(first.number) already; a number stands once, and what was said later goes into the file of updates"
      )
      continue
    }
    lines[action.anchor] = (table.rowPosition.line, action.number)
    actions.append(action)
    names.append(table.located(.links))
  }
  for (place, names) in names.enumerated() {
    for name in names?.value.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "," }) ?? [] {
      if let other = actions.firstIndex(where: { $0.number == name }), other != place {
        actions[place].links.append(other)
      } else {
        problems.add(
          .error, "unknown-action", at: names?.position ?? actions[place].position,
          actions[place].number == name
            ? "action \(name) cannot be linked with itself; take it out"
            : "there is no action \(name) in this file\(didYouMean(String(name), in: actions.map(\.number)))"
        )
      }
    }
  }
  if actions.isEmpty, !problems.hasErrors {
    problems.add(
      .error, "empty-table", at: FilePosition(file: source.path),
      "the file has a first line and no rows; add some, or take the file away")
  }
  return actions
}

private func readAction(_ table: CSVTable<ActionColumn>, into problems: inout Problems) -> Action? {
  let before = problems.count(.error)
  let number = table.requiredText(.number, into: &problems)
  let text = table.requiredText(.action, into: &problems)
  let owner = table.requiredText(.owner, into: &problems)
  if let number, !isActionNumber(number.value) {
    problems.add(
      .error, "bad-number", at: number.position,
      "'\(number.value)' cannot be the number of an action; write digits and letters with points or hyphens between them, like 3, 2a or 1.1"
    )
  }
  let raised = table.located(.raised).flatMap { readDay($0, into: &problems) }
  let target = table.located(.target).flatMap { readDayOrMonth($0, into: &problems) }
  let status = table.located(.status).flatMap { readActionStatus($0, into: &problems) }
  if let owner { checkOwner(owner, into: &problems) }
  for words in [text, table.located(.objective), table.located(.carried_to)].compactMap(\.self) {
    checkContacts(words, into: &problems)
  }
  guard let number, let text, let owner, problems.count(.error) == before else { return nil }
  return Action(
    number: number.value, objective: table.text(.objective), text: text.value, raised: raised,
    target: target, owner: owner.value, status: status, carriedTo: table.text(.carried_to),
    position: table.rowPosition)
}

/// Reads what was said of each action, a row for each time, and puts it in order of its days.
func readUpdates(_ source: SourceFile, of actions: inout [Action], into problems: inout Problems) {
  guard var table = CSVTable<UpdateColumn>(source, into: &problems) else { return }
  while table.next(into: &problems) {
    let number = table.requiredText(.number, into: &problems)
    let day = table.requiredText(.date, into: &problems).flatMap { readDayOrMonth($0, into: &problems) }
    let text = table.requiredText(.text, into: &problems)
    let status = table.located(.status).flatMap { readActionStatus($0, into: &problems) }
    if let text { checkContacts(text, into: &problems) }
    guard let number, let day, let text else { continue }
    guard let place = actions.firstIndex(where: { $0.number == number.value }) else {
      problems.add(
        .error, "unknown-action", at: number.position,
        "there is no action \(number.value) in the register\(didYouMean(number.value, in: actions.map(\.number)))"
      )
      continue
    }
    if let raised = actions[place].raised, day.last < raised {
      problems.add(
        .error, "date-order", at: table.position(.date),
        "this is before \(raised), the day on which action \(number.value) was raised")
    }
    actions[place].updates.append(Action.Update(when: day, text: text.value, status: status))
  }
  for place in actions.indices {
    // Those of one day stay in the order of the file.
    let updates = actions[place].updates.enumerated()
    actions[place].updates = updates.sorted {
      ($0.element.when.last, $0.offset) < ($1.element.when.last, $1.offset)
    }
    .map(\.element)
  }
}

private func isActionNumber(_ text: String) -> Bool {
  let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    .flatMap { $0.split(separator: "-", omittingEmptySubsequences: false) }
  return text.utf8.count <= 20
    && parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 32) }
    }
}

private func readDay(_ text: Located<String>, into problems: inout Problems) -> Day? {
  if let day = Day(iso: text.value) { return day }
  problems.add(
    .error, "bad-date", at: text.position,
    "'\(text.value)' is not a date; write year, month and day like 2024-03-22")
  return nil
}

/// A day, or a month where its author can say no more.
private func readDayOrMonth(_ text: Located<String>, into problems: inout Problems) -> Period? {
  if let day = Day(iso: text.value) { return .snapshot(day) }
  if let first = Day(iso: "\(text.value)-01") { return .month(first.year, first.month) }
  problems.add(
    .error, "bad-date", at: text.position,
    "'\(text.value)' is not a date; write a month like 2024-03 or a day like 2024-03-22"
  )
  return nil
}

private func readActionStatus(_ text: Located<String>, into problems: inout Problems) -> ActionStatus? {
  if let status = ActionStatus(rawValue: text.value.lowercased()) { return status }
  let words = ActionStatus.allCases.map(\.rawValue)
  let nearest = didYouMean(text.value, in: words)
  problems.add(
    .error, "unknown-status", at: text.position,
    "'\(text.value)' is not a status of an action\(nearest.isEmpty ? "; write \(listed(words, last: "or")), or leave the cell empty" : nearest)"
  )
  return nil
}
