package import Files

/// An action log or a delivery plan: what a board has asked for, of whom, and how far it has come.
package struct ActionRegister: Sendable {
  package var slug: String
  /// A line of Markdown that may bind figures.
  package var title: Located<String>
  /// Its place in lists of registers.
  package var order: Int
  /// One or two sentences in Markdown that may bind figures.
  package var summary: Located<String>
  /// The first edition that has the page; `nil` is every edition.
  package var from: EditionID?
  /// The day on which somebody last said how things stand; `nil` is the day of each edition.
  package var asAt: Day?
  /// Whether it is a draft that nobody has agreed to yet; its page says so.
  package var isDraft: Bool
  /// Where it was published, in words.
  package var source: String
  /// What each colour means in this register, where its author says so.
  package var key: [ActionStatus: String]
  /// The statuses of actions that nothing more is to be done for.
  package var finished: [ActionStatus]
  /// In Markdown, below the list of actions.
  package var body: Located<String>
  /// In the order of the file.
  package var actions: [Action] = []
  package var position: FilePosition

  package init(
    slug: String, title: Located<String>, order: Int, summary: Located<String>, from: EditionID? = nil,
    asAt: Day? = nil, isDraft: Bool = false, source: String, key: [ActionStatus: String] = [:],
    finished: [ActionStatus] = [.complete, .closed], body: Located<String>, position: FilePosition
  ) {
    self.slug = slug
    self.title = title
    self.order = order
    self.summary = summary
    self.from = from
    self.asAt = asAt
    self.isDraft = isDraft
    self.source = source
    self.key = key
    self.finished = finished
    self.body = body
    self.position = position
  }
}

/// A register's place in `Site.registers`, which is by `order`, then by slug.
package struct RegisterID: Sendable, Hashable, Comparable {
  package var index: Int
  package init(_ index: Int) { self.index = index }
  package static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// One row of a register.
package struct Action: Sendable {
  /// What somebody said of it.
  package struct Update: Sendable {
    /// The day, or the month where no day is known.
    package var when: Period
    package var text: String
    /// What the status became that day; `nil` where it stayed.
    package var status: ActionStatus?

    package init(when: Period, text: String, status: ActionStatus? = nil) {
      self.when = when
      self.text = text
      self.status = status
    }
  }

  /// As people cite it: `3`, `2a`, `1.1`. It never changes.
  package var number: String
  /// The aim that several actions may serve.
  package var objective: String?
  package var text: String
  package var raised: Day?
  /// A day or a month, as the author was able to say; `nil` where no date was set.
  package var target: Period?
  /// A role or a team, never a person.
  package var owner: String
  /// How it stood when it was raised, or how it stands where no update says otherwise.
  package var status: ActionStatus?
  /// Places in the register of the actions that it names.
  package var links: [Int] = []
  /// The meeting that it was carried to.
  package var carriedTo: String?
  /// Oldest first.
  package var updates: [Update] = []
  package var position: FilePosition

  package init(
    number: String, objective: String? = nil, text: String, raised: Day? = nil, target: Period? = nil,
    owner: String, status: ActionStatus? = nil, carriedTo: String? = nil, position: FilePosition
  ) {
    self.number = number
    self.objective = objective
    self.text = text
    self.raised = raised
    self.target = target
    self.owner = owner
    self.status = status
    self.carriedTo = carriedTo
    self.position = position
  }

  /// The fragment of its address: `action-1-1`.
  package var anchor: String { "action-\(number.lowercased().replacing(".", with: "-"))" }
}

/// How far an action has come, as the board marks it.
package enum ActionStatus: String, Sendable, Hashable, CaseIterable {
  case red, amber, green
  case notStarted = "not-started"
  case complete, closed

  /// What it is called: never by a colour alone.
  package var name: String {
    switch self {
    case .red: "Red"
    case .amber: "Amber"
    case .green: "Green"
    case .notStarted: "Not started"
    case .complete: "Complete"
    case .closed: "Closed"
    }
  }

  /// What it means where the author does not say.
  package var usualMeaning: String {
    switch self {
    case .red: "off track"
    case .amber: "under way, not yet done"
    case .green: "on track"
    case .notStarted: "agreed, not begun"
    case .complete: "done"
    case .closed: "nothing more will be done"
    }
  }
}

extension ActionRegister {
  package func meaning(of status: ActionStatus) -> String { key[status] ?? status.usualMeaning }

  /// The register as it was known on a day: without later actions, updates and changes of status.
  package func known(on day: Day) -> ActionRegister {
    var register = self
    var places: [Int: Int] = [:]
    register.actions = []
    for (place, action) in actions.enumerated() where (action.raised ?? day) <= day {
      var action = action
      action.updates.removeAll { $0.when.first > day }
      if let status = action.updates.last(where: { $0.status != nil })?.status { action.status = status }
      places[place] = register.actions.count
      register.actions.append(action)
    }
    for place in register.actions.indices {
      register.actions[place].links = register.actions[place].links.compactMap { places[$0] }
    }
    return register
  }

  /// The actions that an action names or that name it, in the order of the register.
  package func linked(with place: Int) -> [Int] {
    actions.indices.filter { other in
      other != place && (actions[place].links.contains(other) || actions[other].links.contains(place))
    }
  }

  package func isFinished(_ action: Action) -> Bool { action.status.map(finished.contains) ?? false }

  /// Whether the last day of an action's target was before a day and nobody has said that it is finished.
  package func isOverdue(_ action: Action, on day: Day) -> Bool {
    guard let target = action.target, !isFinished(action) else { return false }
    return target.last < day
  }
}
