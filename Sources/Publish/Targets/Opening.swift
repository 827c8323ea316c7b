import Output

/// A target that is ready to be looked at.
package enum OpenTarget: Sendable {
  case inPlace(any FileStore)
  case releases(any ReleaseStore)

  /// - Parameters:
  ///   - project: The project's folder; relative paths of the target begin there.
  ///   - environment: That of this program. Engines see only what they cannot do without.
  ///   - lock: The descriptor of a lock that engines hold as long as they run.
  package init(
    _ target: PublishTarget, project: String, environment: [String: String], lock: Int32?
  ) async throws(PublishError) {
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : "\(project)/\(path)" }
    let config = target.config.map(absolute)
    switch target.kind {
    case .folder(let path, let layout):
      let store = FolderStore(path: absolute(path))
      self = layout == .releases ? .releases(store) : .inPlace(store)
    case .ssh(let host, let port, let path, let layout):
      let store = SSHStore(
        host: host, port: port, path: path, config: config, environment: environment, lock: lock)
      self = layout == .releases ? .releases(store) : .inPlace(store)
    case .rclone(let remote):
      let store = RcloneStore(
        remote: remote, config: config, environment: environment, also: target.environment, lock: lock)
      try await store.refuseUnsafe()
      self = .inPlace(store)
    }
  }
}

extension Publication {
  package func look(_ target: OpenTarget) async throws(PublishError) -> Found {
    switch target {
    case .inPlace(let store): try await look(store)
    case .releases(let store): try await look(store)
    }
  }

  package func carryOut(_ plan: Plan, _ found: Found, on target: OpenTarget) async throws(PublishError)
    -> Done
  {
    switch target {
    case .inPlace(let store): try await carryOut(plan, found, on: store)
    case .releases(let store): try await carryOut(plan, found, on: store)
    }
  }
}
