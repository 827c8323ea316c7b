import Loading
import Testing

@Suite struct SlugTests {
  @Test(arguments: ["a", "2023-24-q3", "violence-with-injury", String(repeating: "a", count: 80)])
  func `small letters, digits and hyphens make a slug`(text: String) { #expect(slugMistake(text) == nil) }

  @Test(arguments: [
    ("", "'' is not a slug; use small letters, digits and hyphens between them"),
    ("../x", "'../x' is not a slug; use small letters, digits and hyphens between them, like 'x'"),
    (
      "Big Town",
      "'Big Town' is not a slug; use small letters, digits and hyphens between them, like 'big-town'"
    ),
    ("a_b", "'a_b' is not a slug; use small letters, digits and hyphens between them, like 'a-b'"),
    ("-a", "'-a' is not a slug; use small letters, digits and hyphens between them, like 'a'"),
    ("café", "'café' is not a slug; use small letters, digits and hyphens between them, like 'caf'"),
    ("com1", "'com1' cannot be a slug, because Windows allows no file of that name; add a word to it"),
  ])
  func `anything else is told what would`(text: String, message: String) {
    #expect(slugMistake(text) == message)
  }

  @Test func `a slug has at most 80 bytes`() {
    let long = String(repeating: "a", count: 81)
    #expect(slugMistake(long) == "'\(long)' is 81 bytes long; a slug has at most 80")
  }
}
