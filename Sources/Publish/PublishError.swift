/// Why a site was not published. What readers see is as it was, unless the message says otherwise.
package struct PublishError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    /// The target, or a program that leads to it, did not answer.
    case unreachable
    /// Somebody else is publishing to the same target.
    case busy
    /// What arrived is not what was sent.
    case damaged
    /// A rule forbids it.
    case refused(Refusal)
    /// It makes no sense as asked.
    case impossible
  }

  package var kind: Kind
  package var message: String

  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  package var description: String { message }

  /// Each reason has a code of its own, so that a script can tell them apart.
  /// 65, 69 and 75 are the system's own numbers for bad data, no service and try again.
  package var exitCode: Int32 {
    switch kind {
    case .unreachable: 69
    case .busy: 75
    case .damaged: 65
    case .refused(let refusal): refusal.exitCode
    case .impossible: 2
    }
  }
}
