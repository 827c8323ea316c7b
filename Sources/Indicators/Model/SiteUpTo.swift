extension Site {
  /// The site as it is with `edition` as the newest: later editions, and all rows that came with them, are gone.
  ///
  /// What is left knows nothing of them; so they are not hidden from readers but absent.
  package func upTo(_ edition: EditionID) -> Site {
    var site = self
    site.editions = Array(editions[...edition.index])
    site.observations = observations.map { rows in rows.filter { $0.vintage <= edition } }
    return site
  }
}
