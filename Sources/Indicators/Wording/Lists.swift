/// "a", "a and b", "a, b and c": without a comma before the last, as British usage has it.
package func listed(_ items: [String], last conjunction: String = "and") -> String {
  guard let final = items.last, items.count > 1 else { return items.first ?? "" }
  return "\(items.dropLast().joined(separator: ", ")) \(conjunction) \(final)"
}
