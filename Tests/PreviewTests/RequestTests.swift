import Testing

@testable import Preview

@Suite struct `A request` {
  private func head(_ text: String) throws(Refusal) -> RequestHead? {
    try readHead(Array(text.utf8))?.head
  }

  private func status(_ text: String) -> Int? {
    do throws(Refusal) {
      _ = try head(text)
      return nil
    } catch {
      return error.status.rawValue
    }
  }

  @Test func `that is whole is read, and says how long it was`() throws {
    let text = "GET /a/?b HTTP/1.1\r\nHost: localhost:8400\r\nOrigin:http://localhost:8400 \r\n\r\n"
    let found = try #require(try readHead(Array((text + "GET /next").utf8)))
    #expect(found.length == text.utf8.count)
    #expect(found.head.target == "/a/?b")
    #expect(found.head.origin == "http://localhost:8400")
    #expect(found.head.keepsAlive)
  }

  @Test(arguments: ["", "GET", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a", "\r\n\r\n"])
  func `of which a part has not arrived is waited for`(text: String) throws {
    #expect(try head(text) == nil)
  }

  @Test(arguments: [
    ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", 405), ("PUT / HTTP/1.1\r\nHost: a\r\n\r\n", 405),
    ("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 405), ("GET / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/2\r\nHost: a\r\n\r\n", 400), ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400),
    ("nonsense\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nX: \u{0}\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 413),
    ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 413),
    ("GET /\(String(repeating: "a", count: 2_000)) HTTP/1.1\r\nHost: a\r\n\r\n", 414),
    ("GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: y\r\n", count: 100))\r\n", 431),
    ("GET / HTTP/1.1\r\nX: \(String(repeating: "a", count: 17_000))", 431),
  ])
  func `that asks for what a preview does not do is refused`(text: String, status: Int) {
    #expect(self.status(text) == status)
  }

  @Test(arguments: [
    ("/", ""), ("/areas/", "areas/"), ("/areas/?x=../..", "areas/"), ("/%61reas/", "areas/"),
    ("/a%20b", "a b"), ("/caf%C3%A9", "café"), ("//etc/passwd", "/etc/passwd"), ("/a#b", "a"),
  ])
  func `has its path decoded once`(target: String, path: String) throws {
    #expect(try requestedPath(target) == path)
  }

  @Test(arguments: [
    "areas/", "http://localhost/", "*", "/../x", "/a/../../x", "/%2e%2e/x", "/%2E%2e%2Fx", "/a/..%2f..%2fx",
    "/..%5cx", "/a\\b", "/a%00", "/%", "/%4", "/%zz", "/%ff", "/C:/x", "/a%0d%0aX:y", "/.", "/a/./b",
  ])
  func `for what no page can be called is refused`(target: String) {
    #expect(throws: Refusal.self) { try requestedPath(target) }
  }
}
