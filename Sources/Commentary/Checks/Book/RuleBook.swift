/// What the checks of prose look for, each with an example of both sides.
///
/// The command line, the manual and the tests read it from here, so none of them can fall behind.
package enum RuleBook {
  package struct Entry: Sendable {
    package var rule: Finding.Rule
    /// What the rule finds, in one line.
    package var meaning: String
    /// Prose that it finds something in, about the indicators of the example site.
    package var wrong: String
    /// The same put right: near to the other, and sound.
    package var right: String
  }

  /// For a terminal.
  package static var text: String {
    entries.map { entry in
      """
      \(entry.rule.rawValue)  \(entry.meaning)
        wrong: \(oneLine(entry.wrong))
        right: \(oneLine(entry.right))

      """
    }.joined(separator: "\n")
  }

  /// A page of the manual.
  package static var page: String {
    """
    # The rules that prose is read by

    What `quarterlight check` looks for in commentary, with an example of both sides.

    ## Overview

    Each finding names its rule in square brackets. The examples are of a made-up site: thefts are 5.00 per
    1,000 people, up from 4.00 a year before; 71% of people feel safe, down from 73%; there were 240 fires,
    down from 300. Titles, summaries and reports are held to all rules; other prose may type its numbers.


    """
      + entries.map { entry in
        """
        ### \(entry.rule.rawValue)

        \(entry.meaning)

        Wrong:

        ```markdown
        \(entry.wrong)
        ```

        Right:

        ```markdown
        \(entry.right)
        ```

        """
      }.joined(separator: "\n")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(separator: "\n").joined(separator: " / ")
  }
}
