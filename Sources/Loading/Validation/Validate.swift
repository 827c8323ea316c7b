import Diagnostics

/// Holds the draft against every rule that looks at more than one place.
func validate(_ draft: Draft, into problems: inout Problems) {
  checkFiles(draft, into: &problems)
}
