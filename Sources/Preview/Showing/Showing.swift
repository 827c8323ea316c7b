import Diagnostics
import Files
import HTML

/// What a preview shows now: the last site without mistakes, and what is wrong at present.
package struct Showing {
  /// Names this run of the program, so that a page left open from another is loaded anew.
  private let run: String
  private var number = 0
  private var site: ShownSite?
  /// What is to be seen below the notes.
  private(set) var below = PageBelow.none
  private var problems = Problems()
  private var sources: [SourceFile] = []
  /// Files of this site that were asked for, since a page is often asked for again.
  private var made: [String: [UInt8]] = [:]

  /// So many of them, and so many bytes of one, at most.
  private static let mostMade = 32
  private static let mostBytes = 1 << 20

  package init(run: String) { self.run = run }

  /// Changes with everything that pages may be made of.
  var revision: String { "\(run)-\(number)" }

  /// Takes in what a look came to. Without a site of its own the last good one stays.
  ///
  /// - Parameter isReading: Whether more may be found; until then the warnings of before stay, if there were any.
  mutating func take(_ look: Look, isReading: Bool) {
    let isFirst = below == .none
    if let site = look.site {
      self.site = site
      below = .current
      made = [:]
      number += 1
    } else if site == nil {
      number += 1
    } else {
      below = .earlier
    }
    if !isReading || isFirst || look.problems.hasErrors || problems.hasErrors { problems = look.problems }
    sources = look.sources
  }

  /// Takes in what slower checks found of the same files.
  mutating func take(_ problems: Problems) { self.problems = problems }

  /// What a page that listens must know: which revision there is, and what is wrong.
  package var event: [UInt8] {
    let notes = problems.isEmpty ? "" : notesNode(problems, sources, over: below).rendered()
    let lines = notes.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(
      ("event: notes\n" + lines.map { "data: \($0)\n" }.joined() + "\n" + "event: page\ndata: \(revision)\n\n")
        .utf8)
  }

  /// The answer to a request, for a preview at `port`.
  mutating func answer(_ head: RequestHead, port: UInt16) -> Response {
    do throws(Refusal) {
      try refuseForeign(head, port: port)
      return try answer(path: try requestedPath(head.target))
    } catch {
      return Response(error)
    }
  }

  /// A page of another site that has found out the port must get nothing: by a name of its own that leads
  /// here it would count as the same site.
  private func refuseForeign(_ head: RequestHead, port: UInt16) throws(Refusal) {
    let hosts = ["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" }
    guard hosts.contains(head.host.lowercased()) else {
      throw Refusal(.misdirected, "This preview is for this computer alone: open http://\(hosts[0])/.")
    }
    if let origin = head.origin, origin.lowercased() != "http://\(head.host.lowercased())" {
      throw Refusal(.forbidden, "Another site may not ask for this.")
    }
  }

  private mutating func answer(path: String) throws(Refusal) -> Response {
    switch path {
    case ".preview/events":
      var response = Response(.ok, type: "text/event-stream", Array("retry: 500\n\n".utf8) + event)
      response.isStream = true
      return response
    case ".preview/reload.js":
      return Response(.ok, type: contentType(of: path), Array(reloadScript.utf8))
    case ".preview/notes.css":
      return Response(.ok, type: contentType(of: path), Array(notesStyle.utf8))
    default: break
    }
    guard let site else { return page(notesPage(problems, sources), .unavailable) }
    let file = path.isEmpty || path.hasSuffix("/") ? "\(path)index.html" : path
    if site.has(file) { return response(bytes(file, of: site), file, .ok) }
    if !path.isEmpty, !path.hasSuffix("/"), site.has("\(path)/index.html") {
      var response = Response(.movedPermanently, Array("The page is at /\(path)/.\n".utf8))
      response.headers.append(("Location", "/\(path)/"))
      return response
    }
    guard site.has("404.html") else { throw Refusal(.notFound, "The site has no such page.") }
    return response(bytes("404.html", of: site), "404.html", .notFound)
  }

  private mutating func bytes(_ path: String, of site: ShownSite) -> [UInt8] {
    if let bytes = made[path] { return bytes }
    let bytes = site.bytes(path)
    if made.count >= Self.mostMade { made = [:] }
    if bytes.count <= Self.mostBytes { made[path] = bytes }
    return bytes
  }

  private func response(_ bytes: [UInt8], _ path: String, _ status: Status) -> Response {
    path.hasSuffix(".html") ? page(bytes, status) : Response(status, type: contentType(of: path), bytes)
  }

  /// A page with the script that brings it up to date. As on a well-kept host, nothing from elsewhere may run.
  private func page(_ bytes: [UInt8], _ status: Status) -> Response {
    var response = Response(
      status, type: contentType(of: ".html"), withScript(bytes, reloadTag(revision)))
    response.headers.append(("Preview-Revision", revision))
    response.headers.append(
      (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; "
          + "form-action 'self'; frame-ancestors 'none'; connect-src 'self'; script-src 'self'"
      ))
    return response
  }
}

/// The one thing that a page of a preview has and a page of the built site has not.
func reloadTag(_ revision: String) -> String {
  "<script src=\"/.preview/reload.js?\(revision)\"></script>"
}

/// Puts the tag before the end of the body; at the very end if a theme leaves that out.
private func withScript(_ page: [UInt8], _ tag: String) -> [UInt8] {
  let end = Array("</body>".utf8)
  var place = page.count - end.count
  while place >= 0, !page[place...].starts(with: end) { place -= 1 }
  let cut = place < 0 ? page.count : place
  return page[..<cut] + Array(tag.utf8) + page[cut...]
}
