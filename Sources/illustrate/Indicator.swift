/// What the script needs of an indicator: its front matter's unit, window and breaks.
struct Indicator {
  enum Unit: Equatable {
    case count
    /// `base` is 1,000 for a rate per 1,000 people.
    case rate(base: Int)
    case percent
    case ratio
  }

  let slug: String
  let unit: Unit
  let isRolling: Bool
  /// Places that the site shows; made-up figures agree with each other to that many.
  let decimals: Int
  /// The quarters that begin a new series: no line is drawn across the start of one.
  let breaks: [Quarter]

  /// Reads the few keys it needs, one to a line; the loader checks the whole.
  init(slug: String, frontMatter: String) {
    var keys: [String: String] = [:]
    var breaks: [Quarter] = []
    let lines = frontMatter.split(whereSeparator: \.isNewline).dropFirst().prefix { $0 != "---" }
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = String(line[..<colon])
      let value = line[line.index(after: colon)...].drop { $0 == " " }
      keys[key] = String(value)
      if key == "  - at", let start = quarter(holding: String(value)) { breaks.append(start) }
    }
    self.slug = slug
    self.breaks = breaks
    decimals = keys["decimals"].flatMap { Int($0) } ?? 0
    isRolling = keys["window"] == "rolling-12-months"
    switch keys["unit"] {
    case "rate": unit = .rate(base: keys["rate_base"].flatMap { Int($0) } ?? 1000)
    case "percent": unit = .percent
    case "ratio": unit = .ratio
    default: unit = .count
    }
  }
}

extension Indicator {
  /// The value of a key that begins its line; empty when there is none.
  static func value(of key: String, in text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix(key + ":") }
    return line.map { String($0.dropFirst(key.count + 1).drop { $0 == " " }) } ?? ""
  }
}

/// The indicators that the board's dashboards broke down by district, and the survey's questions.
///
/// The others are published for the county or for the police force area alone, or rest on numbers too
/// small to divide by seven.
let brokenDownByDistrict: Set<String> = [
  "total-crime", "violence-with-injury", "residential-burglary", "burglary-business-and-community",
  "vehicle-offences", "domestic-crimes-and-incidents", "domestic-violence-with-injury",
  "sexual-offences", "first-time-entrants", "asb-total", "asb-personal", "asb-environmental",
  "asb-nuisance", "asb-case-managed", "hate-crime", "asb-decreased-or-stayed-the-same",
  "feel-safe-after-dark", "people-get-on-well",
]
