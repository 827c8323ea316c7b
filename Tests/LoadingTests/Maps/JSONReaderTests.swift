import Testing

@testable import Loading

@Suite struct JSONReaderTests {
  private func mistake(_ text: String) -> String? {
    do throws(JSONMistake) {
      _ = try JSONReader.read(Array(text.utf8))
      return nil
    } catch {
      return "\(error.offset): \(error.message)"
    }
  }

  @Test func `values are read with the place of their first byte`() throws {
    let root = try JSONReader.read(
      Array(#" {"a": [1, -2.5, 3e2], "b": [[1], "x"], "c": null, "d": true}"#.utf8))
    guard case .numbers(let numbers)? = root["a"]?.content else {
      return #expect(Bool(false), "not a list of numbers")
    }
    #expect(numbers == [1, -2.5, 300])
    #expect(root.offset == 1 && root["a"]?.offset == 7)
    #expect(root["b"]?.items?.count == 2 && root["b"]?.items?[1].text == "x")
    #expect(root["c"]?.description == "null" && root["d"]?.description == "true")
  }

  @Test(arguments: [
    (#""a\"b\\c\/d\n""#, "a\"b\\c/d\n"), (#""\u00e9\ud83d\ude00é""#, "é😀é"), (#""""#, ""),
  ])
  func `a text is read with its escapes`(json: String, text: String) throws {
    #expect(try JSONReader.read(Array(json.utf8)).text == text)
  }

  /// The fast way and the standard library's agree to the last bit.
  @Test(arguments: ["52.636877", "-1.139759", "0.1", "1e-7", "460123.45", "0", "-0", "123456789012345678"])
  func `a number is what Swift reads`(text: String) throws {
    guard case .number(let number) = try JSONReader.read(Array(text.utf8)).content else {
      return #expect(Bool(false), "not a number")
    }
    #expect(number == Double(text))
  }

  @Test(
    arguments: [
      ("", "0: the file ends in the middle; it was cut off, so fetch or save it again"),
      ("[1, 2", "4: the file ends in the middle; it was cut off, so fetch or save it again"),
      ("[1 2]", "3: a comma or a closing bracket ] should stand here"),
      ("[1,]", "3: a value should stand here: a text in double quotation marks, a number, a list or a group"),
      ("{\"a\": 1,}", "8: a key in double quotation marks should stand here"),
      ("{\"a\" 1}", "5: a colon should stand here, after the key \"a\""),
      ("{\"a\": 1, \"a\": 2}", "9: the key \"a\" is here twice in one group; take one out"),
      ("{'a': 1}", "1: a key in double quotation marks should stand here"),
      ("[01]", "1: a number may not begin with 0 here"),
      ("[1.]", "3: a digit should stand here, after the point"),
      ("[1e999]", "1: this number is too large to be read"),
      (
        "[NaN]", "1: a value should stand here: a text in double quotation marks, a number, a list or a group"
      ),
      ("[1] 2", "4: the text should end here, after its one value"),
      ("[\"a\\x\"]", "4: after a backslash only \" \\ / b f n r t u may stand"),
      ("[\"\\ud800\"]", "2: this is half of a character that is written in two halves"),
      ("[\"a\nb\"]", "3: a line ends within a text here; close the text with a double quotation mark"),
    ] as [(String, String)])
  func `what is no JSON is told at its place`(text: String, message: String) {
    #expect(mistake(text) == message)
  }

  @Test func `depth is limited, so that no text can fill the stack`() {
    #expect(mistake(String(repeating: "[", count: 32) + String(repeating: "]", count: 32)) == nil)
    #expect(
      mistake(String(repeating: "[", count: 100_000))
        == "32: groups and lists lie more than 32 deep in one another here")
  }
}
