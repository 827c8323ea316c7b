/// One column of a downloadable table: what it holds, for people and for machines.
struct DataColumn: Sendable {
  /// A datatype of CSV on the Web.
  enum Datatype: String, Sendable { case string, decimal, date }

  var name: String
  var datatype: Datatype = .string
  /// Whether every row has it.
  var isRequired = false
  var words: String
}

/// The columns of an indicator's table, in their order: the one place that names them.
let indicatorColumns: [DataColumn] = [
  DataColumn(
    name: "indicator", isRequired: true, words: "the indicator’s short name, as in its address"),
  DataColumn(name: "area_code", words: "the GSS code of the area; empty where it has none"),
  DataColumn(name: "area", isRequired: true, words: "the name of the area"),
  DataColumn(name: "period_start", datatype: .date, isRequired: true, words: "the first day of the period"),
  DataColumn(name: "period_end", datatype: .date, isRequired: true, words: "the last day of the period"),
  DataColumn(name: "period", isRequired: true, words: "the period in words"),
  DataColumn(
    name: "value", datatype: .decimal,
    words: "the figure, in the unit of the column “unit”; empty where there is none"),
  DataColumn(name: "unit", isRequired: true, words: "what the figure counts, and for how many"),
  DataColumn(
    name: "lower", datatype: .decimal,
    words: "the lower end of the confidence interval, where one can be given"),
  DataColumn(name: "upper", datatype: .decimal, words: "the upper end of the confidence interval"),
  DataColumn(name: "numerator", datatype: .decimal, words: "the number of cases, where known"),
  DataColumn(name: "denominator", datatype: .decimal, words: "what the cases are divided by, where known"),
  DataColumn(
    name: "status", words: "letters of the shorthand, or “illustrative” for a figure that was made up"),
  DataColumn(name: "edition", isRequired: true, words: "the edition that first published the figure"),
  DataColumn(name: "note", words: "where the figure came from, or why it was revised"),
]

/// What every table is: one header row, commas, CRLF.
let csvDialect = JSON.object([
  ("encoding", .text("utf-8")), ("header", .flag(true)), ("lineTerminators", .array([.text("\r\n")])),
])
