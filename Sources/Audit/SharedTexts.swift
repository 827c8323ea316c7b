/// Lets the audits of a site's pages share their texts, for pages of one kind lead to the same places and have the same
/// ids: of tens of thousands of pages that is most of what is kept.
package struct SharedTexts: Sendable {
  private var targets: Set<String> = []
  private var ids: Set<Set<String>> = []

  package init() {}

  /// The same audit, with what others said before taken from them.
  package mutating func sharing(_ audit: PageAudit) -> PageAudit {
    var audit = audit
    audit.ids = ids.insert(audit.ids).memberAfterInsert
    audit.references = audit.references.map { reference in
      var reference = reference
      reference.target = targets.insert(reference.target).memberAfterInsert
      return reference
    }
    return audit
  }
}
