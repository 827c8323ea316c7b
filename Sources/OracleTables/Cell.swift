/// One answer of a table, in the tables' own notation.
package indirect enum Cell: Sendable, Hashable {
  /// No value: an empty cell, or `null` within a list.
  case none
  case number(Double)
  case integer(Int)
  case text(String)
  case truth(Bool)
  /// Written as JSON.
  case list([Cell])

  package static func number(_ value: Double?) -> Cell { value.map(Cell.number) ?? .none }
  package static func integer(_ value: Int?) -> Cell { value.map(Cell.integer) ?? .none }
  package static func text(_ value: String?) -> Cell { value.map(Cell.text) ?? .none }
  package static func truth(_ value: Bool?) -> Cell { value.map(Cell.truth) ?? .none }

  /// As it stands in a CSV cell, before any quoting.
  package var written: String {
    switch self {
    case .none: ""
    case .text(let text): text
    // What is no number, or below all numbers, is no value.
    case .number(let value) where value.isNaN || value == -.infinity: ""
    case .number, .integer, .truth, .list: json
    }
  }

  private var json: String {
    switch self {
    case .none: "null"
    case .number(let value) where value.isNaN || value == -.infinity: "null"
    case .number(let value): value == .infinity ? "inf" : "\(value)"
    case .integer(let value): "\(value)"
    case .truth(let value): "\(value)"
    case .list(let cells): "[\(cells.map(\.json).joined(separator: ", "))]"
    case .text(let text):
      "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
  }
}
