/// `schema.json`: what the three kinds of answer hold, for programs that check what they read.
///
/// Source: JSON Schema, draft 2020-12. Other names may be added within a version, so none are forbidden.
func apiSchema() -> [UInt8] {
  func object(_ members: [(String, JSON)], optional: Set<String> = []) -> JSON {
    .object([
      ("type", .text("object")), ("properties", .object(members)),
      ("required", .array(members.map(\.0).filter { !optional.contains($0) }.map(JSON.text))),
    ])
  }
  func type(_ name: String) -> JSON { .object([("type", .text(name))]) }
  func list(_ items: JSON) -> JSON { .object([("type", .text("array")), ("items", items)]) }
  func reference(_ name: String) -> JSON { .object([("$ref", .text("#/$defs/\(name)"))]) }
  func orNull(_ type: String) -> JSON { .object([("type", .array([.text(type), .text("null")]))]) }
  let text = type("string")
  let day = JSON.object([("type", .text("string")), ("format", .text("date"))])
  let version = JSON.object([("const", .text(apiVersion))])
  let envelope: [(String, JSON)] = [
    ("version", version), ("site", text), ("edition", text), ("published", day),
  ]
  let polarity = JSON.object([
    (
      "enum",
      .array(["higher-is-better", "lower-is-better", "none", "within-range"].map(JSON.text))
    )
  ])
  let direction = JSON.object([
    (
      "enum",
      .array(["improving", "worsening", "unchanged", "not-judged"].map(JSON.text) + [.null])
    )
  ])
  let observation = object([
    ("area_code", text), ("area", text), ("period_start", day), ("period_end", day),
    ("value", orNull("number")), ("lower", orNull("number")), ("upper", orNull("number")),
    ("numerator", orNull("number")), ("denominator", orNull("number")), ("status", text), ("edition", text),
    ("note", text),
  ])
  let earlier = object([("period_start", day), ("period_end", day), ("value", orNull("number"))])
  let latest = object([
    ("area", text), ("period_start", day), ("period_end", day), ("period", text),
    ("value", orNull("number")), ("status", text), ("year_before", orNull("number")),
    ("compared_with", .object([("anyOf", .array([earlier, type("null")]))])),
    ("direction_of_travel", direction),
  ])
  let summary = object([
    ("indicator", text), ("title", text), ("priority", text), ("unit", text), ("polarity", polarity),
    ("window", text), ("source", text), ("definition", text),
    ("latest", .object([("anyOf", .array([reference("latest"), type("null")]))])), ("page", text),
    ("data", text), ("csv", text),
  ])
  let figure = object([
    ("indicator", text), ("title", text), ("unit", text), ("latest", reference("latest")), ("data", text),
  ])
  return JSON.object([
    ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
    ("title", .text("Quarterlight static interface, version \(apiVersion)")),
    ("anyOf", .array([reference("indicators"), reference("indicator"), reference("area")])),
    (
      "$defs",
      .object([
        ("indicators", object(envelope + [("indicators", list(summary))])),
        (
          "indicator",
          object([
            ("version", version), ("indicator", text), ("title", text), ("definition", text), ("unit", text),
            ("polarity", polarity), ("source", text), ("edition", text), ("observations", list(observation)),
          ])
        ),
        (
          "area",
          object(
            envelope + [
              ("area_code", text), ("area", text), ("name", text), ("type", text), ("page", text),
              ("figures", list(figure)),
            ])
        ),
        ("latest", latest),
      ])
    ),
  ]).document
}
