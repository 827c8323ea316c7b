/// A tag of the few HTML elements that a site may allow in a folder's prose.
///
/// They are read into elements of our own and written anew, so that nothing passes through as it was
/// typed: no script, no style, no address, no element that was never closed.
struct HTMLTag: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case open, close, void }

  var kind: Kind
  var name: String
  var attributes: [RawAttribute]
}

/// Elements that stand in a line of words.
let allowedInline: Set<String> = [
  "abbr", "b", "bdi", "br", "cite", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small",
  "span", "strong", "sub", "sup", "u", "var",
]

/// Elements that hold blocks or, like `summary`, stand where a block does.
let allowedBlocks: Set<String> = ["aside", "dd", "details", "div", "dl", "dt", "section", "summary"]

private let allowedAttributes: Set<String> = ["class", "dir", "lang", "open", "title"]

/// Why a piece of HTML is refused where HTML is allowed.
struct HTMLFault: Error, Hashable {
  var message: String
}

/// Reads one tag, from `<` to `>`.
func readTag(_ source: some StringProtocol) throws(HTMLFault) -> HTMLTag {
  var rest = Substring(source).dropFirst().dropLast()
  var kind = HTMLTag.Kind.open
  if rest.first == "/" {
    kind = .close
    rest = rest.dropFirst()
  }
  let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
  guard source.first == "<", source.last == ">", allowedInline.contains(name) || allowedBlocks.contains(name)
  else {
    let all = (allowedInline.sorted() + allowedBlocks.sorted()).joined(separator: ", ")
    throw HTMLFault(message: "'\(short(source))' is not allowed here; the elements that are: \(all)")
  }
  rest = rest.dropFirst(name.utf8.count)
  if kind == .open, rest.last == "/" { rest = rest.dropLast() }
  if name == "br" { kind = .void }
  let attributes = try readAttributes(rest, of: name, source)
  return HTMLTag(kind: kind, name: name, attributes: attributes)
}

private func readAttributes(
  _ source: Substring, of name: String, _ tag: some StringProtocol
) throws(HTMLFault) -> [RawAttribute] {
  var rest = source.drop(while: \.isWhitespace)
  var found: [RawAttribute] = []
  while let first = rest.first {
    guard first.isASCII, first.isLetter else {
      throw HTMLFault(message: "'\(short(tag))' cannot be read; write it like <\(name) title=\"…\">")
    }
    let key = rest.prefix { $0.isLetter || $0 == "-" }.lowercased()
    rest = rest.dropFirst(key.count)
    var value = ""
    if rest.first == "=" {
      rest = rest.dropFirst()
      guard let quote = rest.first, quote == "\"" || quote == "'",
        let end = rest.dropFirst().firstIndex(of: quote)
      else {
        throw HTMLFault(message: "'\(short(tag))' has a value without quotation marks; put them round it")
      }
      value = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
    }
    guard allowedAttributes.contains(key), !found.contains(where: { $0.name == key }) else {
      throw HTMLFault(
        message: "'\(short(tag))' has '\(key)'; elements may have "
          + "\(allowedAttributes.sorted().joined(separator: ", ")), each once")
    }
    found.append(RawAttribute(name: key, value: value))
    rest = rest.drop(while: \.isWhitespace)
  }
  return found
}

private func short(_ source: some StringProtocol) -> String {
  source.count > 40 ? source.prefix(39) + "…" : String(source)
}
