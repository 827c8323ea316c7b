/// A place that a site is published to, by the name that `Content/publish.yml` gives it.
package struct PublishTarget: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// A folder of this machine, or of a drive mounted on it.
    case folder(path: String, layout: Layout)
    /// A folder of another machine, over SSH, with rsync.
    case ssh(host: String, port: Int?, path: String, layout: Layout)
    /// A bucket of an object store, with rclone; the remote is one of rclone's own configuration.
    case rclone(remote: String)
  }

  /// How a site lies in its folder.
  package enum Layout: String, Sendable, Hashable, CaseIterable {
    /// Each site in `releases/<number>`, and a link `current` to the one that is shown: it changes in one step.
    case releases
    /// The files straight in the folder, changed one by one in an order that never leaves a link dangling.
    case inPlace = "in-place"
  }

  package var name: String
  package var kind: Kind
  /// Whether only people who may see unpublished figures can read it.
  package var isPrivate: Bool
  /// A configuration file for ssh or rclone, below the project unless it begins with `/`.
  package var config: String?
  /// Names of environment variables that rclone may see; all others are kept from it.
  package var environment: [String]
  /// How many earlier sites are kept to roll back to.
  package var keep: Int
  /// How long a file stays that is no longer part of the site, where files lie straight in a folder or bucket.
  package var graceDays: Int

  package init(
    name: String, kind: Kind, isPrivate: Bool, config: String? = nil, environment: [String] = [],
    keep: Int = 5, graceDays: Int = 7
  ) {
    self.name = name
    self.kind = kind
    self.isPrivate = isPrivate
    self.config = config
    self.environment = environment
    self.keep = keep
    self.graceDays = graceDays
  }

  /// Whether each site lies in a folder of its own.
  package var hasReleases: Bool {
    switch kind {
    case .folder(_, let layout), .ssh(_, _, _, let layout): layout == .releases
    case .rclone: false
    }
  }

  /// `over SSH to web@host:/var/www/site`, for messages.
  package var place: String {
    switch kind {
    case .folder(let path, _): path
    case .ssh(let host, _, let path, _): "\(host):\(path)"
    case .rclone(let remote): remote
    }
  }
}
