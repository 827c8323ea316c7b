import Indicators

/// What became of the indicators since the edition before, sorted for a reader.
struct ChangeGroups {
  struct Group {
    var title: String
    var changes: [EditionChange]
  }

  /// The edition that this one is held against.
  let since: EditionID
  let edition: EditionID
  /// Never empty groups; news first, silence last.
  let groups: [Group]

  /// - Returns: `nil` for the first edition, which changed nothing.
  init?(_ edition: EditionAnalysis, before: EditionAnalysis?) {
    guard let before else { return nil }
    since = before.catalogue.edition
    self.edition = edition.catalogue.edition
    let all = edition.catalogue.changes(since: before.catalogue)
    let titles: [(String, (EditionChange.Outcome) -> Bool)] = [
      ("New", { $0 == .new }),
      ("Worsened", { $0 == .worsened }),
      ("Improved", { $0 == .improved }),
      ("Much the same", { $0 == .similar }),
      ("Moved, neither good nor bad in itself", { $0 == .moved }),
      ("New figure, with nothing to compare", { if case .notComparable = $0 { true } else { false } }),
      ("No longer reported", { if case .retired = $0 { true } else { false } }),
      ("No figure, with the reason", { if case .missing = $0 { true } else { false } }),
      ("No newer figure", { $0 == .noNewFigure }),
    ]
    groups = titles.compactMap { title, belongs in
      let members = all.filter { belongs($0.outcome) }
      return members.isEmpty ? nil : Group(title: title, changes: members)
    }
  }

  /// "32.8%, was 33.4%", or the reason why there is nothing to tell.
  func detail(_ change: EditionChange, _ analysis: SiteAnalysis) -> String {
    let catalogue = analysis[edition].catalogue
    let indicator = catalogue.site[change.indicator]
    func text(_ point: Point?) -> String? { point?.value.map(indicator.figureText) }
    switch change.outcome {
    case .missing(let reason): return analysis.plainLine(reason, in: analysis[edition])
    case .retired(let retirement): return retirement.reason
    case .new: return text(change.now) ?? "no figure yet"
    case .notComparable(let obstacle):
      return [text(change.now), obstacle.shortReason].compactMap { $0 }.joined(separator: "; ")
    case .noNewFigure:
      return change.now.map { "\(text($0) ?? "") for \($0.period.inSentence)" } ?? "no figure yet"
    case .improved, .worsened, .similar, .moved:
      // A quarter or month is judged against the same one of the year before, and that is the figure to give.
      let years = catalogue.site.methods(of: change.indicator).yearsBefore
      let isWithinYear = indicator.window.isWithinYear
      let against =
        isWithinYear
        ? change.now.flatMap {
          catalogue.series(of: change.indicator, in: catalogue.leadingArea(of: change.indicator))?[
            $0.period.yearsBefore(years)]
        } : change.before
      let words = isWithinYear ? EarlierWords(years: years).ago : "in the earlier edition"
      return "\(text(change.now) ?? ""), was \(text(against) ?? "") \(words)"
    }
  }
}

extension PageContext {
  /// What this page's edition changed; `nil` for the first.
  var changeGroups: ChangeGroups? { analysis.changeGroups(of: address.edition) }
}

extension SiteAnalysis {
  func changeGroups(of edition: EditionID) -> ChangeGroups? {
    ChangeGroups(
      self[edition], before: edition.index > 0 ? self[EditionID(edition.index - 1)] : nil)
  }
}
