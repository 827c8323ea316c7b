package import HTML

/// One chart of the gallery, which is also a snapshot of the tests.
package struct ChartSample: Sendable {
  /// Also the file name of its snapshot.
  package var name: String
  package var node: Node

  package init(_ name: String, _ node: Node) {
    self.name = name
    self.node = node
  }
}

/// Every chart kind with ordinary and with awkward data.
package func chartSamples() -> [ChartSample] { allSamples }

/// Made once: every test asks for all of them.
private let allSamples: [ChartSample] =
  trendSamples() + barSamples() + sparklineSamples() + otherSamples() + shapeSamples() + awkwardSamples()
