/// The relations of a part: for each id its kind and the path of the other part.
final class RelationTaker: XMLTaker {
  var refusal: WorkbookRefusal?
  private let folder: String
  private(set) var relations: [(id: String, kind: String, path: String)] = []

  /// - Parameter folder: That of the part whose relations they are, with `/` at its end, or empty.
  init(folder: String) { self.folder = folder }

  func start(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes["TargetMode"] != "External", let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
    relations.append((id, kind, path))
  }
}

/// The sheets of a workbook by name, and from which day it counts.
final class WorkbookTaker: XMLTaker {
  var refusal: WorkbookRefusal?
  private(set) var sheets: [(name: String, relation: String)] = []
  private(set) var countsFrom1904 = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "sheet":
      sheets.append((shownName(attributes["name"] ?? ""), attributes["id"] ?? ""))
    case "workbookPr":
      countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    default: break
    }
  }
}

/// A name without characters that cannot be shown in a message.
func shownName(_ name: String) -> String {
  String(String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : $0 }))
}

/// The texts that cells share, each once.
final class SharedTextTaker: XMLTaker {
  var refusal: WorkbookRefusal?
  private(set) var texts: [String] = []
  private var current: [UInt8] = []
  private var total = 0
  private var isText = false
  /// In the reading of a word that stands above it in Japanese.
  private var isPhonetic = false
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "si": current = []
    case "rPh": isPhonetic = true
    case "t": isText = !isPhonetic
    default: break
    }
  }

  func end(_ name: String) {
    switch name {
    case "si": texts.append(unescaped(current))
    case "rPh": isPhonetic = false
    case "t": isText = false
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    guard isText else { return }
    total += bytes.count
    guard total <= limit else { return refusal = .tooLarge("more than \(limit >> 20) MiB of text") }
    current.append(contentsOf: bytes)
  }
}

/// Text in which `_x000D_` stands for a character that XML cannot hold.
func unescaped(_ bytes: [UInt8]) -> String {
  let text = String(decoding: bytes, as: UTF8.self)
  guard bytes.contains(UInt8(ascii: "_")) else { return text }
  return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
    UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map { String($0) } ?? String(match.0)
  }
}

/// What the number format of each style shows: a date, a percentage, so many decimals.
final class StyleTaker: XMLTaker {
  var refusal: WorkbookRefusal?
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var isCellStyle = false

  func start(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] {
        codes[id] = NumberFormat(code: code)
      }
    case "cellXfs": isCellStyle = true
    case "xf" where isCellStyle:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isCellStyle = false }
  }
}

struct NumberFormat: Sendable, Equatable {
  var isDate = false
  var isPercent = false
  var decimals = 0

  init() {}

  /// Source: ECMA-376 part 1, 18.8.30. The numbers 27 to 36 and 50 to 58 are dates of East Asian editions.
  init(builtIn id: Int) {
    isDate = [14...22, 27...36, 45...47, 50...58].contains { $0.contains(id) }
    isPercent = id == 9 || id == 10
    decimals = [2, 4, 7, 8, 10, 39, 40, 43, 44].contains(id) ? 2 : 0
  }

  /// The first section of a format such as `#,##0.0;[Red]-#,##0.0`.
  init(code: String) {
    var scalars = Array(code.unicodeScalars)[...]
    var afterPoint = false
    while let scalar = scalars.popFirst() {
      switch scalar {
      case ";": return
      // What stands in quotation marks, after a stroke, a low line or a star is shown as it is.
      case "\"": scalars = scalars.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": scalars = scalars.dropFirst()
      case "[":
        let inside = scalars.prefix { $0 != "]" }
        // `[h]` counts hours; a colour or a language is in brackets too.
        if let first = inside.first, "hms".unicodeScalars.contains(first), Set(inside).count == 1 {
          isDate = true
        }
        scalars = scalars.dropFirst(inside.count + 1)
      case "%": isPercent = true
      case ".": afterPoint = true
      case "0", "?": decimals += afterPoint ? 1 : 0
      case "d", "m", "y", "h", "s", "D", "M", "Y", "H", "S": isDate = true
      case "#", ",": break
      // `General`, and powers of ten.
      case "G", "g", "E", "e": return
      default: afterPoint = false
      }
    }
  }
}
