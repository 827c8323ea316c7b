package import Files

/// A piece of YAML with its place, after everything but text, lists and mappings has been refused.
package struct YAMLValue: Sendable {
  package enum Content: Sendable {
    /// Text as written; `plain` if without quotation marks, and then perhaps a number or nothing.
    case scalar(String, plain: Bool)
    case list([YAMLValue])
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package var key: Located<String>
    package var value: YAMLValue
  }

  package var content: Content
  /// The key that the value, or the list that holds it, belongs to; empty for a whole document.
  package var name: String
  package var position: FilePosition

  /// Whether the author wrote a key with nothing after it, or YAML's word for nothing.
  var isNothing: Bool {
    guard case .scalar(let text, plain: true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What an author would call it, for messages.
  var description: String {
    switch content {
    case .scalar: "text"
    case .list: "a list"
    case .mapping: "a group of keys"
    }
  }
}
