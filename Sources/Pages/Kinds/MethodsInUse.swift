import Indicators

/// Which methods the pages of an edition really use, and for how many indicators each.
struct MethodsInUse {
  var exactTest = 0
  /// By how many times more than chance the figures were taken to vary.
  var dispersed = 0
  var newcombe = 0
  var leastSize = 0
  /// Any indicator has levels of confidence of its own.
  var hasOwnConfidence = false
  var ranked = 0
  var similarGroups = 0
  var tolerance = 0
  /// Every tolerance in use, in per cent, the smallest first.
  var tolerances: [Double] = []
  var broken = 0
  var intervals = 0
  var interval = 0
  var rest = 0
  var valuesAlone = 0
  var thresholds = 0
  var bands: [BandMethod: Int] = [:]
  var funnels = 0
  var controls = 0
  var trends = 0
  /// Any indicator is tested for a trend in a way of its own.
  var hasOwnTrend = false
  /// Any indicator has axes or decimals of changes of its own.
  var hasOwnShowing = false
  /// How many years back indicators look that do not look as far as the site says.
  var ownYearsBefore: Set<Int> = []
  var hasOwnPopulationYear = false
  var hasIllustrative = false
  var rules: [(rule: DisclosureRule, indicators: Int)] = []
  /// How many figures are hidden.
  var hidden = 0
  /// Any figure came hidden, of an indicator that has no rule of its own.
  var isHiddenAtSource = false

  init(_ edition: EditionAnalysis) {
    let site = edition.catalogue.site
    var tolerances: Set<Double> = [site.settings.methods.tolerance]
    for id in edition.indicators {
      let all = site.areas.indices.compactMap { edition[id, AreaID($0)] }
      func uses(_ condition: (Assessment) -> Bool) -> Int { all.contains(where: condition) ? 1 : 0 }
      exactTest += uses { $0.judgement.method == .exactRateRatio }
      dispersed += uses { if case .dispersed = $0.judgement.method { true } else { false } }
      newcombe += uses { $0.judgement.method == .newcombe }
      leastSize += uses { if case .leastSize = $0.judgement.method { true } else { false } }
      hasOwnConfidence =
        hasOwnConfidence || site.methods(of: id).confidence != site.settings.methods.confidence
      ranked += uses { $0.rank != nil }
      tolerance += uses { if case .tolerance = $0.judgement.method { true } else { false } }
      for case .tolerance(let percent)? in all.map(\.judgement.method) { tolerances.insert(percent) }
      broken += uses { if case .notComparable(.seriesBreak) = $0.judgement.outcome { true } else { false } }
      intervals += uses { $0.latest?.limits != nil }
      let compared = all.flatMap { [$0.home, $0.region, $0.nation].compactMap { $0?.method } }
      interval += compared.contains(.interval) ? 1 : 0
      rest += compared.contains(.rest) ? 1 : 0
      valuesAlone += compared.contains(.valuesAlone) ? 1 : 0
      thresholds += uses { $0.threshold != nil }
      for method in BandMethod.allCases where all.contains(where: { $0.band?.method == method }) {
        bands[method, default: 0] += 1
      }
      funnels += edition[id].hasFunnel ? 1 : 0
      controls += uses { $0.control != nil }
      hasOwnTrend = hasOwnTrend || site[id].methods.trend != TrendSettings()
      hasOwnShowing = hasOwnShowing || site[id].methods.axis != nil || site[id].methods.changeDecimals != nil
      let methods = site.methods(of: id)
      if methods.yearsBefore != site.settings.methods.yearsBefore {
        ownYearsBefore.insert(methods.yearsBefore)
      }
      hasOwnPopulationYear =
        hasOwnPopulationYear || methods.populationYear != site.settings.methods.populationYear
      hasIllustrative = hasIllustrative || all.contains { $0.series.hasIllustrative }
      trends += uses { $0.trend != nil }
      let rule = site.disclosure(of: id)
      if rule != .none {
        if let place = rules.firstIndex(where: { $0.rule == rule }) {
          rules[place].indicators += 1
        } else {
          rules.append((rule, 1))
        }
      }
      hidden += all.reduce(0) {
        $0 + ($1.series.points + $1.series.others).count { $0.figure == .none(.confidential) }
      }
    }
    // The pages of earlier editions lead here too, and may have indicators that are no more.
    for index in site.indicators.indices {
      let rule = site.disclosure(of: IndicatorID(index))
      if rule == .none {
        isHiddenAtSource =
          isHiddenAtSource || site.observations[index].contains { $0.figure == .none(.confidential) }
      } else if !rules.contains(where: { $0.rule == rule }) {
        rules.append((rule, 0))
      }
    }
    self.tolerances = tolerances.sorted()
  }
}
