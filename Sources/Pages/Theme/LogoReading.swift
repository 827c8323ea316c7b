import Diagnostics
import Files

/// A council's mark as part of every page: drawn shapes only, of which nothing is loaded and nothing runs.
///
/// It is not spoken: the site's name stands beside it. `currentColor` takes the colour of that name, so that the
/// mark is seen on dark pages, on paper and in forced colours.
///
/// - Returns: The markup with the class `logo`, or `nil` if anything in it is wrong.
func readLogo(_ file: SourceFile, into problems: inout Problems) -> String? {
  let before = problems.count(.error)
  if file.bytes.count > largestLogo {
    problems.add(
      .error, "logo-too-large", at: FilePosition(file: file.path),
      "is \(file.bytes.count) bytes; it is part of every page, so it may have \(largestLogo). Draw it with fewer points, or let a program such as svgo shorten it"
    )
  }
  var reader = LogoReader(file)
  reader.read(into: &problems)
  guard problems.count(.error) == before else { return nil }
  return reader.markup
}

/// In bytes.
private let largestLogo = 4096

private let shapes: Set<Substring> = [
  "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "title", "desc",
]

private let looks: Set<Substring> = [
  "viewBox", "xmlns", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "d",
  "points", "transform", "fill", "fill-rule", "fill-opacity", "stroke", "stroke-width", "stroke-linecap",
  "stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-opacity", "opacity",
]

private struct LogoReader {
  private let file: String
  private let bytes: [UInt8]
  private let text: String
  private var open: [Substring] = []
  private(set) var markup = ""
  private var hasRoot = false

  init(_ file: SourceFile) {
    self.file = file.path
    bytes = file.bytes
    text = String(decoding: file.bytes, as: UTF8.self)
  }

  private func report(_ place: String.Index, _ message: String, into problems: inout Problems) {
    let offset = text.utf8.distance(from: text.startIndex, to: place)
    problems.add(
      .error, "bad-logo", at: FilePosition(file: file, offset: offset, in: bytes), message)
  }

  mutating func read(into problems: inout Problems) {
    for match in text.matches(
      of: /<!--[\s\S]*?-->|<\?[^>]*>|<!DOCTYPE[^>]*>|<(\/?)([A-Za-z][\w:-]*)([^<>]*?)(\/?)>|<|&/)
    {
      let place = match.range.lowerBound
      guard let name = match.2 else {
        if match.0 == "<" || match.0 == "&" {
          report(place, "'\(match.0)' begins nothing that can be read", into: &problems)
        }
        continue
      }
      if match.1 == "/" {
        if open.last == name {
          open.removeLast()
        } else {
          report(place, "'\(match.0)' closes nothing", into: &problems)
        }
        if open.last != "title", !["title", "desc"].contains(name) { markup += "</\(name)>" }
        continue
      }
      guard shapes.contains(name) else {
        report(
          place, "a mark is made of drawn shapes alone, and '\(name)' is none; turn words into paths",
          into: &problems)
        return
      }
      if open.isEmpty, hasRoot || name != "svg" {
        report(place, "a mark is one '<svg …>' and what is in it", into: &problems)
        return
      }
      take(name, String(match.3 ?? ""), isClosed: match.4 == "/", isRoot: open.isEmpty, at: place, &problems)
    }
    if !hasRoot { report(text.startIndex, "there is no '<svg …>' in it", into: &problems) }
    if let last = open.last { report(text.endIndex, "'<\(last)>' is never closed", into: &problems) }
  }

  private mutating func take(
    _ name: Substring, _ attributes: String, isClosed: Bool, isRoot: Bool, at place: String.Index,
    _ problems: inout Problems
  ) {
    var kept = ""
    var hasBox = false
    for match in attributes.matches(of: /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/) {
      let value = match.2 ?? match.3 ?? ""
      guard looks.contains(match.1) else {
        report(
          place,
          "'\(match.1)' is not used in a mark: pages run under a policy that forbids styles, scripts and loads",
          into: &problems)
        continue
      }
      if value.contains("url(") {
        report(place, "'\(value)' refers to something else; write the colour itself", into: &problems)
      }
      hasBox = hasBox || match.1 == "viewBox"
      // Its size comes from the stylesheet.
      if isRoot, ["width", "height", "xmlns"].contains(match.1) { continue }
      kept += " \(match.1)=\"\(value)\""
    }
    if isRoot {
      hasRoot = true
      kept = " class=\"logo\" aria-hidden=\"true\"" + kept
      if !hasBox {
        report(place, "the '<svg …>' has no viewBox, without which it has no size", into: &problems)
      }
    }
    if !["title", "desc"].contains(name) { markup += "<\(name)\(kept)\(isClosed ? "/" : "")>" }
    if !isClosed { open.append(name) }
  }
}
