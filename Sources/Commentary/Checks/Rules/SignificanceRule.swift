extension Claim {
  /// A statement about significance must agree with the test.
  ///
  /// Where none was made, the words should say which test they rest on.
  func checkSignificance(_ words: ClaimWords) -> [Finding] {
    guard let place = words.find("statistically") else { return [] }
    let denies =
      words.isDenied(.strong, at: place) || words.holds("neither statistically", "no statistically")
    guard let isSignificant = isSignificant ?? testOfCounts else {
      if words.holds("test", "interval", "confidence") { return [] }
      return [
        Finding(.significance, .advice, "'statistically significant' but no test is named; say which it was")
      ]
    }
    guard denies == isSignificant else { return [] }
    let figures = ClaimDifference(self).map { "\($0.sentence), and " } ?? ""
    return [
      Finding(
        .significance, .wrong,
        isSignificant
          ? "'not statistically significant' but \(figures)the test finds that it is"
          : "'statistically significant' but \(figures)the test finds that it is not")
    ]
  }

  /// Whether two counts differ by more than chance, where that is plain; `nil` near the border.
  ///
  /// Two Poisson counts over equal times: z is their difference over the root of their sum.
  private var testOfCounts: Bool? {
    guard basis == .count, let current, let comparator, current.number + comparator.number > 0 else {
      return nil
    }
    let z =
      abs(current.number - comparator.number) / (current.number + comparator.number).squareRoot()
    return z > 2.4 ? true : z < 1.5 ? false : nil
  }
}
