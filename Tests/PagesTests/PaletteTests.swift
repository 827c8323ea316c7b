import Diagnostics
import Files
import Foundation
import Testing

@testable import Pages

/// What charts tell by colour must be told without colour too: in grey, and to the three kinds of
/// colour-blind eyes. Worked out from the theme's own sheets.
@Suite struct `Colours of charts` {
  private static func sheet(_ name: String) throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(
      contentsOf: root.appending(path: "Themes/default/assets/\(name).css"), encoding: .utf8)
  }

  /// Light pages, dark pages and paper, in each theme of the repository.
  static let palettes: [(name: String, tokens: [String: String])] = ["default", "testshire"].flatMap {
    theme in
    guard let files = try? repositoryFiles("Themes") else {
      return [(name: String, tokens: [String: String])]()
    }
    var noReport: Problems?
    var sheet = TokenSheet()
    for path in ["default/assets/base.css", "default/assets/layout.css", "\(theme)/tokens.css"] {
      guard let file = files.first(where: { $0.path == "Themes/\(path)" }) else { continue }
      sheet = sheet.replaced(by: TokenSheet(file, reporting: &noReport))
    }
    return Scheme.allCases.map { ("\(theme), \($0.rawValue)", sheet.values(in: $0)) }
  }

  /// Kinds of sight, as matrices on linear red, green and blue: G. M. Machado, M. M. Oliveira and
  /// L. A. F. Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency,
  /// IEEE Transactions on Visualization and Computer Graphics 15 (2009), severity 1. Grey is luminance.
  private static let sights: [(name: String, matrix: [[Double]])] = [
    ("grey", Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)),
    (
      "protanopia",
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
      ]
    ),
    (
      "deuteranopia",
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
      ]
    ),
    (
      "tritanopia",
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
      ]
    ),
  ]

  private func linear(_ hex: String) throws -> [Double] {
    var digits = hex.dropFirst()
    if digits.count == 3 { digits = Substring(digits.map { "\($0)\($0)" }.joined()) }
    let number = try #require(Int(digits, radix: 16), "\(hex)")
    return [16, 8, 0].map { shift in
      let part = Double(number >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  /// CIE L*a*b* of a colour as it is seen, for the white of a screen (D65).
  private func seen(_ colour: [Double], _ matrix: [[Double]]) -> [Double] {
    let rgb = matrix.map { row in min(1, max(0, zip(row, colour).reduce(0) { $0 + $1.0 * $1.1 })) }
    let xyz = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ].map { row in zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 } }
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white -> Double in
      let t = value / white
      return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// How far apart two colours look: the CIE 1976 difference. Two to three is just seen side by side.
  private func difference(_ a: [Double], _ b: [Double], _ matrix: [[Double]]) -> Double {
    let (a, b) = (seen(a, matrix), seen(b, matrix))
    return zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  private func luminance(_ colour: [Double]) -> Double {
    zip([0.2126, 0.7152, 0.0722], colour).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private func contrast(_ a: String, _ b: String) throws -> Double {
    let levels = [luminance(try linear(a)), luminance(try linear(b))].sorted()
    return (levels[1] + 0.05) / (levels[0] + 0.05)
  }

  /// Colours that fill areas, and that nothing but the key names, must all differ well. Better and worse,
  /// higher and lower have signs as well.
  @Test(
    arguments: [
      (["--part-1", "--part-2", "--part-3", "--part-4"], 12.0), (["--better", "--worse"], 10),
      (["--series-1", "--series-4"], 10),
    ] as [([String], Double)])
  func `are told apart in grey and by colour-blind eyes`(names: [String], least: Double) throws {
    try #require(Self.palettes.count == 6)
    for (palette, tokens) in Self.palettes {
      for (index, first) in names.enumerated() {
        for second in names[(index + 1)...] {
          let (a, b) = (try linear(try #require(tokens[first])), try linear(try #require(tokens[second])))
          for sight in Self.sights {
            let found = difference(a, b, sight.matrix)
            #expect(found >= least, "\(palette), \(sight.name): \(first) and \(second) differ by \(found)")
          }
        }
      }
    }
  }

  @Test func `of lines, dots and bars stand out from the page, and words from the bars they lie on`() throws {
    for (palette, tokens) in Self.palettes {
      let paper = try #require(tokens["--paper"])
      for name in [
        "--series-1", "--series-2", "--series-3", "--series-4", "--better", "--worse", "--neutral",
      ] {
        let found = try contrast(try #require(tokens[name]), paper)
        #expect(found >= 3, "\(palette): \(name) has \(found) to 1")
      }
      for part in 1...4 {
        let found = try contrast(
          try #require(tokens["--part-\(part)"]), try #require(tokens["--on-part-\(part)"]))
        #expect(found >= 4.5, "\(palette): words on part \(part) have \(found) to 1")
      }
    }
  }

  @Test func `of a heat map's five shades differ step by step, for every eye`() throws {
    let charts = try Self.sheet("charts")
    let strengths = try (0...4).map { step -> Double in
      let rule = try #require(charts.firstRange(of: ".cell.q\(step) { fill-opacity: "))
      return try #require(Double(charts[rule.upperBound...].prefix { $0 != ";" }))
    }
    for (palette, tokens) in Self.palettes {
      let (ink, paper) = (try linear(tokens["--series-1"]!), try linear(tokens["--paper"]!))
      // Opacity mixes what is written, before light is reckoned.
      func mixed(_ strength: Double) -> [Double] {
        zip(ink, paper).map { a, b in
          func written(_ x: Double) -> Double { x <= 0.0031308 ? x * 12.92 : 1.055 * pow(x, 1 / 2.4) - 0.055 }
          let mix = written(a) * strength + written(b) * (1 - strength)
          return mix <= 0.04045 ? mix / 12.92 : pow((mix + 0.055) / 1.055, 2.4)
        }
      }
      for (pale, strong) in zip(strengths, strengths.dropFirst()) {
        for sight in Self.sights {
          let found = difference(mixed(pale), mixed(strong), sight.matrix)
          #expect(found >= 6, "\(palette), \(sight.name): \(pale) and \(strong) differ by \(found)")
        }
      }
    }
  }

  @Test func `of lines are never alone: no two lines share both dash and width`() throws {
    let charts = try Self.sheet("charts")
    let looks = try ["main", "ref1", "ref2", "ref3"].map { name -> String in
      let rule = try #require(charts.firstRange(of: "\n.ln.\(name) {"))
      let body = charts[rule.upperBound...].prefix { $0 != "}" }
      return body.split(separator: ";").filter { $0.contains("width") || $0.contains("dasharray") }.joined()
    }
    #expect(Set(looks).count == 4, "\(looks)")
  }
}
