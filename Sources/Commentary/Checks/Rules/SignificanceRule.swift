extension Claim {
  /// A statement about significance must agree with the test.
  ///
  /// Silent where no test was made; `quarterlight` makes one wherever counts allow.
  func checkSignificance(_ words: ClaimWords) -> [Finding] {
    guard let isSignificant, words.holds("statistically") else { return [] }
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
