import Publish
import Testing

@Suite struct `What may be published where` {
  private func refusal(_ reasons: [String], isPrivate: Bool, allowed: Set<Refusal> = []) -> Refusal? {
    do throws(PublishError) {
      try refuse(reasons: reasons, isPrivate: isPrivate, allowed: allowed)
      return nil
    } catch {
      guard case .refused(let refusal) = error.kind else { return nil }
      return refusal
    }
  }

  @Test(arguments: [Refusal.illustrative, .embargo, .draft])
  func `made-up, embargoed and unfinished figures go to private targets only, whatever is allowed`(
    reason: Refusal
  ) {
    #expect(refusal([reason.rawValue], isPrivate: false) == reason)
    #expect(refusal([reason.rawValue], isPrivate: false, allowed: Set(Refusal.allCases)) == reason)
    #expect(refusal([reason.rawValue], isPrivate: true) == nil)
  }

  @Test(arguments: [Refusal.commentary, .links, .accessibility])
  func `other rules are set aside by name only`(reason: Refusal) {
    #expect(refusal([reason.rawValue], isPrivate: false) == reason)
    #expect(refusal([reason.rawValue], isPrivate: true) == reason)
    #expect(refusal([reason.rawValue], isPrivate: false, allowed: [reason]) == nil)
    #expect(refusal([reason.rawValue, "links", "commentary"], isPrivate: false, allowed: [reason]) != nil)
  }

  @Test func `the gravest reason gives the exit code, and every code is another`() {
    #expect(refusal(["links", "embargo", "illustrative"], isPrivate: false) == .illustrative)
    #expect(Set(Refusal.allCases.map(\.exitCode)).count == Refusal.allCases.count)
  }

  @Test func `a reason that this version does not know is never lifted`() {
    #expect(throws: PublishError.self) {
      try refuse(reasons: ["court-order"], isPrivate: true, allowed: Set(Refusal.allCases))
    }
  }
}
