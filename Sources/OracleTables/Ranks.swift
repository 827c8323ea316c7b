import Statistics

extension OracleAdapter {
  static let ranking = OracleAdapter(
    "15_rank",
    outputs: "ranks;joint;n_ranked;own_text;all_text;group_mean_unweighted;own_percent_from_mean"
  ) { row in
    let values: [Double?] = try row.json("values")
    let order = row.text("order").flatMap(RankOrder.init(rawValue:)) ?? .lowestFirst
    let places = ranks(values, order)
    let mean = unweightedMean(values)
    let own = row.integer("own_index").flatMap { values.indices.contains($0) ? $0 : nil }
    var fromMean: Double?
    if let mean, let own, let value = values[own] { fromMean = percent(of: value, fromMean: mean) }
    return [
      "ranks": .list(places.map { .integer($0?.place) }),
      "joint": .list(places.map { .truth($0?.isJoint ?? false) }),
      "n_ranked": .integer(values.count { $0 != nil }),
      "own_text": .text(own.flatMap { places[$0]?.text }),
      "all_text": .list(places.map { .text($0?.text) }),
      "group_mean_unweighted": .number(mean),
      "own_percent_from_mean": .number(fromMean),
    ]
  }
}
