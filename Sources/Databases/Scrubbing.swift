/// Takes out of messages what may not be told: the connection string, and every value in it.
package struct Scrubbing: Sendable {
  /// The longest first, so that no part of one is left when a shorter one within it is taken out.
  private var secrets: [(bytes: [UInt8], isWord: Bool)] = []

  /// - Parameters:
  ///   - connection: The connection string; empty if there is none.
  ///   - values: Others, from the settings of a data source.
  package init(connection: String, values: [String] = []) {
    var texts: [(text: String, isSecret: Bool)] = values.map { ($0, true) }
    if !connection.isEmpty { texts.append((connection, true)) }
    for (key, value) in connectionParts(connection) {
      let isSecret = secretKeys.contains(key.lowercased().filter { $0 != " " && $0 != "_" })
      texts.append((value, isSecret))
      // Some drivers take the spaces off.
      texts.append((trimmed(value), isSecret))
      texts.append((value.replacing("}", with: "}}"), isSecret))
    }
    // Where a secret reads as an open value does, it is a secret.
    texts = texts.filter(\.isSecret) + texts.filter { !$0.isSecret }
    var seen: Set<String> = []
    for (text, isSecret) in texts where !text.isEmpty && seen.insert(text).inserted {
      // A number like 1 would be found within others, where it says nothing.
      secrets.append((lowercased(Array(text.utf8)), !isSecret && text.utf8.count < 4))
    }
    secrets.sort { ($1.bytes.count, $0.bytes.description) < ($0.bytes.count, $1.bytes.description) }
  }

  /// The text with `…` in the place of what may not be told.
  package func callAsFunction(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for secret in secrets { bytes = scrubbed(bytes, secret.bytes, secret.isWord) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func scrubbed(_ bytes: [UInt8], _ secret: [UInt8], _ isWord: Bool) -> [UInt8] {
    let plain = lowercased(bytes)
    var result: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let end = at + secret.count
      let isHere = end <= bytes.count && plain[at..<end].elementsEqual(secret)
      let stands =
        !isWord || !(at > 0 && isLetter(bytes[at - 1])) && !(end < bytes.count && isLetter(bytes[end]))
      if isHere, stands {
        result += "…".utf8
        at = end
      } else {
        result.append(bytes[at])
        at += 1
      }
    }
    return result
  }
}

/// Keys of connection strings whose values are hidden wherever they stand.
private let secretKeys: Set<String> = [
  "pwd", "password", "uid", "user", "userid", "username", "token", "accesstoken", "authaccesstoken", "secret",
  "clientsecret", "authclientsecret", "privatekey", "privkeyfilepwd", "passcode", "sslpassword",
  "refreshtoken",
]

/// The keys and values of `Driver={PostgreSQL Unicode};UID=ql;PWD=…`. In braces, `}}` stands for `}`.
package func connectionParts(_ text: String) -> [(key: String, value: String)] {
  var parts: [(key: String, value: String)] = []
  var rest = text[...]
  while let sign = rest.firstIndex(of: "=") {
    let key = rest[..<sign].trimmingPrefix { $0 == ";" || $0 == " " }
    rest = rest[rest.index(after: sign)...]
    var value = ""
    if rest.first == "{" {
      rest = rest.dropFirst()
      while let next = rest.first {
        rest = rest.dropFirst()
        if next == "}" {
          guard rest.first == "}" else { break }
          rest = rest.dropFirst()
        }
        value.append(next)
      }
      rest = rest.drop { $0 != ";" }
    } else {
      let end = rest.firstIndex(of: ";") ?? rest.endIndex
      value = String(rest[..<end])
      rest = rest[end...]
    }
    parts.append((String(key), value))
  }
  return parts
}

private func trimmed(_ text: String) -> String {
  String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
}

private func lowercased(_ bytes: [UInt8]) -> [UInt8] {
  bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }
}

private func isLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
    true
  default: false
  }
}
