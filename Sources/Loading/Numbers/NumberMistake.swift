/// Why a text is not a number, and what to write instead: the end of a message that begins with the text.
func numberMistake(_ text: String) -> String {
  let mistakes = [
    spaces, unicodeMinus, plusSign, percentSign, currencySign, thousands, decimalComma, twoPoints, exponent,
    hexadecimal, barePoint, leadingZero, status, missing,
  ]
  for mistake in mistakes {
    if let message = mistake(text) { return message }
  }
  return "is not a number; write it like 12.4"
}

/// The text with the mistake mended, if that makes it a number.
private func number(_ text: String) -> String? { PlainDecimal(text) == nil ? nil : text }

private func spaces(_ text: String) -> String? {
  guard text.contains(where: \.isWhitespace), let fixed = number(text.filter { !$0.isWhitespace }) else {
    return nil
  }
  return "has a space in it; write \(fixed)"
}

private func unicodeMinus(_ text: String) -> String? {
  guard let first = text.unicodeScalars.first,
    ["\u{2212}", "\u{2013}", "\u{2014}", "\u{2010}"].contains(first),
    let fixed = number("-" + String(text.unicodeScalars.dropFirst()))
  else { return nil }
  return "begins with a dash that is not the minus of the keyboard; write \(fixed)"
}

private func plusSign(_ text: String) -> String? {
  guard text.hasPrefix("+"), let fixed = number(String(text.dropFirst())) else { return nil }
  return "has a plus sign; leave it out and write \(fixed)"
}

private func percentSign(_ text: String) -> String? {
  guard text.hasSuffix("%"), let fixed = number(String(text.dropLast())) else { return nil }
  return "has a per cent sign; leave it out and write \(fixed)"
}

private func currencySign(_ text: String) -> String? {
  guard let sign = text.first, "£$€".contains(sign) else { return nil }
  guard let fixed = number(String(text.dropFirst())) else { return nil }
  return "has a currency sign; leave it out and write \(fixed)"
}

private func thousands(_ text: String) -> String? {
  let whole = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)[0]
  let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
  guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.count == 3 }),
    let fixed = number(text.filter { $0 != "," })
  else { return nil }
  return "has a comma in it; write \(fixed)"
}

private func decimalComma(_ text: String) -> String? {
  let parts = text.split(separator: ",", omittingEmptySubsequences: false)
  guard parts.count == 2, !text.contains("."), let fixed = number(parts.joined(separator: ".")) else {
    return nil
  }
  return "has a comma in it; if that is the decimal point, write \(fixed)"
}

private func twoPoints(_ text: String) -> String? {
  guard text.count(where: { $0 == "." }) > 1, number(text.filter { $0 != "." }) != nil else { return nil }
  return "has more than one decimal point; write it like 12.4"
}

/// Moves the point as the exponent says, digit by digit, so that no digit is made up.
private func exponent(_ text: String) -> String? {
  let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
  guard parts.count == 2, number(String(parts[0])) != nil, let power = Int(parts[1]) else { return nil }
  guard (-12...15).contains(power) else { return "is in powers of ten; write all its digits" }
  let sign = parts[0].hasPrefix("-") ? "-" : ""
  let halves = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
  var whole = Array(halves[0])
  var fraction = halves.count > 1 ? Array(halves[1]) : []
  for _ in 0..<max(0, power) { whole.append(fraction.isEmpty ? "0" : fraction.removeFirst()) }
  for _ in 0..<max(0, -power) { fraction.insert(whole.popLast() ?? "0", at: 0) }
  let digits = String(whole.drop { $0 == "0" })
  let fixed = sign + (digits.isEmpty ? "0" : digits) + (fraction.isEmpty ? "" : "." + String(fraction))
  return "is in powers of ten; write \(fixed)"
}

private func hexadecimal(_ text: String) -> String? {
  guard text.lowercased().hasPrefix("0x") || text.lowercased().hasPrefix("-0x") else { return nil }
  return "is a hexadecimal number; write it in plain digits like 12.4"
}

private func barePoint(_ text: String) -> String? {
  if text.hasPrefix("."), let fixed = number("0" + text) {
    return "has no digit before the point; write \(fixed)"
  }
  if text.hasPrefix("-."), let fixed = number("-0" + text.dropFirst()) {
    return "has no digit before the point; write \(fixed)"
  }
  if text.hasSuffix("."), let fixed = number(String(text.dropLast())) {
    return "has no digit after the point; write \(fixed)"
  }
  return nil
}

private func leadingZero(_ text: String) -> String? {
  let sign = text.hasPrefix("-") ? "-" : ""
  let digits = text.dropFirst(sign.count)
  guard digits.count > 1, digits.hasPrefix("0") else { return nil }
  let rest = digits.drop { $0 == "0" }
  let fixed = sign + (rest.isEmpty || rest.hasPrefix(".") ? "0" : "") + rest
  guard number(fixed) != nil else { return nil }
  return "begins with a nought; write \(fixed)"
}

/// A shorthand letter, bare or in brackets, alone or after the number.
private func status(_ text: String) -> String? {
  let letters = ["b", "c", "e", "low", "p", "r", "u", "x", "z"]
  guard let letter = letters.first(where: { text.hasSuffix("[\($0)]") || text == $0 }) else { return nil }
  let rest = text.hasSuffix("]") ? text.dropLast(letter.count + 2) : ""
  if rest.allSatisfy(\.isWhitespace) {
    return "is a status; write \(letter) in the status column and leave this cell empty"
  }
  guard let fixed = number(rest.filter { !$0.isWhitespace }) else { return nil }
  return "holds a status; write \(fixed) here and \(letter) in the status column"
}

private func missing(_ text: String) -> String? {
  let words = [
    "nan", "inf", "+inf", "-inf", "infinity", "-infinity", "n/a", "#n/a", "na", "null", "none", "nil", "-",
    "–",
    "—", ".", "..", "...", "*", ":", "?", "tbc", "#div/0!", "#ref!", "#value!",
  ]
  guard words.contains(text.lowercased()) else { return nil }
  return
    "is not a number; if there is none, leave the cell empty, write x in the status column and say why in "
    + "the note"
}
