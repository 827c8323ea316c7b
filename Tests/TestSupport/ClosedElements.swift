/// Whether every element of a text of XML is closed, innermost first.
package func closesEveryElement(_ xml: some StringProtocol) -> Bool {
  var open: [String] = []
  for match in String(xml).matches(of: /<(\/?)([A-Za-z:-]+)[^<>]*?(\/?)>/) where match.3.isEmpty {
    if match.1.isEmpty {
      open.append(String(match.2))
    } else if open.popLast() != String(match.2) {
      return false
    }
  }
  return open.isEmpty
}
