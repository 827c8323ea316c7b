/// What is not plain in a sentence that the program wrote: too long, a wrong article or plural, two negatives, a figure
/// that is none. Source of the length: GOV.UK's content guidelines, 25 words.
///
/// One is made for many sentences: patterns are read anew each time they are written.
struct PlainEnglish {
  private let negative = /\b(not|no|none|nothing|nobody|never|without|cannot|[Nn]either)\b/
  private let wantsAn = /\b[Aa] (8(?:[0-9.,]*[0-9])?|1[18](?![0-9]))/
  private let wantsA = /\b[Aa]n ([0-79][0-9]*)/
  private let plural =
    /(?:^|[^0-9.,])1 (districts|areas|indicators|figures|editions|quarters|months|years|cases|people|offences|crimes|incidents|burglaries|percentage points|pages|others)\b/
  private let looseStop = #/ [,.;]/#
  private let noFigure = /\b(NaN|nan|inf|nil|Optional)\b/
  private let jargon = /\b(utilis\w+|pursuant|thereof|whilst|via|per annum|e\.g|i\.e|etc)\b/

  func faults(in sentence: String) -> [String] {
    var faults: [String] = []
    for part in sentence.replacing("; ", with: ". ").replacing(": ", with: ". ").split(separator: ". ") {
      let words = part.split(whereSeparator: \.isWhitespace).count
      if words > 25 { faults.append("\(words) words") }
      // One in each of two clauses that "and" joins says two things.
      for clause in part.replacing(", and ", with: "\n").split(separator: "\n") {
        let negatives = clause.matches(of: negative).map { String($0.1) }
        if negatives.count > 1 { faults.append("two negatives: \(negatives.joined(separator: ", "))") }
      }
    }
    faults += sentence.matches(of: wantsAn).map { "'a \($0.1)' should be 'an \($0.1)'" }
    faults += sentence.matches(of: wantsA).filter { !["11", "18"].contains($0.1) }
      .map { "'an \($0.1)' should be 'a \($0.1)'" }
    faults += sentence.matches(of: plural).map { "'1 \($0.1)' should be singular" }
    if sentence.contains("  ") { faults.append("two spaces") }
    if sentence.contains(looseStop) { faults.append("a space before a stop") }
    faults += sentence.matches(of: noFigure).map { "'\($0.1)' is no figure" }
    faults += sentence.matches(of: jargon).map { "'\($0.1)' is not plain" }
    return faults
  }
}
