import Indicators

extension Edition {
  /// "2023/24 Quarter 3", as the board names its reports.
  var name: String {
    guard let financial = period.financial else { return period.long }
    return financial.replacing(" Q", with: " Quarter ")
  }
}
