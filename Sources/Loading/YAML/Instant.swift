package import Diagnostics
import Files
import Indicators

extension YAMLValue {
  /// A moment as seconds since the beginning of 1970 UTC: `2026-11-25T09:30+00:00`.
  ///
  /// The offset must be written. A time without one means two moments, an hour
  /// apart, to people who think of summer time and people who do not.
  package func instant(into problems: inout Problems) -> Int? {
    guard let text = text(into: &problems)?.value else { return nil }
    if let seconds = seconds(text) { return seconds }
    problems.add(
      .error, "bad-time", at: position,
      "'\(text)' is not a moment; write day, time and how far that is from UTC, like 2026-11-25T09:30+00:00, "
        + "or +01:00 in summer")
    return nil
  }
}

private func seconds(_ text: String) -> Int? {
  let pattern = /(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d))?\s?(?:(Z)|([+-])(\d\d):(\d\d))/
  guard let match = text.wholeMatch(of: pattern)?.output, let day = Day(iso: match.1) else { return nil }
  let numbers = [match.2, match.3, match.4 ?? "0", match.7 ?? "0", match.8 ?? "0"].compactMap { Int($0) }
  guard numbers.count == 5, numbers[0] < 24, numbers[1] < 60, numbers[2] < 60, numbers[3] <= 14,
    numbers[4] < 60
  else { return nil }
  let offset = (numbers[3] * 60 + numbers[4]) * 60 * (match.6 == "-" ? -1 : 1)
  return day.number * 86_400 + numbers[0] * 3600 + numbers[1] * 60 + numbers[2] - offset
}
