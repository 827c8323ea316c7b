package import Commentary
import Indicators
import Statistics

/// What a binding stands for in one edition.
///
/// - Returns: The words with the value behind them, or why there is none, in words for the author.
package func resolve(
  _ binding: Binding, in edition: EditionAnalysis
) -> Result<BoundFigure, BindingError> {
  figure(binding, in: edition).map { found in
    var found = found
    found.address = page(of: binding, in: edition)
    return found
  }
}

/// The page that explains a figure: the indicator's in the area that the figure is of, or else the indicator's own.
private func page(of binding: Binding, in edition: EditionAnalysis) -> String? {
  let own = "/indicators/\(binding.indicator)/"
  if let area = binding.comparator ?? binding.area, edition.page(at: "\(own)\(area)/") != nil {
    return "\(own)\(area)/"
  }
  return edition.page(at: own) == nil ? nil : own
}

private func figure(
  _ binding: Binding, in edition: EditionAnalysis
) -> Result<BoundFigure, BindingError> {
  let catalogue = edition.catalogue
  let site = catalogue.site
  guard let index = site.indicators.firstIndex(where: { $0.slug == binding.indicator }) else {
    return .failure(
      BindingError(rule: "binding-unknown-indicator", message: "there is no indicator '\(binding.indicator)'")
    )
  }
  let id = IndicatorID(index)
  let indicator = site[id]
  let area =
    binding.area.flatMap { slug in site.areas.firstIndex { $0.slug == slug } }.map(AreaID.init)
    ?? edition.leadingArea(of: id)
  func missing(_ what: String) -> Result<BoundFigure, BindingError> {
    .failure(
      BindingError(
        rule: "binding-no-value",
        message:
          "the \(site[catalogue.edition].slug) edition has no \(what) of '\(indicator.slug)' for \(site[area].name)"
      ))
  }
  guard let assessment = edition[id, area] else { return missing("figure") }
  var point = assessment.latest
  if let text = binding.at {
    switch Period.parse(text) {
    case .failure(let error):
      return .failure(BindingError(rule: "binding-period", message: error.message))
    case .success(let period):
      guard let found = assessment.series[period] else { return missing("figure for \(period.inSentence)") }
      point = found
    }
  }
  let methods = site.methods(of: id)
  let words = EarlierWords(years: methods.yearsBefore)
  if binding.isPrevious {
    guard let before = point.flatMap({ assessment.series[$0.period.yearsBefore(methods.yearsBefore)] }) else {
      return missing("figure \(words.ago)")
    }
    point = before
  }
  guard let point else { return missing("figure") }
  var earlier = point.period.yearsBefore(methods.yearsBefore)
  if let text = binding.since {
    switch Period.parse(text) {
    case .failure(let error):
      return .failure(BindingError(rule: "binding-period", message: error.message))
    case .success(let period):
      guard period < point.period else {
        return .failure(
          BindingError(
            rule: "binding-period",
            message: "'since' is \(period.inSentence), which does not come before \(point.period.inSentence)")
        )
      }
      earlier = period
    }
  }
  let before = assessment.series[earlier]
  let whose = "\(site[area].name), \(point.period.inSentence)"
  let isMadeUp = point.isIllustrative || before?.isIllustrative == true
  if let other = binding.comparator {
    guard let place = site.areas.firstIndex(where: { $0.slug == other }),
      let beside = catalogue.series(of: id, in: AreaID(place))?[point.period]
    else { return missing("figure for \(other) in \(point.period.inSentence) to compare with") }
    return bound(beside, of: indicator, in: site.areas[place], bare: binding.isBare) ?? missing("figure")
  }
  switch binding.part {
  case .figure: return bound(point, of: indicator, in: site[area], bare: binding.isBare) ?? missing("figure")
  case .period:
    return .success(
      BoundFigure(
        text: point.period.inSentence.unbroken.replacing("\u{a0}to\u{a0}", with: " to\u{a0}"),
        title: site[area].name))
  case .change, .direction:
    guard let before, let old = before.value, let new = point.value else {
      return missing(binding.since == nil ? "figure \(words.ago)" : "figure for \(earlier.inSentence)")
    }
    if let seriesBreak = indicator.breakBetween(
      before.period, point.period, in: assessment.series)
    {
      return .failure(
        BindingError(
          rule: "binding-across-break",
          message:
            "\(point.period.inSentence) cannot be compared with \(binding.since == nil ? words.ago : earlier.inSentence), because of the series break '\(seriesBreak.title)'; say so in words instead"
        ))
    }
    if binding.part == .direction {
      return .success(
        BoundFigure(
          text: new > old ? "up" : new < old ? "down" : "unchanged", title: whose,
          marker: isMadeUp ? "illustrative" : nil))
    }
    let change = Change(from: before, to: point, of: indicator, methods: methods)
    guard let size = change.sizeText, let value = change.value else { return missing("size of change") }
    return .success(
      BoundFigure(
        text: size.unbroken, value: machineText(value),
        title: "\(before.period.inSentence.sentenceCased) to \(point.period.inSentence), \(site[area].name)",
        marker: isMadeUp ? "illustrative" : nil))
  case .rank:
    guard let rank = catalogue.districtRanks(of: id, at: point.period)[area] else { return missing("rank") }
    return .success(
      BoundFigure(
        text: "\(rank.text) (1st is \(site.methods(of: id).rankOrder.firstIs))", value: "\(rank.place)",
        title: whose,
        marker: point.isIllustrative ? "illustrative" : nil))
  case .threshold:
    guard let threshold = catalogue.threshold(of: id) else { return missing("threshold") }
    var level: Double?
    switch threshold.kind {
    case .maximum(let value), .minimum(let value), .target(let value): level = value
    case .range: break
    }
    return .success(
      BoundFigure(
        text: threshold.levelText(indicator).unbroken, value: level.map(machineText), title: threshold.label))
  case .peak:
    guard let peak = assessment.peak else { return missing("peak") }
    return bound(peak, of: indicator, in: site[area], bare: binding.isBare) ?? missing("peak")
  case .run:
    guard let run = assessment.run else { return missing("run") }
    return .success(
      BoundFigure(
        text: "\(run.length)", value: "\(run.length)",
        title: "\(site[area].name), since \(run.since.inSentence)",
        marker: point.isIllustrative ? "illustrative" : nil))
  }
}

extension EditionAnalysis {
  func leadingArea(of id: IndicatorID) -> AreaID { catalogue.leadingArea(of: id) }
}

private func bound(
  _ point: Point, of indicator: Indicator, in area: Area, bare: Bool
) -> Result<BoundFigure, BindingError>? {
  guard let value = point.value else { return nil }
  let text = bare ? indicator.figureText(value) : indicator.fullText(value).keepingUnitTogether
  return .success(
    BoundFigure(
      text: text, value: machineText(value), title: "\(area.name), \(point.period.inSentence)",
      marker: point.isIllustrative ? "illustrative" : nil))
}

extension String {
  /// The same words on one line.
  var unbroken: String { replacing(" ", with: "\u{a0}") }
}
