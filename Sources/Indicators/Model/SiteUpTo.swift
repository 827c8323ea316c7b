extension Site {
  /// The site as it is with `edition` as the newest: later editions, and all that came with them, are gone.
  ///
  /// What is left knows nothing of them; so they are not hidden from readers but absent.
  package func upTo(_ edition: EditionID) -> Site {
    var site = self
    site.editions = Array(editions[...edition.index])
    site.observations = observations.map { rows in rows.filter { $0.vintage <= edition } }
    site.indicators = indicators.map { $0.upTo(edition) }
    site.priorities = priorities.map { priority in
      var priority = priority
      for index in priority.earlierTitles.indices where priority.earlierTitles[index].until > edition {
        priority.earlierTitles[index].until = edition
      }
      return priority
    }
    site.topics = topics.filter { ($0.from ?? edition) <= edition }
    site.registers = registers.filter { ($0.from ?? edition) <= edition }
    site.laterRegisters = registers.filter { ($0.from ?? edition) > edition }.map(\.slug)
    site.laterTopics = topics.filter { ($0.from ?? edition) > edition }.map(\.slug)
    return site
  }
}

extension Indicator {
  /// What a later edition begins is gone; what lasts until one lasts until the newest.
  fileprivate func upTo(_ edition: EditionID) -> Indicator {
    var indicator = self
    indicator.thresholds.removeAll { ($0.from ?? edition) > edition }
    for index in indicator.thresholds.indices {
      if let until = indicator.thresholds[index].until, until > edition {
        indicator.thresholds[index].until = nil
      }
    }
    indicator.polarityChanges.removeAll { $0.from > edition }
    indicator.breaks.removeAll { ($0.from ?? edition) > edition }
    indicator.notices.removeAll { ($0.edition ?? edition) > edition }
    for index in indicator.earlierTitles.indices where indicator.earlierTitles[index].until > edition {
      indicator.earlierTitles[index].until = edition
    }
    for index in indicator.earlierPriorities.indices where indicator.earlierPriorities[index].until > edition
    {
      indicator.earlierPriorities[index].until = edition
    }
    if let retired = indicator.retired, retired.from > edition { indicator.retired = nil }
    return indicator
  }
}
