import Diagnostics
import Files
import Indicators

/// A sentence of a report with what it says of an indicator, if anything.
struct Verdict {
  var indicator: String
  var cue: ClaimWords.Found
  var sentence: Sentence
  var isSummary: Bool
  var isBound: Bool
}

extension Document {
  /// What only the report as a whole can show: verdicts that differ, verdicts without a figure, sentences
  /// carried over, and indicators that are not there.
  func checkWhole(_ facts: ProseFacts, into problems: inout Problems) {
    guard facts.quarter != nil else { return }
    let sentences = sentencesBySection
    let verdicts = verdicts(sentences, facts)
    for problem in checkSummary(verdicts, facts) + checkFigures(verdicts, facts)
      + checkStale(sentences.map(\.sentence), facts)
    {
      problems.add(problem)
    }
    // A title or a summary need not name everything.
    if numbering == .paragraphs { checkCoverage(sentences.map(\.sentence), facts, into: &problems) }
  }

  /// Each sentence with whether it stands under a heading such as "Report summary".
  private var sentencesBySection: [(sentence: Sentence, isSummary: Bool)] {
    var isSummary = false
    return blocks.flatMap { block -> [(sentence: Sentence, isSummary: Bool)] in
      if case .heading(let heading) = block {
        let title = heading.words.plainText().lowercased()
        isSummary = ["summary", "key points", "main points", "at a glance"].contains { title.contains($0) }
      }
      let inSummary = isSummary
      return [block].allWords.flatMap { words in
        sentences(words) { _ in "0" }.map { ($0, inSummary) }
      }
    }
  }

  private func verdicts(
    _ sentences: [(sentence: Sentence, isSummary: Bool)], _ facts: ProseFacts
  ) -> [Verdict] {
    let titles = facts.indicators.compactMap { slug in facts.indicator(slug).map { (slug, $0) } }
    return sentences.compactMap { sentence, isSummary in
      let bound = Set(sentence.bindings.map(\.indicator))
      let slug: String
      if bound.count == 1, let only = bound.first {
        slug = only
      } else if bound.isEmpty {
        let stems = TitleWords.stems(sentence.text)
        let named = titles.filter { $0.1.isNamed(in: stems) }
        // "Total burglary" names burglary too: the longest title is meant.
        guard let most = named.map(\.1.titleStems.count).max() else { return nil }
        let best = named.filter { $0.1.titleStems.count == most }
        guard best.count == 1 else { return nil }
        slug = best[0].0
      } else {
        return nil
      }
      guard let indicator = facts.indicator(slug) else { return nil }
      let words = ClaimWords(indicator.names.taken(from: sentence.text))
      let cues = words.cues.filter { [.up, .down, .stable].contains($0.cue) }
      // Two verdicts in one sentence tell of two times.
      guard Set(cues.map(\.cue)).count == 1, let cue = cues.last else { return nil }
      return Verdict(
        indicator: slug, cue: cue, sentence: sentence, isSummary: isSummary, isBound: !bound.isEmpty)
    }
  }

  // MARK: SUMMARY

  private func checkSummary(_ verdicts: [Verdict], _ facts: ProseFacts) -> [Problem] {
    verdicts.filter(\.isSummary).compactMap { summary -> Problem? in
      let details = verdicts.filter { $0.indicator == summary.indicator && !$0.isSummary }
      guard !details.isEmpty, !details.contains(where: { $0.cue.cue == summary.cue.cue }),
        let against = details.first(where: { [summary.cue.cue, $0.cue.cue].contains(.stable) == false }),
        !namesTime(summary.sentence.text), !namesTime(against.sentence.text),
        let place = summary.sentence.position(of: summary.cue.word)
      else { return nil }
      let line = against.sentence.position?.line ?? 0
      return warning(
        Finding.Rule.summary.rawValue, at: place,
        "'\(summary.cue.word)' but the detail on line \(line) says '\(against.cue.word)'; make them agree")
    }
  }

  /// Whether a sentence speaks of a stretch of time of its own, so that another may well differ.
  private func namesTime(_ text: String) -> Bool {
    let words = text.lowercased()
    return ["quarter", "q1", "q2", "q3", "q4", "since", "month", "long", "trend", "then"].contains {
      words.contains($0)
    }
  }

  // MARK: NOFIG

  /// "Thefts have risen" in a report that has the figure and gives it nowhere.
  private func checkFigures(_ verdicts: [Verdict], _ facts: ProseFacts) -> [Problem] {
    let bound = Set(bindings.map(\.indicator))
    var told: Set<String> = []
    return verdicts.compactMap { verdict -> Problem? in
      guard !verdict.isBound, !bound.contains(verdict.indicator), !told.contains(verdict.indicator),
        let indicator = facts.indicator(verdict.indicator), let first = indicator.known.first,
        Commentary.typedFigures(verdict.sentence.text).isEmpty,
        indicator.basis != .count || typedCounts(verdict.sentence.text).isEmpty,
        let place = verdict.sentence.position(of: verdict.cue.word)
      else { return nil }
      told.insert(verdict.indicator)
      return warning(
        Finding.Rule.noFigure.rawValue, at: place,
        "'\(verdict.cue.word)' but the report gives no figure of \(indicator.title); write \(first.binding.source) beside it"
      )
    }
  }

  // MARK: STALE

  /// A sentence that tells of now, word for word as in an earlier report.
  private func checkStale(_ sentences: [Sentence], _ facts: ProseFacts) -> [Problem] {
    guard !facts.earlier.isEmpty else { return [] }
    return sentences.compactMap { sentence -> Problem? in
      guard sentence.bound.isEmpty, let key = sentence.claimOfNow, let quarter = facts.earlier[key],
        let place = sentence.position
      else { return nil }
      return warning(
        Finding.Rule.stale.rawValue, at: place,
        "'\(sentence.opening)' but the report of \(quarter) said so in the same words; see whether it still holds"
      )
    }
  }

  /// The sentences that tell of now without a figure, for later reports to be held against.
  package var claimsOfNow: [String] { sentencesBySection.compactMap(\.sentence.claimOfNow) }

  // MARK: COVER

  private func checkCoverage(
    _ sentences: [Sentence], _ facts: ProseFacts, into problems: inout Problems
  ) {
    let bound = Set(bindings.map(\.indicator))
    guard let place = blocks.lazy.compactMap(\.firstPosition).first else { return }
    let missing = facts.expected.filter { !bound.contains($0) }
    guard !missing.isEmpty else { return }
    let all = sentences.map { TitleWords.stems($0.text) }
    for slug in missing {
      guard let indicator = facts.indicator(slug),
        !all.contains(where: { !$0.isDisjoint(with: indicator.titleStems) })
      else {
        continue
      }
      problems.add(
        warning(
          Finding.Rule.coverage.rawValue, at: place,
          "\(indicator.title) has a new figure in this edition and the report does not name it; bind {\(slug)}, or give the indicator a notice"
        ))
    }
  }
}

extension Sentence {
  /// The sentence in plain words, if it tells of now: of a change, or of something new.
  fileprivate var claimOfNow: String? {
    let words = ClaimWords(text)
    guard
      words.holds("now", "new", "recently", "currently", "latest", "next", "soon", "this quarter")
        || words.cues.contains(where: { found in
          // "16 hours or more" and "those above that age" belong to definitions.
          [.up, .down, .better, .worse].contains(found.cue)
            && !["above", "below", "more", "less", "fewer", "up", "down"].contains(found.word)
        })
    else { return nil }
    let plain = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    return plain.count >= 5 ? plain.joined(separator: " ") : nil
  }
}

extension Block {
  fileprivate var firstPosition: FilePosition? {
    switch self {
    case .heading(let heading): heading.position
    case .paragraph(let paragraph): paragraph.position
    case .numbered(let paragraph): paragraph.position
    case .list(let list): list.items.first?.position
    case .table(let table): table.position
    case .code(let code): code.position
    case .fence(let fence): fence.position
    case .element(let element): element.position
    case .quote(let blocks): blocks.first?.firstPosition
    case .rule: nil
    }
  }
}
