import Statistics

extension OracleAdapter {
  static let decimalRounding = OracleAdapter(
    "19_round_decimal", outputs: "half_away;half_even", tolerance: nil
  ) {
    row in
    guard let value = row.text("value").flatMap({ ExactDecimal($0) }), let places = row.places("dp") else {
      return [:]
    }
    return [
      "half_away": .text(value.rounded(places: places).description),
      "half_even": .text(value.rounded(places: places, ties: .toEven).description),
    ]
  }

  static let ratioRounding = OracleAdapter("20_round_ratio", outputs: "exact_tie;text", tolerance: nil) {
    row in
    guard let count = row.integer("count"), let denominator = row.integer("denominator"),
      let multiplier = row.integer("multiplier"), let places = row.places("dp"),
      let ratio = ExactRatio(count, of: denominator, per: multiplier)
    else { return [:] }
    return [
      "exact_tie": .truth(ratio.isTie(places: places)),
      "text": .text(ratio.rounded(places: places)?.description),
    ]
  }

  static let numberFormatting = OracleAdapter("22_format_number", outputs: "text;html_text", tolerance: nil) {
    row in
    guard let value = row.text("value").flatMap({ ExactDecimal($0) }), let places = row.places("dp"),
      let style = row.text("style").flatMap(NumberFormat.Style.init(rawValue:))
    else { return [:] }
    return [
      "text": .text(NumberFormat(style, decimals: places, minus: .ascii).text(value)),
      "html_text": .text(NumberFormat(style, decimals: places).text(value)),
    ]
  }

  static let symbols = OracleAdapter("30_symbols", outputs: "marker;meaning;use_when;role", tolerance: nil) {
    row in
    guard let mark = row.text("code").flatMap({ Shorthand(rawValue: $0) }) else { return [:] }
    return [
      "marker": .text(mark.marker), "meaning": .text(mark.meaning), "use_when": .text(mark.use),
      "role": .text(mark.role.rawValue),
    ]
  }
}
