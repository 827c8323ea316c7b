/// Breaks a label into lines that each fit a width.
///
/// Lines break at spaces. A word wider than a line is broken inside, because
/// text that runs out of the drawing is worse than a broken word.
///
/// - Parameters:
///   - width: In em, above nought.
///   - firstIndent: Room already taken on the first line, in em.
func wrap(_ text: String, width: Double, firstIndent: Double = 0, bold: Bool = false) -> [String] {
  if firstIndent + TextMetrics.width(text, bold: bold) <= width { return [text] }
  let space = TextMetrics.width(" ", bold: bold)
  var lines: [String] = []
  var line = ""
  var used = firstIndent
  for word in text.split(separator: " ") {
    var word = String(word)
    var size = TextMetrics.width(word, bold: bold)
    if !line.isEmpty, used + space + size <= width {
      line += " " + word
      used += space + size
      continue
    }
    if !line.isEmpty || (used > 0 && used + size > width && size <= width) {
      lines.append(line)
      (line, used) = ("", 0)
    }
    while used + size > width, word.count > 1 {
      var head = ""
      for letter in word {
        guard head.isEmpty || used + TextMetrics.width(head + String(letter), bold: bold) <= width else {
          break
        }
        head.append(letter)
      }
      lines.append(head)
      word.removeFirst(head.count)
      size = TextMetrics.width(word, bold: bold)
      used = 0
    }
    line = word
    used += size
  }
  if !line.isEmpty { lines.append(line) }
  return lines.isEmpty ? [""] : lines
}
