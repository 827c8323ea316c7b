import Diagnostics

extension Document {
  /// "These three districts:" above a list of four.
  func checkCounts(into problems: inout Problems) { blocks.checkCounts(into: &problems) }
}

extension [Block] {
  fileprivate func checkCounts(into problems: inout Problems) {
    for (index, block) in enumerated() {
      block.children.checkCounts(into: &problems)
      guard case .paragraph(let paragraph) = block, indices.contains(index + 1) else { continue }
      let rows: Int
      switch self[index + 1] {
      case .list(let list): rows = list.items.count
      case .table(let table): rows = table.rows.count
      case .heading, .paragraph, .numbered, .quote, .code, .fence, .element, .rule: continue
      }
      guard let last = sentences(paragraph.words, figure: { _ in "" }).last, last.text.hasSuffix(":") else {
        continue
      }
      let words = ClaimWords(last.text)
      let counts = words.tokens.indices.filter { place in
        words.word(place).flatMap { ClaimWords.amounts[$0] } ?? 0 >= 2
          && !times.contains(words.word(place + 1) ?? "") && words.fraction(at: place) == nil
      }
      guard counts.count == 1, let said = words.word(counts[0]).flatMap({ ClaimWords.amounts[$0] }),
        Int(said) != rows, let place = last.position(of: words.texts[counts[0]])
      else { continue }
      problems.add(
        warning(
          Finding.Rule.countWord.rawValue, at: place,
          "'\(words.texts[counts[0]])' but \(rows) follow\(rows == 1 ? "s" : "")"))
    }
  }
}

private let times: Set<String> = ["quarters", "quarter", "years", "year", "months", "weeks", "days", "hours"]
