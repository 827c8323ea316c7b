extension RuleBook {
  package static let entries: [Entry] = []
}
