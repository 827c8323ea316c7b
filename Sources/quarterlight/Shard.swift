import ArgumentParser
import Indicators
import Pages

/// One of several parts of a site, which as many machines make at once: `3/16`.
struct Shard: ExpressibleByArgument, Sendable, Hashable {
  /// From 1.
  let number: Int
  let total: Int

  init?(argument: String) { self.init(argument, dividedBy: "/") }

  /// What `reason` says.
  init?(reason: String) {
    guard reason.hasPrefix("shard-") else { return nil }
    self.init(reason.dropFirst("shard-".count), dividedBy: "-of-")
  }

  private init?(_ text: some StringProtocol, dividedBy sign: String) {
    let numbers = text.split(separator: sign, omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let total = numbers[1], (1...9999).contains(total),
      (1...total).contains(number)
    else { return nil }
    self.number = number
    self.total = total
  }

  /// Stands among the reasons in the manifest of a part: a part is not a site, and is never published.
  var reason: String { "shard-\(number)-of-\(total)" }

  /// The units of work that are in this part: each goes to the part with the fewest files so far, so that parts are of
  /// one size whatever the units are.
  func share(of units: [[Address]]) -> [[Address]] {
    var files = [Int](repeating: 0, count: total)
    return units.filter { unit in
      let part = files.indices.min { files[$0] < files[$1] } ?? 0
      files[part] += unit.count
      return part == number - 1
    }
  }
}

extension Project {
  /// The files of the site or of a part of it, in the order in which they are made: pages say how large the
  /// downloads are, so those come first.
  ///
  /// - Returns: Units of work. What the files of one have in common is made once.
  func units(in shard: Shard?) -> [[Address]] {
    var units: [[Address]] = []
    var places: [Work: Int] = [:]
    func add(_ address: Address) {
      guard let route = address.route.work else { return units.append([address]) }
      let work = Work(route: route, edition: address.edition)
      if let place = places[work] {
        units[place].append(address)
      } else {
        places[work] = units.count
        units.append([address])
      }
    }
    for address in addresses where address.route.isData { add(address) }
    for address in addresses where !address.route.isData { add(address) }
    return shard?.share(of: units) ?? units
  }
}

/// What is made once, wherever it stands.
private struct Work: Hashable {
  let route: Route
  let edition: EditionID
}
