import ChartSamples
import Charting
import HTML

// Charts per second on one core, and the size of one: `swift run -c release chart-bench`.

/// Builds and writes a chart again and again for about two seconds.
func measure(_ name: String, _ make: () -> Node) {
  let clock = ContinuousClock()
  var bytes: [UInt8] = []
  make().write(into: &bytes)
  let size = bytes.count
  for _ in 0..<200 { _ = make() }
  func rate(_ body: () -> Void) -> Int {
    var charts = 0
    let start = clock.now
    while clock.now - start < .seconds(2) {
      for _ in 0..<100 { body() }
      charts += 100
    }
    return Int(Double(charts) / ((clock.now - start) / .seconds(1)))
  }
  let built = rate { _ = make() }
  let written = rate {
    bytes.removeAll(keepingCapacity: true)
    make().write(into: &bytes)
  }
  print("\(name): \(built) trees a second, \(written) with markup, \(size) bytes")
}

let trend = fullTrend()
let bars = nineBars()
measure("40-point trend") { trend.node() }
measure("9-bar comparison") { bars.node() }
