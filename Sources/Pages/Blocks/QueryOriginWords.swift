import HTML
import Indicators

extension QueryOrigin {
  /// What worked the figures out: "Worked out by a query in PostgreSQL 15.0.5 on 21 November 2026."
  var sentence: String {
    let engine = version.isEmpty ? engine : "\(engine) \(version)"
    return "Worked out by a query in \(engine)\(date.map { " on \($0.long)" } ?? "")."
  }

  /// The same as a paragraph, with the means to tell whether a query is the one.
  var node: Node {
    .el(
      "p", ["class": "source"],
      [
        .text("\(sentence) The SHA-256 of the query begins with "),
        .el("code", [.text(String(queryDigest.prefix(12)))]), ".",
      ])
  }

  var json: JSON {
    .object(
      [("engine", .text(engine)), ("engine_version", .text(version)), ("query_sha256", .text(queryDigest))]
        + (date.map { [("date", .text($0.description))] } ?? []))
  }
}
