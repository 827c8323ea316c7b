/// What worked an indicator's figures out, of which pages tell.
///
/// The SHA-256 of the result is not here: whoever has all figures of a table but a few small ones that are hidden
/// could try these until the sum fits.
package struct QueryOrigin: Sendable, Hashable {
  package var engine: String
  package var version: String
  /// The SHA-256 of the query's text.
  package var queryDigest: String
  /// The day on which the figures were drawn, if that was noted.
  package var date: Day?

  package init(engine: String, version: String, queryDigest: String, date: Day? = nil) {
    self.engine = engine
    self.version = version
    self.queryDigest = queryDigest
    self.date = date
  }
}
