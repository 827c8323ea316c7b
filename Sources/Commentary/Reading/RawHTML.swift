/// What to write instead of a piece of HTML.
func rawHTMLMessage(_ markup: String) -> String {
  let shown = markup.split(separator: "\n").first.map(String.init) ?? markup
  let short = shown.count > 40 ? shown.prefix(39) + "…" : shown[...]
  if markup.hasPrefix("<!--") {
    return "a comment in HTML would be published; take '\(short)' out. To let a finding stand write "
      + "<!-- accept \(acceptableRules[0]): reason -->, alone on its line"
  }
  let name = markup.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }.lowercased()
  let instead =
    switch name {
    case "b", "strong": "write **words**"
    case "i", "em": "write *words*"
    case "s", "del", "strike": "write ~~words~~"
    case "br": "end the line with a backslash for a new line, or leave a blank line for a new paragraph"
    case "a": "write [words](address)"
    case "h1", "h2", "h3", "h4", "h5", "h6": "write '## ' before a heading"
    case "ul", "ol", "li": "write '- ' before each point"
    case "table", "tr", "td", "th", "thead", "tbody":
      "write a table with | between its columns and a line of | --- | under its first"
    case "code", "pre": "put ` round the words"
    case "p", "div", "span", "font", "u", "center": "leave it out; a blank line makes a paragraph"
    case "img", "picture", "svg", "video", "iframe", "object", "embed":
      "pictures and frames are not shown in prose; draw figures with a ```chart block"
    case "script", "style", "link", "form", "input", "button": "leave it out; nothing in prose may run"
    default: "write \\< if you mean the sign itself"
    }
  return "'\(short)' is HTML, which is not allowed here; \(instead)"
}
