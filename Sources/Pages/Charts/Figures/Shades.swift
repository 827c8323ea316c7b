import Indicators

/// Five steps of equal width from the lowest value to the highest.
struct Shades {
  let lowest: Double
  let highest: Double

  init(_ values: [Double]) {
    lowest = values.min() ?? 0
    highest = values.max() ?? 0
  }

  func step(_ value: Double?) -> Int? {
    guard let value else { return nil }
    guard highest > lowest else { return 0 }
    return min(4, Int((value - lowest) / (highest - lowest) * 5))
  }

  func names(_ indicator: Indicator) -> [String] {
    guard highest > lowest else { return [] }
    return (0..<5).map { step in
      let width = (highest - lowest) / 5
      let start = lowest + Double(step) * width
      return "\(indicator.figureText(start)) to \(indicator.figureText(step == 4 ? highest : start + width))"
    }
  }
}
