import Indicators

/// The edition's indicators for the home area, by what became of them.
struct SortedIndicators {
  var better: [Assessment] = []
  var worse: [Assessment] = []
  var similar: [Assessment] = []
  /// They moved, and neither way is good or bad in itself.
  var notJudged: [Assessment] = []
  /// There is a figure for this edition's period, but nothing to compare it with.
  var notCompared: [Assessment] = []
  /// The newest figure is from before this edition's period, or there is none.
  var older: [IndicatorID] = []

  init(_ context: PageContext) {
    for id in context.edition.indicators {
      guard let assessment = context.edition[id, context.site.settings.area], assessment.latest != nil,
        !assessment.isInArrears
      else {
        older.append(id)
        continue
      }
      switch assessment.judgement.direction {
      case .improving: better.append(assessment)
      case .worsening: worse.append(assessment)
      case .unchanged: similar.append(assessment)
      case .notJudged: notJudged.append(assessment)
      case nil: notCompared.append(assessment)
      }
    }
  }

  var total: Int {
    better.count + worse.count + similar.count + notJudged.count + notCompared.count + older.count
  }

  /// How far back the judged ones go.
  var earlierWords: EarlierWords {
    EarlierWords(ofAll: (better + worse + similar + notJudged).map(\.yearsBefore))
  }

  /// "Of 31 indicators, 5 have a new figure this quarter. Compared with a year before, 1 got worse and 4 stayed much
  /// the same."
  var sentence: String {
    let new = total - older.count
    guard new > 0 else {
      return total == 1
        ? "The only indicator has no new figure this quarter."
        : "None of the \(total) indicators has a new figure this quarter."
    }
    var sentences = [
      total == 1
        ? "The only indicator has a new figure this quarter."
        : "Of \(total) indicators, \(new) \(new == 1 ? "has" : "have") a new figure this quarter."
    ]
    var parts: [String] = []
    if !better.isEmpty { parts.append("\(better.count) got better") }
    if !worse.isEmpty { parts.append("\(worse.count) got worse") }
    if !similar.isEmpty { parts.append("\(similar.count) stayed much the same") }
    if !parts.isEmpty { sentences.append("Compared with \(earlierWords.ago), \(listed(parts)).") }
    if !notJudged.isEmpty {
      let start =
        parts.isEmpty ? "Compared with \(earlierWords.ago), \(notJudged.count)" : "\(notJudged.count) more"
      sentences.append("\(start) moved in a way that is neither good nor bad in itself.")
    }
    if !notCompared.isEmpty {
      let more = parts.isEmpty && notJudged.isEmpty ? "" : " more"
      sentences.append("\(notCompared.count)\(more) cannot be compared.")
    }
    return sentences.joined(separator: " ")
  }
}
