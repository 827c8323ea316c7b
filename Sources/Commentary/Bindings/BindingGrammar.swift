import Diagnostics
import Files

/// Reads a binding from its source text.
///
/// - Parameters:
///   - source: From `{` to `}`, both included.
///   - place: Where a byte of `source` stands in the author's file.
/// - Returns: The binding, or `nil` with a problem that says what to write.
func readBinding(
  _ source: String, place: (Int) -> FilePosition, into problems: inout Problems
) -> Binding? {
  let read = BindingTokens(source)
  if let fault = read.fault {
    problems.add(.error, "binding-syntax", at: place(fault.offset), fault.message)
    return nil
  }
  guard let first = read.tokens.first else {
    problems.add(
      .error, "binding-syntax", at: place(0),
      "these braces are empty; write the indicator's name in them, or \\{ for a brace")
    return nil
  }
  guard first.value == nil, isSlug(first.name) else {
    problems.add(
      .error, "binding-syntax", at: place(first.offset),
      "'\(first.name)' is not an indicator's name: those are lower-case letters, digits and hyphens, "
        + "like {violence-with-injury}; for a brace that is only a brace write \\{")
    return nil
  }
  var binding = Binding(indicator: first.name, source: source, position: place(0))
  var seen: Set<String> = []
  var isRight = true
  for token in read.tokens.dropFirst() {
    let message: String? =
      if seen.insert(token.name).inserted {
        apply(token, to: &binding)
      } else {
        "'\(token.name)' is there twice; leave one out"
      }
    if let message {
      problems.add(.error, "binding-option", at: place(token.offset), message)
      isRight = false
    }
  }
  if binding.isBare, [.direction, .period, .run].contains(binding.part) {
    problems.add(
      .error, "binding-option", at: place(0),
      "'value' asks for a number, and \(binding.part.rawValue) is words; leave 'value' out")
    isRight = false
  }
  if let message = contradiction(in: binding) {
    problems.add(.error, "binding-option", at: place(0), message)
    isRight = false
  }
  return isRight ? binding : nil
}

/// Options that would be passed over in silence, so that the page said something else than was asked.
private func contradiction(in binding: Binding) -> String? {
  if binding.comparator != nil, binding.part != .figure {
    return "'vs' gives the figure of another area, and not its \(binding.part.rawValue); leave one out"
  }
  if binding.since != nil, ![.change, .direction].contains(binding.part) {
    return "'since' says what a change or a direction is reckoned from; write 'change' or 'direction' with it"
  }
  guard [.threshold, .peak, .run].contains(binding.part) else { return nil }
  for (name, isThere) in [("previous", binding.isPrevious), ("at", binding.at != nil)] where isThere {
    return "'\(binding.part.rawValue)' is that of the edition's newest figures; leave '\(name)' out"
  }
  return nil
}

private let flags = ["value", "previous"] + Binding.Part.allCases.map(\.rawValue).filter { $0 != "figure" }
private let settings = ["area", "vs", "at", "since"]

/// - Returns: What is wrong with the option, or `nil`.
private func apply(_ token: BindingTokens.Token, to binding: inout Binding) -> String? {
  if settings.contains(token.name) {
    guard let value = token.value, !value.isEmpty else {
      return ["at", "since"].contains(token.name)
        ? "'\(token.name)' needs a period: \(token.name)=\"12 months to June 2020\""
        : "'\(token.name)' needs an area: \(token.name)=\(token.name == "vs" ? "england" : "charnwood")"
    }
    switch token.name {
    case "area": binding.area = value
    case "vs": binding.comparator = value
    case "since": binding.since = value
    default: binding.at = value
    }
    return nil
  }
  guard flags.contains(token.name) else {
    let guess = didYouMean(token.name, in: flags + settings)
    return "'\(token.name)' cannot be asked of a figure"
      + (guess.isEmpty ? "; there are \((flags + settings).joined(separator: ", "))" : guess)
  }
  if let value = token.value { return "'\(token.name)' takes no '='; leave out '=\(value)'" }
  switch token.name {
  case "value": binding.isBare = true
  case "previous": binding.isPrevious = true
  default:
    let part = Binding.Part(rawValue: token.name) ?? .figure
    if binding.part != .figure {
      return "one binding gives one thing: '\(binding.part.rawValue)' or '\(token.name)', not both"
    }
    binding.part = part
  }
  return nil
}

/// Lower-case letters, digits and hyphens, at most 80 bytes.
func isSlug(_ text: String) -> Bool {
  !text.isEmpty && text.utf8.count <= 80
    && text.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
}
