/// Why a query has no result. It never holds a password: what a driver said has been scrubbed.
package struct QueryFailure: Error, Sendable, Equatable {
  package enum Kind: Sendable {
    /// The engine could not be asked, or did not answer; the query may be right.
    case engine
    /// The query is wrong, or what it gives cannot be taken.
    case query
  }

  package var kind: Kind
  /// The short name of the rule, for messages.
  package var rule: String
  package var message: String
  /// The byte of the query at which the engine found the mistake, if it tells.
  package var offset: Int?

  package init(_ kind: Kind, _ rule: String, _ message: String, offset: Int? = nil) {
    self.kind = kind
    self.rule = rule
    self.message = message
    self.offset = offset
  }
}

extension QueryFailure {
  static func tooLong(_ seconds: Int) -> QueryFailure {
    QueryFailure(
      .engine, "query-time-out",
      "the query took longer than \(seconds) seconds and was stopped; make it faster, or allow it more with 'timeout'"
    )
  }

  static let noColumns = QueryFailure(
    .query, "query-not-select",
    "the query gives no table; write a SELECT whose columns are those of an indicator")

  /// A number that cannot be frozen: the last digits of a sum of such depend on the order of the rows.
  static func inexact(_ column: String, _ type: String) -> QueryFailure {
    QueryFailure(
      .query, "inexact-number",
      "the column '\(column)' holds \(type), which engines round each in their own way; give whole numbers: a "
        + "numerator and a denominator, or cast(… as integer); or text with as many decimals as are printed")
  }
}
