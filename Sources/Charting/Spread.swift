/// Moves labels apart so that none touches another, each as near its own place as can be.
///
/// - Parameters:
///   - wanted: The middle each label would like, in em from the top of the plot.
///   - heights: How tall each label is, in em.
///   - room: Where they may lie, in em. If they need more, they run on past its end.
/// - Returns: The middle each label gets, in the order given.
func spread(_ wanted: [Double], heights: [Double], in room: ClosedRange<Double>) -> [Double] {
  struct Cluster {
    var members: [Int]
    var height: Double
    var middle: Double
    var top: Double { middle - height / 2 }
    var bottom: Double { middle + height / 2 }
  }
  func held(_ cluster: Cluster) -> Cluster {
    var cluster = cluster
    cluster.middle = min(cluster.middle, room.upperBound - cluster.height / 2)
    cluster.middle = max(cluster.middle, room.lowerBound + cluster.height / 2)
    return cluster
  }
  // Ties keep the order given, so that the same chart always comes out the same.
  let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
  var clusters: [Cluster] = []
  for index in order {
    var cluster = held(Cluster(members: [index], height: heights[index], middle: wanted[index]))
    while let above = clusters.last, above.bottom > cluster.top {
      clusters.removeLast()
      let (n, m) = (Double(above.members.count), Double(cluster.members.count))
      cluster = held(
        Cluster(
          members: above.members + cluster.members, height: above.height + cluster.height,
          middle: (above.middle * n + cluster.middle * m) / (n + m)))
    }
    clusters.append(cluster)
  }
  var result = wanted
  for cluster in clusters {
    var top = cluster.top
    for index in cluster.members {
      result[index] = top + heights[index] / 2
      top += heights[index]
    }
  }
  return result
}
