/// What a stage made of its inputs the last time, by name, so that a preview need not make again what
/// has not changed.
///
/// An output comes back only for an input equal to the one that it was made of, together with the
/// problems found then: with a memory and without one, the work ends alike. Inputs are compared as
/// values, but arrays and texts that are still the very same are equal at a glance.
package struct Memory<Input: Equatable & Sendable, Output: Sendable>: Sendable {
  private struct Entry: Sendable {
    var input: Input
    var output: Output
    var problems: Problems
    var isUsed = true
  }

  private var kept: [String: Entry] = [:]

  package init() {}

  /// The output for an input, made by `make` if it is not remembered.
  package mutating func output(
    _ name: String, of input: Input, into problems: inout Problems, make: (inout Problems) -> Output
  ) -> Output {
    if let entry = kept[name], entry.input == input {
      kept[name]?.isUsed = true
      problems.add(entry.problems)
      return entry.output
    }
    var found = Problems()
    let output = make(&found)
    kept[name] = Entry(input: input, output: output, problems: found)
    problems.add(found)
    return output
  }

  /// The same for a stage that finds no problems.
  package mutating func output(_ name: String, of input: Input, make: () -> Output) -> Output {
    var none = Problems()
    return output(name, of: input, into: &none) { _ in make() }
  }

  /// The outputs for several inputs of different names, in their order; those that are not remembered are made on
  /// so many threads.
  ///
  /// - Parameter make: Makes the output for the input of a place.
  package mutating func outputs(
    _ inputs: [(name: String, input: Input)], threads: Int, into problems: inout Problems,
    make: @Sendable (Int, inout Problems) -> Output
  ) -> [Output] {
    let missing = inputs.indices.filter { kept[inputs[$0].name]?.input != inputs[$0].input }
    let new = made(missing.count, threads: threads) { place in
      var found = Problems()
      let output = make(missing[place], &found)
      return Entry(input: inputs[missing[place]].input, output: output, problems: found)
    }
    for (index, entry) in zip(missing, new) { kept[inputs[index].name] = entry }
    return inputs.map { name, _ in
      kept[name]!.isUsed = true
      problems.add(kept[name]!.problems)
      return kept[name]!.output
    }
  }

  /// The same for a stage that finds no problems.
  package mutating func outputs(
    _ inputs: [(name: String, input: Input)], threads: Int, make: @Sendable (Int) -> Output
  ) -> [Output] {
    var none = Problems()
    return outputs(inputs, threads: threads, into: &none) { place, _ in make(place) }
  }

  /// Forgets everything: what all outputs depend on, besides their inputs, has changed.
  package mutating func forget() { kept = [:] }

  /// Forgets what has not been asked for since the last sweep, such as a file that was taken away.
  package mutating func sweep() {
    if kept.values.contains(where: { !$0.isUsed }) { kept = kept.filter(\.value.isUsed) }
    for place in kept.values.indices { kept.values[place].isUsed = false }
  }
}
