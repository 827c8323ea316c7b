import Files
import Testing

@Suite struct FilePositionTests {
  @Test(arguments: [
    (0, "1:1"), (1, "1:2"), (2, "1:3"), (3, "2:1"), (4, "3:1"), (7, "3:4"), (8, "3:5"), (99, "3:5"),
    (-1, "1:1"),
  ])
  func `a byte stands in a line, that many bytes on`(offset: Int, place: String) {
    // The second line is empty, and é takes two bytes.
    let position = FilePosition(file: "a.csv", offset: offset, in: Array("ab\n\ncéd".utf8))
    #expect("\(position)" == "a.csv:\(place)")
  }
}
