import Indicators
import Pages
import TestSupport
import Testing

/// What must hold of every page of the shipped site, beside what any page of the web must be.
@Suite struct `Every page` {
  private let site: RenderedSite

  init() throws { site = try RenderedSite.shipped.get() }

  private func expectNone(
    _ mistakes: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(mistakes.isEmpty, "\(listed(mistakes))", sourceLocation: sourceLocation)
  }

  @Test func `has tables with a caption, and heads that say what they head`() {
    expectNone(
      site.pages.flatMap { page -> [String] in
        var mistakes: [String] = []
        for (tag, next) in zip(page.tags, page.tags.dropFirst()) where tag.name == "table" {
          if next.name != "caption" { mistakes.append("a table without a caption") }
        }
        for tag in page.tags where tag.name == "th" {
          if !["col", "row", "rowgroup", "colgroup"].contains(tag["scope"] ?? "") {
            mistakes.append("a head without scope")
          }
        }
        return mistakes.map { "\(page.path): \($0)" }
      })
  }

  @Test func `has as many cells in each row as its table has columns`() {
    expectNone(
      site.pages.flatMap { page -> [String] in
        var mistakes: [String] = []
        var columns: Int?
        var cells = 0
        var inRow = false
        func close() {
          guard inRow else { return }
          if let columns, columns != cells {
            mistakes.append("\(page.path): a row of \(cells) cells in \(columns) columns")
          }
          if columns == nil { columns = cells }
        }
        for tag in page.tags {
          switch tag.name {
          case "table":
            close()
            (columns, cells, inRow) = (nil, 0, false)
          case "tr":
            close()
            (cells, inRow) = (0, true)
          case "th", "td": cells += Int(tag["colspan"] ?? "1")!
          default: break
          }
        }
        close()
        return mistakes
      })
  }

  @Test func `has drawings that are named or left out of what is read aloud`() {
    expectNone(
      site.pages.flatMap { page in
        page.tags.filter { $0.name == "img" || $0.name == "svg" }.filter { tag in
          // A drawing within a drawing belongs to the outer one; a key is left out as a whole.
          tag["aria-hidden"] != "true" && tag["alt"] == nil && tag["overflow"] == nil
            && tag["class"] != "swatch"
            && tag["x"] == nil && tag["y"] == nil
            && (tag["role"] != "img" || tag["aria-labelledby"] == nil)
        }.map { "\(page.path): <\($0.name) class=\"\($0["class"] ?? "")\">" }
      })
  }

  @Test func `weighs at most 160 KB, which is less than 40 KB when it is compressed`() {
    expectNone(
      zip(site.ready.addresses, site.files).filter { $0.0.route.isPage && $0.1.count > 160 * 1024 }
        .map { "\(site.ready.path($0.0)): \($0.1.count / 1024) KB" })
  }

  @Test func `says nothing with the gaps of a sentence that lost a word`() {
    let gaps = [
      "  ", " .", " ,", "()", "..", "+0.0", "\u{2212}0.0%", "nil", "Optional(", " nan", ", ,", " ;",
    ]
    expectNone(
      site.pages.flatMap { page in
        page.tags.flatMap { tag -> [String] in
          let texts = [tag.textAfter] + ["content", "title", "aria-label"].compactMap { tag[$0] }
          return texts.flatMap { text in
            gaps.filter { gap in
              // White space between blocks is no part of a sentence.
              let words = text.trimmingPrefix(while: \.isNewline)
              return words.contains(gap) && !text.allSatisfy(\.isWhitespace)
            }.map { "\(page.path): '\($0)' in '\(text.prefix(120))'" }
          }
        }
      })
  }

  @Test func `has headings, captions and labels with words in them`() {
    let named: Set<String> = ["h1", "h2", "h3", "title", "caption", "summary", "dt", "desc"]
    expectNone(
      site.pages.flatMap { page in
        page.tags.indices.filter { index in
          let tag = page.tags[index]
          guard named.contains(tag.name), tag.textAfter.allSatisfy(\.isWhitespace) else { return false }
          // The words may stand in an element within.
          let next = page.tags[(index + 1)...].prefix(3)
          return !next.contains { !$0.textAfter.allSatisfy(\.isWhitespace) }
        }.map { "\(page.path): an empty <\(page.tags[$0].name)>" }
      })
  }

  @Test func `describes itself in words of its own`() {
    expectNone(
      site.pages.compactMap { page in
        let text = page.tags.first { $0.name == "meta" && $0["name"] == "description" }?["content"] ?? ""
        return text.count < 20 || text.contains("{") || text.contains("<") ? "\(page.path): '\(text)'" : nil
      })
  }
}
