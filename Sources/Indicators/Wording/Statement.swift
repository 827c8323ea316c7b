/// The figures of a headline in one sentence: the newest with its period, beside the one that it is judged against.
///
/// Three forms, because three kinds of unit read differently:
/// - "The rate in Leicestershire rose by 5.1% in a year, from 8.82 to 9.27 offences per 1,000 people in …"
/// - "The number of referrals in Leicestershire fell by 5.1% in a year, from 1,983 to 1,882 in …"
/// - "In Leicestershire, 32.8% of referrals were repeats in …, down 0.3 percentage points from 33.1% a year before."
///
/// With the values first the other order: "The rate in Leicestershire was 9.27 offences per 1,000 people in …, up from
/// 8.82 a year before (5.1% higher)."
struct Statement {
  let prose: Prose

  /// - Precondition: The assessment has a newest figure.
  init(_ assessment: Assessment, in catalogue: Catalogue) {
    let indicator = catalogue.site[assessment.indicator]
    let place = catalogue.site[assessment.area].inSentence
    guard let latest = assessment.latest, let value = latest.value else { preconditionFailure("no figure") }
    let when = latest.period.inSentence
    let size = assessment.change?.sizeText
    let words = assessment.earlierWords
    // What cannot be compared is not set beside the other.
    let movement = assessment.judgement.movement
    let before = movement == nil ? nil : assessment.earlier?.value.map(indicator.figureText)
    let isShare = indicator.unit == .percent && indicator.noun.hasPrefix("of ")
    let valuesFirst = catalogue.site.methods(of: assessment.indicator).statement == .valuesFirst
    var prose = Prose()
    func figure(_ text: String) { prose.parts.append(.figure(text, value: value)) }

    /// "The rate in Charnwood was 9.27 offences per 1,000 people in …", without a stop.
    func newest() {
      if isShare {
        prose += "In \(place), "
        figure(indicator.figureText(value))
        prose += " \(indicator.noun) in \(when)"
      } else {
        prose += "\(indicator.subject) in \(place) was "
        figure(indicator.afterSubject(value))
        prose += " in \(when)"
      }
    }

    switch (movement, before) {
    case (let moved?, let before?) where moved != .unchanged && valuesFirst:
      newest()
      let side = moved == .up ? "higher" : "lower"
      prose += ", \(moved == .up ? "up" : "down") from \(before) \(words.ago)"
      prose += size.map { " (\($0) \(side))." } ?? "."
    case (let moved?, let before?) where moved != .unchanged && isShare:
      newest()
      let rest = "\(moved == .up ? "up" : "down") \(size.map { "\($0) " } ?? "")from \(before) \(words.ago)."
      prose += isShort(prose, rest) ? ", \(rest)" : ". That is \(rest)"
    case (let moved?, let before?) where moved != .unchanged:
      let way = moved == .up ? "rose" : "fell"
      prose += "\(indicator.subject) in \(place) \(way)\(size.map { " by \($0)" } ?? "") \(words.span), "
      prose += "from \(before) to "
      figure(indicator.afterSubject(value))
      prose += " in \(when)."
    case (.unchanged?, let before?):
      newest()
      let rest = "compared with \(before) \(words.ago)."
      prose += isShort(prose, rest) ? ", \(rest)" : ". That is \(rest)"
    default:
      newest()
      prose += "."
    }
    self.prose = prose
  }
}

/// Whether two clauses make a sentence that is still read in one go: 25 words.
/// Source: GOV.UK, "Content design: planning, writing and managing content", on the length of sentences.
private func isShort(_ prose: Prose, _ rest: String) -> Bool {
  [prose.text, rest].reduce(0) { $0 + $1.split(separator: " ").count } <= 25
}

extension Indicator {
  /// What its figure is called at the start of a sentence; a share of something has a form of its own.
  fileprivate var subject: String {
    switch unit {
    case .rate, .ratio: "The rate"
    case .percent: "The \(noun)"
    case .count: "The number of \(noun)"
    }
  }

  /// The figure after that: a count's noun has been said.
  fileprivate func afterSubject(_ value: Double) -> String {
    unit == .count ? figureText(value) : fullText(value)
  }
}
