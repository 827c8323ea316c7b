import Diagnostics
import Files
import Testing

@Suite struct NearestNameTests {
  let names = ["charnwood", "blaby", "melton", "harborough", "total-crime"]

  @Test(arguments: [
    ("charnwod", "charnwood"), ("Charnwood", "charnwood"), ("balby", "blaby"),
    ("total-crimes", "total-crime"),
    ("meltno", "melton"),
  ])
  func `a slip of the keys finds its name`(typed: String, meant: String) {
    #expect(nearestName(to: typed, in: names) == meant)
  }

  @Test(arguments: ["", "x", "leicester", "zzzzzz"])
  func `what is close to nothing gets no suggestion`(typed: String) {
    #expect(nearestName(to: typed, in: names) == nil)
    #expect(didYouMean(typed, in: names) == "")
  }

  @Test func `of equally close names the first in the alphabet is given`() {
    #expect(nearestName(to: "cat", in: ["hat", "bat", "rat"]) == "bat")
  }
}

@Suite struct ProblemsTests {
  @Test func `problems are sorted by place and each is told once`() {
    var problems = Problems()
    problems.add(.warning, "b", at: FilePosition(file: "b.md", line: 2, column: 1), "second")
    problems.add(.error, "a", at: FilePosition(file: "b.md", line: 1, column: 9), "first")
    problems.add(.error, "a", at: FilePosition(file: "b.md", line: 1, column: 9), "first")
    problems.add(.error, "c", at: FilePosition(file: "a.csv"), "whole file")
    #expect(
      problems.sorted.map(\.description) == [
        "a.csv: error: whole file [c]", "b.md:1:9: error: first [a]", "b.md:2:1: warning: second [b]",
      ])
    #expect(problems.hasErrors)
  }
}
