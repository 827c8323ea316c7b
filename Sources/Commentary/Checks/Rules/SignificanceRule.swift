extension Claim {
  /// A statement about significance must agree with the test.
  ///
  /// Where none was made, the words should say which test they rest on.
  func checkSignificance(_ words: ClaimWords) -> [Finding] {
    guard words.holds("statistically") else { return [] }
    guard let isSignificant else {
      if words.holds("test", "interval", "confidence") { return [] }
      return [Finding(.significance, .advice, "speaks of statistical significance; say by which test")]
    }
    let denies = words.holds(
      "not statistically", "no statistically", "not been statistically", "neither statistically")
    guard denies == isSignificant else { return [] }
    return [
      Finding(
        .significance, .wrong,
        isSignificant
          ? "says that the difference is not statistically significant, and the test finds that it is"
          : "says that the difference is statistically significant, and the test finds that it is not")
    ]
  }
}
