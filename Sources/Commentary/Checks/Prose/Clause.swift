/// The part of a sentence that speaks of one indicator.
struct Clause {
  var text: String
  var mentions: [Mention]
  /// Where it begins in its sentence, in bytes.
  var offset = 0

  /// The indicator; `nil` where several could not be told apart.
  var indicator: String? {
    guard let first = mentions.first?.indicator, mentions.allSatisfy({ $0.indicator == first }) else {
      return nil
    }
    return first
  }
}

/// Cuts a sentence between figures of different indicators, so that each direction and size word stays
/// with the figure of its own clause.
func clauses(_ sentence: Sentence, _ mentions: [Mention]) -> [Clause] {
  let bytes = Array(sentence.text.utf8)
  var cuts: [Int] = []
  var groups: [[Mention]] = []
  for mention in mentions {
    if let last = groups.last?.last, last.indicator == mention.indicator {
      groups[groups.count - 1].append(mention)
    } else if let last = groups.last?.last {
      if let cut = boundary(
        bytes, last.range.upperBound..<max(last.range.upperBound, mention.range.lowerBound))
      {
        cuts.append(cut)
        groups.append([mention])
      } else {
        groups[groups.count - 1].append(mention)
      }
    } else {
      groups.append([mention])
    }
  }
  guard groups.count > 1 else { return [Clause(text: sentence.text, mentions: mentions)] }
  let edges = [0] + cuts + [bytes.count]
  return groups.indices.map { index in
    Clause(
      text: String(decoding: bytes[edges[index]..<edges[index + 1]], as: UTF8.self), mentions: groups[index],
      offset: edges[index])
  }
}

/// Where one clause ends and the next begins: the strongest mark between two figures.
private func boundary(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
  let between = Array(String(decoding: bytes[range], as: UTF8.self).lowercased().utf8)
  for mark in marks {
    let wanted = Array(mark.utf8)
    guard between.count >= wanted.count else { continue }
    for start in 0...(between.count - wanted.count)
    where between[start..<start + wanted.count].elementsEqual(wanted) {
      return range.lowerBound + start
    }
  }
  return nil
}

private let marks = [
  "; ", ", but ", ", while ", ", whereas ", ", although ", ", and ", " but ", " while ", " whereas ",
  " although ", ", ", " and ",
]
