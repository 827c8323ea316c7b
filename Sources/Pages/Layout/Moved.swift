import Files
import Indicators

extension Site {
  /// Whether any page had another slug before.
  var hasAliases: Bool {
    indicators.contains { !$0.aliases.isEmpty } || priorities.contains { !$0.aliases.isEmpty }
      || topics.contains { !$0.aliases.isEmpty }
  }

  /// The slugs that a page had before.
  func aliases(of route: Route) -> [String] {
    switch route {
    case .indicator(let id), .indicatorInArea(let id, _): self[id].aliases.map(\.value)
    case .priority(let id): self[id].aliases.map(\.value)
    case .topic(let id): self[id].aliases.map(\.value)
    default: []
    }
  }

  /// `indicators/<alias>/…` for `indicators/<slug>/…`.
  func renamed(_ path: String, _ alias: String) -> String {
    var steps = path.split(separator: "/").map(String.init)
    // What became a document of another kind had another folder.
    let earlier = alias.split(separator: "/").map(String.init)
    if earlier.count == 2 {
      steps.replaceSubrange(0...1, with: earlier)
    } else {
      steps[1] = alias
    }
    return steps.joined(separator: "/")
  }
}
