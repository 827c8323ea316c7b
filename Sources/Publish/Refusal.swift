/// A rule that forbids publishing, by the name that stands in the manifest. The gravest first.
package enum Refusal: String, Sendable, Hashable, CaseIterable {
  /// Some figures are made up.
  case illustrative
  /// An edition's time of publication lies ahead.
  case embargo
  /// An edition is marked as a draft.
  case draft
  /// What sentences claim does not agree with the figures.
  case commentary
  /// A link leads nowhere.
  case links
  /// A page breaks a rule that people with disabilities depend on.
  case accessibility
  /// More than a tenth of the target's pages would go.
  case removals
  /// The target holds a site that Quarterlight did not publish.
  case replace

  /// Whether a target that only some may read may have it. No name given on the command line lifts these.
  package var isForPrivateTargets: Bool {
    switch self {
    case .illustrative, .embargo, .draft: true
    case .commentary, .links, .accessibility, .removals, .replace: false
    }
  }

  package var exitCode: Int32 {
    switch self {
    case .illustrative: 20
    case .embargo: 21
    case .draft: 22
    case .commentary: 23
    case .links: 24
    case .accessibility: 25
    case .removals: 26
    case .replace: 27
    }
  }

  /// The words after "the site was not published: ".
  package var words: String {
    switch self {
    case .illustrative: "it shows illustrative figures, which go to a target with 'private: true' only"
    case .embargo:
      "an edition's 'publish_at' lies ahead; until then it goes to a target with 'private: true' only"
    case .draft: "it holds an edition marked 'draft: true', which goes to a target with 'private: true' only"
    case .commentary:
      "the words and the figures of its commentary disagree (quarterlight check says where); mend them, or give "
        + "'--allow commentary'"
    case .links: "links lead nowhere (quarterlight links says which); mend them, or give '--allow links'"
    case .accessibility:
      "pages break rules of accessibility (quarterlight check --pages says which); mend them, or give '--allow accessibility'"
    case .removals:
      "more than a tenth of the target's files would go; if that is right, give '--allow removals'"
    case .replace:
      "the target holds files that Quarterlight did not publish; name another folder, or give '--allow replace' to "
        + "write over them"
    }
  }
}

/// What a site's manifest and a target's character make of each other.
///
/// - Parameter reasons: The manifest's reasons. One that this version does not know is never lifted.
package func refuse(
  reasons: [String], isPrivate: Bool, allowed: Set<Refusal>
) throws(PublishError) {
  for reason in reasons where Refusal(rawValue: reason) == nil {
    throw PublishError(
      .impossible,
      "the site was not published: its manifest gives the reason '\(reason)', which this version does not know"
    )
  }
  let known = reasons.compactMap(Refusal.init)
  let standing = Refusal.allCases.filter { refusal in
    known.contains(refusal) && (refusal.isForPrivateTargets ? !isPrivate : !allowed.contains(refusal))
  }
  guard let gravest = standing.first else { return }
  throw PublishError(
    .refused(gravest), "the site was not published: " + standing.map(\.words).joined(separator: "; and "))
}
