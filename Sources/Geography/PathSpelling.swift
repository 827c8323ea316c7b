#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The data of an SVG path through closed outlines: whole units, each corner from the last.
package func pathData(closing rings: [[GridPoint]]) -> [UInt8] {
  var bytes: [UInt8] = []
  for ring in rings where ring.count > 1 {
    spell(ring, into: &bytes)
    bytes.append(UInt8(ascii: "z"))
  }
  return bytes
}

/// The same through lines that stay open.
package func pathData(along lines: [[GridPoint]]) -> [UInt8] {
  var bytes: [UInt8] = []
  for line in lines where line.count > 1 { spell(line, into: &bytes) }
  return bytes
}

private func spell(_ line: [GridPoint], into bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "M"))
  var last = line[0]
  spell(last.x, afterNumber: false, into: &bytes)
  spell(last.y, afterNumber: true, into: &bytes)
  bytes.append(UInt8(ascii: "l"))
  for (place, point) in line.dropFirst().enumerated() {
    spell(point.x - last.x, afterNumber: place > 0, into: &bytes)
    spell(point.y - last.y, afterNumber: true, into: &bytes)
    last = point
  }
}

/// A minus sign parts a number from the one before it; other numbers need a space.
private func spell(_ number: Int32, afterNumber: Bool, into bytes: inout [UInt8]) {
  if number < 0 {
    bytes.append(UInt8(ascii: "-"))
  } else if afterNumber {
    bytes.append(UInt8(ascii: " "))
  }
  bytes += String(number.magnitude).utf8
}

/// What some bytes come to after gzip, or a little more: gzip spends about the entropy of single bytes on
/// them, and less where it finds repeats.
package func packedSize(ofBytes counts: [Int]) -> Int {
  let all = Double(counts.reduce(0, +))
  guard all > 0 else { return 0 }
  let bits = counts.reduce(0.0) { sum, count in
    count > 0 ? sum - Double(count) * log2(Double(count) / all) : sum
  }
  return Int(bits / 8 * 1.05) + 100
}
