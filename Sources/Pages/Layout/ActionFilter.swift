package import Indicators

/// Which of a register's actions a page shows.
package enum ActionFilter: Sendable, Hashable {
  case status(ActionStatus)
  /// Those that nobody has given a status.
  case noStatus
  case overdue
  case noTarget

  static let all: [ActionFilter] =
    ActionStatus.allCases.map(ActionFilter.status) + [.noStatus, .overdue, .noTarget]

  /// Its folder below that of the register.
  var slug: String {
    switch self {
    case .status(let status): status.rawValue
    case .noStatus: "no-status"
    case .overdue: "overdue"
    case .noTarget: "no-target-date"
    }
  }

  init?(slug: String) {
    guard let found = Self.all.first(where: { $0.slug == slug }) else { return nil }
    self = found
  }

  var name: String {
    switch self {
    case .status(let status): status.name
    case .noStatus: "No status given"
    case .overdue: "Past the target date"
    case .noTarget: "No target date"
    }
  }

  func holds(_ action: Action, of register: ActionRegister, on day: Day) -> Bool {
    switch self {
    case .status(let status): action.status == status
    case .noStatus: action.status == nil
    case .overdue: register.isOverdue(action, on: day)
    case .noTarget: action.target == nil
    }
  }
}

extension EditionAnalysis {
  /// The registers of actions that this edition has.
  package var registers: [RegisterID] {
    let site = catalogue.site
    return site.registers.indices.map(RegisterID.init).filter {
      (site[$0].from ?? catalogue.edition) <= catalogue.edition
    }
  }

  /// The day at which an edition judges whether an action is late: its own, or an earlier one after which
  /// nobody has said how things stand.
  func day(of register: RegisterID) -> Day {
    let published = catalogue.site[catalogue.edition].published
    return min(published, catalogue.site[register].asAt ?? published)
  }

  /// A register as this edition knows it.
  func register(_ id: RegisterID) -> ActionRegister { catalogue.site[id].known(on: day(of: id)) }

  /// The choices that there are actions for.
  func filters(of id: RegisterID) -> [(filter: ActionFilter, count: Int)] {
    let register = register(id)
    let day = day(of: id)
    return ActionFilter.all.compactMap { filter in
      let count = register.actions.count { filter.holds($0, of: register, on: day) }
      return count == 0 ? nil : (filter, count)
    }
  }

  func hasPage(of id: RegisterID, _ filter: ActionFilter?) -> Bool {
    guard registers.contains(id) else { return false }
    guard let filter else { return true }
    return filters(of: id).contains { $0.filter == filter }
  }

  var registerRoutes: [Route] {
    guard !registers.isEmpty else { return [] }
    return [.actions]
      + registers.flatMap { id in
        [.register(id, nil), .registerCSV(id)] + filters(of: id).map { .register(id, $0.filter) }
      }
  }
}
