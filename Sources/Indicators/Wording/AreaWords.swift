extension Area {
  /// The name as a sentence needs it: "Leicestershire", "the East Midlands".
  package var inSentence: String {
    guard type == .region, !name.lowercased().hasPrefix("the "), !Area.bareRegions.contains(name) else {
      return name
    }
    return "the \(name)"
  }

  /// The regions of England that go without an article.
  private static let bareRegions: Set = ["London", "Yorkshire and The Humber", "Yorkshire and the Humber"]
}
