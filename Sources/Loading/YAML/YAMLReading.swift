package import Diagnostics
package import Files
package import Indicators

/// A value as one plain thing, or a report of what it should have been.
extension YAMLValue {
  /// Text of one line or more that is shown as it is typed, without spaces at its ends.
  ///
  /// A figure in braces is refused, since nothing would put a figure in its place.
  package func text(into problems: inout Problems) -> Located<String>? {
    guard let text = prose(into: &problems) else { return nil }
    guard let open = text.value.firstIndex(of: "{"), let close = text.value[open...].firstIndex(of: "}")
    else { return text }
    problems.add(
      .error, "binding-place", at: position,
      "'\(text.value[open...close])' would be shown as it is typed: no figure can be bound in '\(name)'; "
        + "figures go into texts below the keys, summaries, notices, and titles of reports, dashboards and charts"
    )
    return nil
  }

  /// Words of one line or more that may bind figures, without spaces at their ends.
  package func prose(into problems: inout Problems) -> Located<String>? {
    guard case .scalar(let text, _) = content else { return wrongType("text", &problems) }
    let trimmed = trimmingSpaces(text)
    guard !trimmed.isEmpty else {
      problems.add(.error, "empty-value", at: position, "'\(name)' has no value; write one")
      return nil
    }
    return Located(trimmed, at: position)
  }

  /// A whole number written in plain digits: `010` is refused, which YAML reads as 8.
  package func integer(in range: ClosedRange<Int>, into problems: inout Problems) -> Located<Int>? {
    guard let number = number(into: &problems) else { return nil }
    guard let whole = Int(exactly: number.value.value), number.value.decimals == 0 else {
      problems.add(.error, "wrong-type", at: position, "'\(name)' must be a whole number")
      return nil
    }
    guard range.contains(whole) else {
      problems.add(
        .error, "out-of-range", at: position,
        "'\(name)' is \(whole); it must be from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return Located(whole, at: position)
  }

  package func number(into problems: inout Problems) -> Located<PlainDecimal>? {
    guard case .scalar(let text, let plain) = content else { return wrongType("a number", &problems) }
    guard plain else {
      problems.add(
        .error, "wrong-type", at: position, "'\(name)' must be a number; write it without quotation marks")
      return nil
    }
    guard let number = PlainDecimal(text) else {
      problems.add(.error, "not-a-number", at: position, "'\(text)' \(numberMistake(text))")
      return nil
    }
    return Located(number, at: position)
  }

  package func flag(into problems: inout Problems) -> Bool? {
    guard case .scalar(let text, plain: true) = content, ["true", "false"].contains(text) else {
      problems.add(.error, "wrong-type", at: position, "'\(name)' must be true or false")
      return nil
    }
    return text == "true"
  }

  package func day(into problems: inout Problems) -> Day? {
    guard let text = text(into: &problems) else { return nil }
    guard let day = Day(iso: text.value) else {
      problems.add(
        .error, "bad-date", at: position,
        "'\(text.value)' is not a date; write year, month and day like 2024-03-22")
      return nil
    }
    return day
  }

  /// One of a closed list of words.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type = Choice.self, into problems: inout Problems
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(into: &problems) else { return nil }
    if let choice = Choice(rawValue: text.value) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    let nearest = didYouMean(text.value, in: words)
    problems.add(
      .error, "unknown-value", at: position,
      "'\(name)' cannot be '\(text.value)'\(nearest.isEmpty ? "; write \(either(words))" : nearest)")
    return nil
  }

  package func slug(into problems: inout Problems) -> Located<String>? {
    guard let text = text(into: &problems) else { return nil }
    if let mistake = slugMistake(text.value) {
      problems.add(.error, "bad-slug", at: position, mistake)
      return nil
    }
    return text
  }

  package func list(into problems: inout Problems) -> [YAMLValue]? {
    guard case .list(let items) = content else { return wrongType("a list", &problems) }
    return items
  }

  /// A list of text; an item with nothing in it is reported.
  package func texts(into problems: inout Problems) -> [String]? {
    list(into: &problems)?.compactMap { $0.text(into: &problems)?.value }
  }

  /// An address that a page may link to: `https://…`, or a path of the site if `relative` is allowed.
  package func link(relative: Bool, into problems: inout Problems) -> String? {
    guard let text = text(into: &problems)?.value else { return nil }
    let allowed = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) }
    let host = text.dropFirst("https://".count)
    let isWeb = text.hasPrefix("https://") && !host.isEmpty && !host.hasPrefix("/")
    let isPath = relative && text.hasPrefix("/") && !text.hasPrefix("//")
    if allowed, isWeb || isPath { return text }
    problems.add(
      .error, "bad-address", at: position,
      "'\(text)' is not an address to link to; begin it with https://\(relative ? ", or with / for a page of the site" : "")"
    )
    return nil
  }

  /// `{burglary}`, which is a group of keys to YAML and a figure to the author.
  private var looksLikeBinding: Bool {
    guard case .mapping(let entries) = content else { return false }
    return !entries.isEmpty && entries.allSatisfy(\.value.isNothing)
  }

  private func wrongType<Value>(_ wanted: String, _ problems: inout Problems) -> Value? {
    let hint = looksLikeBinding ? "; put quotation marks around text that begins with '{'" : ""
    problems.add(
      .error, "wrong-type", at: position, "'\(name)' must be \(wanted), but here is \(description)\(hint)")
    return nil
  }
}

func trimmingSpaces(_ text: some StringProtocol) -> String {
  let front = text.drop(while: \.isWhitespace)
  guard let last = front.lastIndex(where: { !$0.isWhitespace }) else { return "" }
  return String(front[...last])
}
