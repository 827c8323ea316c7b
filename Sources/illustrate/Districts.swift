/// A district's made-up share of a county figure, in whole numbers.
struct DistrictFigure {
  let slug: String
  let numerator: Int
  /// None for a count.
  let denominator: Int?
}

/// Divides a county figure among its districts.
///
/// The numerators add up to the county's rate times its population, or to its count. The districts
/// together, divided by their denominators, round to the county's figure as printed. Populations are
/// those of the 2021 census for every period; as they are rounded to the nearest 100, the districts
/// add up to 712,200 and the county is given as 712,300. Bases of surveys are made up.
func districtFigures(
  _ indicator: Indicator, _ figure: CountyFigure, in place: Place
) -> [DistrictFigure] {
  switch indicator.unit {
  case .ratio:
    return []
  case .count:
    let shares = weights(indicator.slug, figure.end, place)
    return zip(place.districts, divide(figure.value.digits, by: shares)).map {
      DistrictFigure(slug: $0.slug, numerator: $1, denominator: nil)
    }
  case .rate(let base):
    let people = place.districts.reduce(0) { $0 + $1.population }
    let wanted = Int((figure.value.value * Double(place.population) / Double(base)).rounded())
    let total = nearest(wanted) { figure.value.isRounded($0, of: people, base: base) }
    let numerators = divide(total ?? wanted, by: weights(indicator.slug, figure.end, place))
    return zip(place.districts, numerators).map {
      DistrictFigure(slug: $0.slug, numerator: $1, denominator: $0.population)
    }
  case .percent:
    return surveyFigures(indicator, figure, in: place)
  }
}

/// People in each district, more or fewer for its seeded level and slow drift.
private func weights(_ slug: String, _ end: Quarter, _ place: Place) -> [Double] {
  place.districts.map { district in
    Double(district.population)
      * (1 + 0.18 * level("level|\(district.slug)"))
      * (1 + 0.24 * level("\(slug)|\(district.slug)"))
      * (1 + 0.08 * drift("\(slug)|\(district.slug)", at: end))
  }
}

/// About 230 answers from each district, and as many of them in agreement as fits.
private func surveyFigures(
  _ indicator: Indicator, _ figure: CountyFigure, in place: Place
) -> [DistrictFigure] {
  var bases = place.districts.map { district in
    230 + Int(50 * level("answers|\(district.slug)"))
      + Int(12 * drift("answers|\(district.slug)", at: figure.end))
  }
  var total: Int?
  // Few bases can give a percentage with two decimals exactly: ask one person more until one does.
  var turn = 0
  while total == nil {
    let answers = bases.reduce(0, +)
    let wanted = Int((figure.value.value * Double(answers) / 100).rounded())
    total = figure.value.isRounded(wanted, of: answers, base: 100) ? wanted : nil
    if total == nil { bases[turn % bases.count] += 1 }
    turn += 1
  }
  let wanted = zip(place.districts, bases).map { district, base in
    let name = "\(indicator.slug)|\(district.slug)"
    let share = figure.value.value + 5 * level(name) + 1.5 * drift(name, at: figure.end)
    return Int((Double(base) * min(99, max(1, share)) / 100).rounded())
  }
  let numerators = settle(wanted, to: total ?? 0, within: bases)
  return place.districts.indices.map {
    DistrictFigure(
      slug: place.districts[$0].slug, numerator: numerators[$0], denominator: bases[$0])
  }
}
