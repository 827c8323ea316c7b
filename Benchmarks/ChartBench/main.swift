import ChartSamples
import Charting
import Glibc
import HTML

// Charts per second of one core, and the size of one: `swift run -c release chart-bench`.

/// The seconds of processor time used so far: other work on the machine does not count.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// How often `body` runs in a second, from about one second's work.
func rate(_ body: () -> Void) -> Int {
  for _ in 0..<200 { body() }
  var times = 0
  let start = processorSeconds()
  while processorSeconds() - start < 1 {
    for _ in 0..<100 { body() }
    times += 100
  }
  return Int(Double(times) / (processorSeconds() - start))
}

/// Builds a chart again and again, then builds and writes it.
func measure(_ name: String, _ make: () -> Node) {
  var bytes: [UInt8] = []
  make().write(into: &bytes)
  let size = bytes.count
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
