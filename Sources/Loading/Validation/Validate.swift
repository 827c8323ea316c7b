import Diagnostics

/// Holds the draft against every rule that looks at more than one place.
func validate(
  _ draft: Draft, remembering memory: inout LoadingMemory, threads: Int, into problems: inout Problems
) {
  checkFiles(draft, into: &problems)
  checkAudit(draft, into: &problems)
  checkSlugs(draft, into: &problems)
  checkPaths(draft, into: &problems)
  checkAreas(draft, into: &problems)
  checkTiles(draft, into: &problems)
  checkParents(draft, into: &problems)
  checkPopulations(draft, into: &problems)
  checkEditions(draft, into: &problems)
  checkRanges(draft, into: &problems)
  checkObservations(draft, remembering: &memory, threads: threads, into: &problems)
  checkRegisters(draft, into: &problems)
  checkRetirement(draft, into: &problems)
  checkDisputed(draft, into: &problems)
  checkUnits(draft, remembering: &memory, threads: threads, into: &problems)
  checkSubsets(draft, into: &problems)
}
