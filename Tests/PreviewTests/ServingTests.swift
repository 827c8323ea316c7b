import Foundation
import TestSupport
import Testing

@Suite struct `A preview` {
  @Test func `shows pages with one script, and other files as they are`() throws {
    let preview = try RunningPreview()
    let page = try #require(try preview.ask("/"))
    #expect(page.status == 200)
    let script = try #require(
      page.text.firstMatch(of: /<script src="\/\.preview\/reload\.js\?[0-9-]+"><\/script>/))
    #expect(page.text.replacing(script.0, with: "") == "<html><body>first</body></html>")
    #expect(page.headers["cache-control"] == "no-store")
    #expect(page.headers["content-security-policy"]?.contains("default-src 'none'") == true)
    #expect(try preview.ask("/a/")?.text.hasPrefix("no end of a body<script") == true)
    #expect(try preview.ask("/b.csv")?.text == "x,y\n")
    #expect(try preview.ask("/b.csv")?.headers["content-type"] == "text/csv; charset=utf-8")
    #expect(
      try preview.ask("/.preview/reload.js")?.headers["content-type"] == "text/javascript; charset=utf-8")
  }

  @Test func `leads to the folder of a page, and to the page of the missing`() throws {
    let preview = try RunningPreview()
    let moved = try #require(try preview.ask("/a"))
    #expect(moved.status == 301)
    #expect(moved.headers["location"] == "/a/")
    let missing = try #require(try preview.ask("/nothing/"))
    #expect(missing.status == 404)
    #expect(missing.text.contains("nothing here"))
  }

  @Test func `answers HEAD with the length and nothing else`() throws {
    let preview = try RunningPreview()
    let answer = try #require(try preview.ask("/b.csv", method: "HEAD"))
    #expect(answer.headers["content-length"] == "4")
  }

  @Test(arguments: ["evil.example", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example", ""])
  func `is only for this computer`(host: String) throws {
    let preview = try RunningPreview()
    #expect(try preview.ask("/", headers: ["Host: \(host)"])?.status == 421)
  }

  @Test(arguments: ["http://evil.example", "null", "https://127.0.0.1", "http://localhost:1"])
  func `tells other sites nothing`(origin: String) throws {
    let preview = try RunningPreview()
    #expect(try preview.ask("/.preview/events", headers: ["Origin: \(origin)"])?.status == 403)
  }

  @Test func `answers several requests on one connection, asked for at once`() throws {
    let preview = try RunningPreview()
    let link = try Loopback(port: preview.port)
    let request = "GET /b.csv HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n"
    link.send(request + request + request)
    for _ in 1...3 { #expect(link.answer()?.text == "x,y\n") }
  }

  @Test func `sends a large file whole to a slow reader while others are served`() throws {
    let preview = try RunningPreview()
    let slow = try Loopback(port: preview.port)
    slow.send("GET /large.json HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
    #expect(try preview.ask("/b.csv")?.status == 200)
    #expect(slow.answer()?.body.count == 3_000_000)
  }

  @Test func `tells why a request is too long, and keeps none of it`() throws {
    let preview = try RunningPreview()
    let answer = try preview.ask("/", headers: ["X: \(String(repeating: "a", count: 90_000))"])
    #expect(answer?.status == 431)
  }

  @Test func `has room for a new reader however many hold on to it`() throws {
    let preview = try RunningPreview()
    let idle = try (0..<300).map { number in
      let link = try Loopback(port: preview.port)
      link.send(number.isMultiple(of: 2) ? "GET / HTTP/1.1\r\nX:" : "")
      return link
    }
    #expect(try preview.ask("/b.csv")?.status == 200)
    withExtendedLifetime(idle) {}
  }

  @Test func `tells a page at once when a file is saved, in whatever way`() throws {
    let preview = try RunningPreview()
    let events = try preview.listen()
    var revision = events.next("page")
    func expectNew(_ text: String) throws {
      let next = events.next("page")
      #expect(next != revision)
      revision = next
      #expect(try preview.ask("/")?.text.contains("<body>\(text)<") == true)
    }
    try preview.folder.write("second", to: "Content/page.txt")
    try expectNew("second")
    // As editors do: a new file takes the place of the old one.
    try preview.folder.write("third", to: "Content/page.txt~")
    let path = "\(preview.folder.path)/Content/page.txt"
    #expect(rename("\(path)~", path) == 0)
    try expectNew("third")
    // A folder that is taken away and put back.
    try FileManager.default.removeItem(at: preview.folder.url.appending(path: "Content"))
    #expect(events.next("notes")?.contains("it is gone") == true)
    try preview.folder.write("fourth", to: "Content/page.txt")
    while events.next("page") == revision {}
    #expect(try preview.ask("/")?.text.contains("fourth") == true)
  }

  @Test func `shows a mistake over the last good page, with its line, until it is put right`() throws {
    let preview = try RunningPreview()
    let events = try preview.listen()
    #expect(events.next("notes") == "")
    try preview.folder.write("wrong: so", to: "Content/page.txt")
    let note = try #require(events.next("notes"))
    #expect(note.contains("Content/page.txt:1:7"))
    #expect(note.contains("write it &lt;right&gt;"))
    #expect(note.contains("1 | wrong: so\n  |       ^"))
    #expect(try preview.ask("/")?.text.contains("<body>first<") == true)
    try preview.folder.write("right", to: "Content/page.txt")
    #expect(events.next("notes") == "")
    #expect(try preview.ask("/")?.text.contains("<body>right<") == true)
  }

  @Test func `says what is wrong when there has been no good page, and comes when there is`() throws {
    let preview = try RunningPreview("wrong from the start")
    let page = try #require(try preview.ask("/any/"))
    #expect(page.status == 503)
    #expect(page.text.contains("write it &lt;right&gt;"))
    #expect(page.text.contains("/.preview/reload.js"))
    let events = try preview.listen()
    let revision = events.next("page")
    try preview.folder.write("right", to: "Content/page.txt")
    while events.next("page") == revision {}
    #expect(try preview.ask("/")?.text.contains("<body>right<") == true)
  }

  @Test func `tells later what slow checks find`() throws {
    let preview = try RunningPreview()
    let events = try preview.listen()
    _ = events.next("page")
    try preview.folder.write("doubtful", to: "Content/page.txt")
    _ = events.next("page")
    #expect(events.next("notes")?.contains("look again") == true)
  }

  @Test func `says which page is below a mistake: the last good one, or the one that it is in`() throws {
    let preview = try RunningPreview()
    let events = try preview.listen()
    _ = events.next("page")
    try preview.folder.write("wrong", to: "Content/page.txt")
    #expect(events.next("notes")?.contains("Below is the page as it was before.") == true)
    try preview.folder.write("doubtful and grave", to: "Content/page.txt")
    #expect(events.next("notes") == "")
    #expect(events.next("notes")?.contains("Below is the page as it is now") == true)
    #expect(try preview.ask("/")?.text.contains("<body>doubtful and grave<") == true)
  }
}
