import Diagnostics
import Files

/// Two tokens that lie on each other somewhere on the pages, and how far apart they must be.
private struct ColourPair {
  var front: String
  var ground: String
  /// 4.5 for words, 3 for lines, marks and the ring around what the keyboard is on.
  /// Source: WCAG 2.2, success criteria 1.4.3 and 1.4.11.
  var least: Double
  /// What is there in these colours, for messages.
  var what: String
  /// The colour of the page that shines through the ground, and how much of the ground covers it.
  var through: (paper: String, opacity: Double)?

  static func words(_ front: String, on ground: String, _ what: String) -> ColourPair {
    ColourPair(front: front, ground: ground, least: 4.5, what: what)
  }

  static func marks(_ front: String, _ what: String) -> ColourPair {
    ColourPair(front: front, ground: "--paper", least: 3, what: what)
  }
}

/// Every pair that the pages and charts use.
private let colourPairs: [ColourPair] =
  [
    .words("--ink", on: "--paper", "the text of a page"),
    .words("--muted", on: "--paper", "quiet text"),
    .words("--accent", on: "--paper", "links"),
    .words("--ink", on: "--wash", "text on a quiet surface"),
    .words("--muted", on: "--wash", "quiet text on a quiet surface"),
    .words("--accent", on: "--wash", "links on a quiet surface"),
    .words("--ink", on: "--neutral-wash", "words of a neutral verdict"),
    .words("--accent", on: "--neutral-wash", "links in the line about an edition"),
    .words("--better", on: "--better-wash", "verdicts of 'better'"),
    .words("--worse", on: "--worse-wash", "verdicts of 'worse'"),
    .words("--better", on: "--paper", "signs of 'better' in charts"),
    .words("--worse", on: "--paper", "signs of 'worse' in charts"),
    .words("--ink", on: "--notice-wash", "text of the banner"),
    .words("--muted", on: "--notice-wash", "marks in the banner"),
    .words("--accent", on: "--notice-wash", "links in the banner"),
    .words("--focus-ink", on: "--focus", "words that the keyboard is on"),
    .words("--series-1-text", on: "--paper", "the name at the end of a line"),
    .words("--head-ink", on: "--head", "the site's name in its head"),
    .words("--head-link", on: "--head", "the menu in the site's head"),
    .words("--foot-ink", on: "--foot", "text in the site's foot"),
    .words("--foot-link", on: "--foot", "links in the site's foot"),
  ]
  + (1...4).map { .words("--on-part-\($0)", on: "--part-\($0)", "figures on part \($0) of a bar") }
  + [
    ColourPair(
      front: "--paper", ground: "--series-1", least: 4.5, what: "figures on the darker cells of a heat map",
      through: ("--paper", 0.78)),
    ColourPair(
      front: "--ink", ground: "--series-1", least: 4.5, what: "figures on the paler cells of a heat map",
      through: ("--paper", 0.4)),
  ]
  + (1...4).map { .marks("--series-\($0)", "lines and marks of charts") }
  + [
    .marks("--better", "bars and dots of 'better'"), .marks("--worse", "bars and dots of 'worse'"),
    .marks("--neutral", "bars and dots that say neither"),
  ]

/// Refuses colours that break the law on a page: text that many cannot read, marks that many cannot see.
///
/// Pairs of which a colour is not known are passed over: a theme may have stylesheets of its own making.
///
/// - Parameters:
///   - sheet: All tokens as they hold.
///   - own: Those that the theme itself gives, where a mistake is looked for first.
func checkContrast(_ sheet: TokenSheet, own: TokenSheet, into problems: inout Problems) {
  for scheme in Scheme.allCases {
    let values = sheet.values(in: scheme)
    func colour(_ name: String) -> Colour? { values[name].flatMap(Colour.init) }
    func report(_ pair: ColourPair, _ ratio: Double) {
      let names = [pair.front, pair.ground]
      guard let position = position(of: names, scheme, own) ?? position(of: names, scheme, sheet) else {
        return
      }
      let written = names.map { "\($0) (\(values[$0] ?? ""))" }
      let share = pair.through.map { " at \(Int($0.opacity * 100))%" } ?? ""
      problems.add(
        .error, "low-contrast", at: position,
        "\(written[0]) on \(written[1])\(share) has a contrast of \(shown(ratio)) to 1 \(scheme.place); \(pair.least == 3 ? "3" : "4.5") to 1 is needed for \(pair.what)"
      )
    }
    for pair in colourPairs {
      guard let front = colour(pair.front), var ground = colour(pair.ground) else { continue }
      if let (name, opacity) = pair.through {
        guard let paper = colour(name) else { continue }
        ground = ground.over(paper, opacity: opacity)
      }
      let ratio = front.contrast(with: ground)
      if ratio < pair.least { report(pair, ratio) }
    }
    // The ring has two colours, of which one must be seen on whatever it lies on.
    guard let ring = colour("--focus"), let shadow = colour("--focus-ink") else { continue }
    for name in ["--paper", "--wash", "--head", "--foot"] {
      guard let ground = colour(name) else { continue }
      let ratio = max(ring.contrast(with: ground), shadow.contrast(with: ground))
      if ratio < 3 {
        report(
          ColourPair(front: "--focus", ground: name, least: 3, what: "rings around what the keyboard is on"),
          ratio)
      }
    }
  }
}

/// Where a sheet says the first of some colours that it says at all: for the scheme, or for light pages, whose
/// colours hold where there are no others.
private func position(of names: [String], _ scheme: Scheme, _ sheet: TokenSheet) -> FilePosition? {
  for place in [scheme, .light] {
    for name in names {
      if let token = sheet[place].last(where: { $0.name == name }) { return token.position }
    }
  }
  return nil
}

/// Two decimals, never rounded up: 4.499 is not enough and must not look as if it were.
private func shown(_ ratio: Double) -> String {
  let hundredths = Int(ratio * 100)
  return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
