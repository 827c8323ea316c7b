/// What to say of a line that begins as an item of a list and is none; `nil` for other lines.
///
/// Markdown knows `1.`, `1)` and `-` only. `(a)`, `a.` and `i.` stay words, and so
/// does `7.` straight below a line of words.
func lostListMessage(_ text: String) -> String? {
  let marker = String(text.prefix { $0 != " " })
  guard marker.count <= 6, text.count > marker.count else { return nil }
  let core = marker.filter { $0.isLetter || $0.isNumber }
  guard !core.isEmpty else { return nil }
  let isWrapped = marker == "(\(core))"
  let isEnded = marker == "\(core)." || marker == "\(core))"
  if core.allSatisfy(\.isNumber), core.count <= 3, isEnded {
    return "'\(marker)' makes no new paragraph here, because it stands straight below a line of words; "
      + "leave a blank line above it"
  }
  let isRoman = core.allSatisfy { "ivx".contains($0) }
  guard isWrapped || isEnded, isRoman || (core.count == 1 && core.first!.isLowercase) else { return nil }
  return "'\(marker)' makes no list; write '1)', '2)' …, indented to where the words above begin, "
    + "and the page will show (a), (b) and, one level further in, i., ii."
}
