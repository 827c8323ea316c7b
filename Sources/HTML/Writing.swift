extension Node {
  /// Appends the markup of this tree to `bytes`, escaping text and attribute values.
  package func write(into bytes: inout [UInt8]) {
    switch self {
    case .text(let text): escape(text, into: &bytes)
    case .fragment(let nodes): for node in nodes { node.write(into: &bytes) }
    case .written(let markup): bytes += markup.bytes
    case .element(let element): element.write(into: &bytes)
    }
  }

  /// The markup as a string, for tests and small pieces.
  package func rendered() -> String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The words a reader would hear: all text, without markup.
  package var plainText: String {
    switch self {
    case .text(let text): text
    case .fragment(let nodes): nodes.map(\.plainText).joined()
    case .written: ""
    case .element(let element): element.children.map(\.plainText).joined()
    }
  }
}

extension Node.Element {
  fileprivate func write(into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    attributes.forEach { name, value in
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      bytes.append(UInt8(ascii: "="))
      bytes.append(UInt8(ascii: "\""))
      escape(value, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    if children.isEmpty, isVoid {
      bytes += (isHTMLVoid ? ">" : "/>").utf8
      return
    }
    bytes.append(UInt8(ascii: ">"))
    for child in children { child.write(into: &bytes) }
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private var isHTMLVoid: Bool {
    switch name {
    case "br", "hr", "img", "input", "link", "meta", "col", "wbr", "source", "embed", "area", "base": true
    default: false
    }
  }

  /// SVG shapes may close themselves; an HTML element that is not void may not.
  private var isVoid: Bool {
    switch name {
    case "path", "line", "circle", "rect", "polygon", "polyline", "ellipse", "use", "stop": true
    default: isHTMLVoid
    }
  }
}

/// Appends `text` with the four characters that mean something in markup replaced.
///
/// What needs no replacing is copied a run at a time: nearly all text is one run.
package func escape(_ text: String, into bytes: inout [UInt8]) {
  var text = text
  text.withUTF8 { letters in
    var start = 0
    for (index, letter) in letters.enumerated() {
      let replacement: StaticString
      switch letter {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
  }
}
