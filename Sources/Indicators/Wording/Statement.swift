/// The figures of a headline in one sentence: the newest with its period, beside the one of a year before.
///
/// Three forms, because three kinds of unit read differently:
/// - "The rate in Leicestershire rose by 5.1% in a year, from 8.82 to 9.27 offences per 1,000 people in …"
/// - "The number of referrals in Leicestershire fell by 5.1% in a year, from 1,983 to 1,882 in …"
/// - "In Leicestershire, 32.8% of referrals were repeats in …, down 0.3 percentage points from 33.1% a year before."
struct Statement {
  let prose: Prose

  /// - Precondition: The assessment has a newest figure.
  init(_ assessment: Assessment, in catalogue: Catalogue) {
    let indicator = catalogue.site[assessment.indicator]
    let place = catalogue.site[assessment.area].inSentence
    guard let latest = assessment.latest, let value = latest.value else { preconditionFailure("no figure") }
    let when = latest.period.inSentence
    let size = assessment.change?.sizeText
    // What cannot be compared is not set beside the other.
    let movement = assessment.judgement.movement
    let before = movement == nil ? nil : assessment.yearBefore?.value.map(indicator.figureText)
    var prose = Prose()
    func figure(_ text: String) { prose.parts.append(.figure(text, value: value)) }

    if indicator.unit == .percent, indicator.noun.hasPrefix("of ") {
      prose += "In \(place), "
      figure(indicator.figureText(value))
      prose += " \(indicator.noun) in \(when)"
      switch (movement, before) {
      case (.up?, let before?), (.down?, let before?):
        let way = movement == .up ? "up" : "down"
        prose += ", \(way) \(size.map { "\($0) " } ?? "")from \(before) a year before."
      case (.unchanged?, let before?): prose += ", compared with \(before) a year before."
      default: prose += "."
      }
    } else {
      let (subject, text) =
        switch indicator.unit {
        case .rate, .ratio: ("The rate in \(place)", indicator.fullText(value))
        case .percent: ("The \(indicator.noun) in \(place)", indicator.figureText(value))
        case .count: ("The number of \(indicator.noun) in \(place)", indicator.figureText(value))
        }
      switch (movement, before) {
      case (.up?, let before?), (.down?, let before?):
        let way = movement == .up ? "rose" : "fell"
        prose += "\(subject) \(way)\(size.map { " by \($0)" } ?? "") in a year, from \(before) to "
        figure(text)
        prose += " in \(when)."
      case (.unchanged?, let before?):
        prose += "\(subject) was "
        figure(text)
        prose += " in \(when), compared with \(before) a year before."
      default:
        prose += "\(subject) was "
        figure(text)
        prose += " in \(when)."
      }
    }
    self.prose = prose
  }
}
