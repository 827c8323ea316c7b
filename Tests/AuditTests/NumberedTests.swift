import Testing

@testable import Audit

@Suite struct `Values told by numbers` {
  @Test func `the same value has one number, and a number its value`() {
    var names = Numbered<String>()
    let numbers = (0..<1000).map { names.number(of: "\($0 % 250)") }
    #expect(names.values == (0..<250).map(String.init))
    #expect(numbers == (0..<1000).map { UInt32($0 % 250) })
    #expect(names[7] == "7")
  }
}
