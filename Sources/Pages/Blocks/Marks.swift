import Files
import HTML
import Indicators

/// The sign of a made-up figure. It is read out as a word.
func illustrativeMark() -> Node {
  .el(
    "span", ["class": "mark-illustrative", "title": "illustrative"],
    [.el("span", ["aria-hidden": "true"], ["◇"]), .el("span", ["class": "hidden"], [" illustrative"])])
}

/// The signs that stand beside a figure: made up, provisional, revised and so on.
func marks(_ status: Status) -> Node {
  guard !status.isEmpty else { return .empty }
  var result: [Node] = []
  for (letter, flag, meaning) in Status.letters where status.contains(flag) {
    result.append(shorthand(letter, meaning))
  }
  if status.contains(.illustrative) { result.append(illustrativeMark()) }
  return .fragment(result)
}

/// A letter of the Government Statistical Service's shorthand, with its meaning.
func shorthand(_ letter: String, _ meaning: String) -> Node {
  .el("abbr", ["class": "shorthand", "title": meaning], [.text("[\(letter)]")])
}

/// What a cell shows where there is no value.
func absenceNode(_ absence: Absence) -> Node {
  switch absence {
  case .notAvailable: shorthand("x", "not available")
  case .confidential: shorthand("c", "confidential: hidden to protect people")
  case .notApplicable: shorthand("z", "not applicable")
  }
}

/// A period with its last day for machines: by name, December would come before March.
func periodNode(_ period: Period, _ words: String? = nil) -> Node {
  .el("time", ["datetime": period.last.description], [.text(words ?? period.short.sentenceCased)])
}

/// A figure with its value for machines and its marks: the one way a value gets onto a page.
func figureNode(_ point: Point?, _ indicator: Indicator, full: Bool = false) -> Node {
  guard let point else { return absenceNode(.notAvailable) }
  switch point.figure {
  case .none(let absence): return absenceNode(absence)
  case .value(0) where point.status.contains(.low):
    return shorthand("low", "not nought, but rounds to it")
  case .value(let value):
    let text = full ? indicator.fullText(value).keepingUnitTogether : indicator.figureText(value)
    return [
      .el("data", ["value": machineText(value)], [.text(text)]),
      marks(point.status.subtracting(absences)),
    ]
  }
}

/// What is said of a figure without a value by what stands in its place.
private let absences: Status = [.notAvailable, .confidential, .notApplicable]

/// A value as data: the shortest plain decimal that is the same number; no thousands, ASCII minus.
func machineText(_ value: Double) -> String {
  var bytes: [UInt8] = []
  appendMachineText(value, to: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// The same, at the end of a file of data.
func appendMachineText(_ value: Double, to bytes: inout [UInt8]) {
  if let whole = Int(exactly: value), abs(value) < 1e15 {
    bytes.append(digitsOf: whole)
  } else if let plain = withoutPower(value) {
    bytes += plain.utf8
  } else {
    bytes.append(shortestOf: value)
  }
}

/// `0.000015` for 1.5e-05: readers of CSV do not all know powers of ten. `nil` where the shortest decimal has none.
private func withoutPower(_ value: Double) -> String? {
  guard abs(value) < 1e-3, case let text = "\(value)", let mark = text.utf8.firstIndex(of: UInt8(ascii: "e")),
    let power = Int(text[text.index(after: mark)...]), power < 0
  else { return nil }
  let digits = text[..<mark].filter(\.isNumber)
  return (value < 0 ? "-0." : "0.") + String(repeating: "0", count: -power - 1) + digits
}

/// Generated words, with their figures stressed; a made-up one carries its mark.
func proseNode(_ prose: Prose, isIllustrative: Bool = false) -> Node {
  .fragment(
    prose.parts.map { part in
      switch part {
      case .words(let words): .text(words)
      case .figure(let text, let value):
        [
          .el("strong", [.el("data", ["value": machineText(value)], [.text(text.keepingUnitTogether)])]),
          isIllustrative ? illustrativeMark() : .empty,
        ]
      }
    })
}

extension String {
  /// A number never parts from the word after it at the end of a line.
  var keepingUnitTogether: String {
    guard let space = firstIndex(of: " ") else { return self }
    return self[..<space] + "\u{a0}" + self[index(after: space)...]
  }

  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
