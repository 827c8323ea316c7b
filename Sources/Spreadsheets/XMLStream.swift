import CExpat

/// What takes the elements of a part as they come. Names are without their prefixes.
protocol XMLTaker: AnyObject {
  /// Why nothing more is wanted; ends the reading.
  var refusal: WorkbookRefusal? { get set }
  func start(_ name: String, _ attributes: XMLAttributes)
  func end(_ name: String)
  func text(_ bytes: UnsafeRawBufferPointer)
}

/// Most want the beginnings of elements alone.
extension XMLTaker {
  func end(_ name: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// The attributes of one element, valid while it is handed over.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value by the name without its prefix. What LibreOffice adds under its own prefixes is passed over,
  /// for it repeats names of the standard with other meanings.
  subscript(_ name: StaticString) -> String? {
    guard var pair = pairs else { return nil }
    while let key = pair[0], let value = pair[1] {
      if isNamed(key, name) { return String(cString: value) }
      pair += 2
    }
    return nil
  }
}

private func isNamed(_ key: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
  let local = localPart(key)
  let isSame = name.withUTF8Buffer { wanted in
    for (at, byte) in wanted.enumerated() where UInt8(bitPattern: local[at]) != byte { return false }
    return local[wanted.count] == 0
  }
  return isSame && (local == key || !isOfLibreOffice(key))
}

private func isOfLibreOffice(_ key: UnsafePointer<CChar>) -> Bool {
  let name = String(cString: key)
  return name.hasPrefix("calcext:") || name.hasPrefix("loext:")
}

/// Where a name begins after its prefix.
private func localPart(_ name: UnsafePointer<CChar>) -> UnsafePointer<CChar> {
  var at = name
  while at.pointee != 0 {
    if at.pointee == CChar(bitPattern: UInt8(ascii: ":")) { return at + 1 }
    at += 1
  }
  return name
}

/// Reads a part with expat, a piece at a time. Declarations of types, and so all entities of an author's own, are
/// refused before they can mean anything.
func readXML(
  _ part: String, of zip: ZipParts, limits: WorkbookLimits, to taker: some XMLTaker
) throws(WorkbookRefusal) {
  guard let parser = XML_ParserCreate(nil) else { throw .broken("there is no memory for it") }
  defer { XML_ParserFree(parser) }
  let session = Session(parser, taker, part, limits.depth)
  try withExtendedLifetime(session) { () throws(WorkbookRefusal) in
    XML_SetUserData(parser, Unmanaged.passUnretained(session).toOpaque())
    XML_SetStartDoctypeDeclHandler(parser) { session, _, _, _, _ in
      Session.of(session)?.stop { .declaresTypes(part: $0.part) }
    }
    XML_SetElementHandler(
      parser, { session, name, attributes in Session.of(session)?.start(name, attributes) },
      { session, name in Session.of(session)?.end(name) })
    XML_SetCharacterDataHandler(parser) { session, text, count in
      guard let session = Session.of(session), session.taker.refusal == nil else { return }
      session.taker.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
    }
    var isSound = true
    try zip.read(part) { piece in
      let text = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
      isSound = XML_Parse(parser, text, Int32(piece.count), 0) != XML_STATUS_ERROR
      return isSound
    }
    if isSound { isSound = XML_Parse(parser, nil, 0, 1) != XML_STATUS_ERROR }
    if let refusal = taker.refusal { throw refusal }
    guard isSound else {
      throw .broken("its part '\(part)' is no XML from line \(XML_GetCurrentLineNumber(parser)) on")
    }
  }
}

/// What the C library hands back with each event.
private final class Session {
  let parser: XML_Parser
  let taker: any XMLTaker
  let part: String
  private let limit: Int
  private var depth = 0

  init(_ parser: XML_Parser, _ taker: any XMLTaker, _ part: String, _ limit: Int) {
    self.parser = parser
    self.taker = taker
    self.part = part
    self.limit = limit
  }

  static func of(_ pointer: UnsafeMutableRawPointer?) -> Session? {
    pointer.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue() }
  }

  func stop(_ why: (Session) -> WorkbookRefusal) {
    if taker.refusal == nil { taker.refusal = why(self) }
    XML_StopParser(parser, XML_Bool(XML_FALSE))
  }

  func start(_ name: UnsafePointer<CChar>?, _ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    guard taker.refusal == nil, let name else { return }
    depth += 1
    guard depth <= limit else {
      return stop { .broken("its part '\($0.part)' has too many elements in elements") }
    }
    taker.start(String(cString: localPart(name)), XMLAttributes(pairs: pairs))
    if let refusal = taker.refusal { stop { _ in refusal } }
  }

  func end(_ name: UnsafePointer<CChar>?) {
    guard taker.refusal == nil, let name else { return }
    depth -= 1
    taker.end(String(cString: localPart(name)))
    if let refusal = taker.refusal { stop { _ in refusal } }
  }
}
