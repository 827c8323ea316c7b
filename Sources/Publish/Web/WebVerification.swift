import Diagnostics
import Digests
import Files
import FoundationEssentials
package import Output

/// Compares the site that a web server shows with a manifest: every file must be there, with the bytes listed.
///
/// A server does not say what else it has, so files too many are not found this way.
package struct WebVerification: Sendable {
  /// The address of the site's folder, with a `/` at its end.
  private let base: String
  private let curl: Engine

  /// - Parameter address: `https://…` or `http://…`.
  package init(address: String, environment: [String: String]) throws(PublishError) {
    let safe = address.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !"\"\\<>^`{|}?#".unicodeScalars.contains($0)
    }
    guard safe, address.hasPrefix("https://") || address.hasPrefix("http://") else {
      throw PublishError(
        .impossible,
        "'\(address)' is not the address of a site; write it like https://example.org/performance/")
    }
    base = address.hasSuffix("/") ? address : address + "/"
    // A council's way to the web is often a proxy with a certificate of its own.
    let names = [
      "https_proxy", "http_proxy", "no_proxy", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE", "CURL_CA_BUNDLE",
    ]
    curl = Engine(name: "curl", environment: engineEnvironment(environment, also: names))
  }

  /// - Parameter expected: The manifest to hold the site against; the one that the server shows if not given.
  package func run(
    against expected: Manifest?, tell: @Sendable (String) -> Void = { _ in }
  ) async throws(PublishError) -> Verification {
    var result = Verification()
    guard let shown = try await fetch([Manifest.path]).first?.bytes else {
      result.problems.add(
        .error, "manifest-missing", at: FilePosition(file: base + Manifest.path),
        "is not there, so nothing can be compared with it")
      return result
    }
    guard let manifest = expected ?? Manifest(json: shown) else {
      result.problems.add(
        .error, "manifest-changed", at: FilePosition(file: base + Manifest.path),
        "is not as Quarterlight wrote it")
      return result
    }
    if let expected, expected.encoded != shown {
      result.problems.add(
        .error, "manifest-changed", at: FilePosition(file: base + Manifest.path),
        "is that of another site than the one to compare with")
    }
    result.manifest = manifest
    for start in stride(from: 0, to: manifest.files.count, by: batch) {
      let entries = Array(manifest.files[start..<min(start + batch, manifest.files.count)])
      for (entry, answer) in zip(entries, try await fetch(entries.map(\.path))) {
        compare(entry, answer, &result)
      }
      tell("\(min(start + batch, manifest.files.count)) of \(manifest.files.count) files")
    }
    return result
  }

  private func compare(_ entry: Manifest.Entry, _ answer: Answer, _ result: inout Verification) {
    func report(_ rule: String, _ message: String) {
      result.problems.add(.error, rule, at: FilePosition(file: base + entry.path), message)
    }
    if let bytes = answer.bytes {
      if sha256(bytes) == entry.sha256 {
        result.intact += 1
      } else if bytes.count != entry.size {
        report("file-changed", "has \(bytes.count) bytes, not \(entry.size)")
      } else {
        report("file-changed", "has other bytes than were written")
      }
    } else if answer.status == 404 || answer.status == 410 {
      report("file-missing", "is missing")
    } else {
      report(
        "file-unreadable",
        "cannot be read: \(answer.status == 0 ? "no answer" : "the server answers \(answer.status)")")
    }
  }

  private struct Answer {
    /// Of HTTP; 0 if there was no answer.
    var status: Int
    /// `nil` unless the status is 200.
    var bytes: [UInt8]?
  }

  /// Fetches files, many at once, in the order asked for.
  private func fetch(_ paths: [String]) async throws(PublishError) -> [Answer] {
    let folder = try TemporaryFile([])
    let above = folder.folder
    var config = "write-out = \"%{urlnum} %{http_code}\\n\"\n"
    for (index, path) in paths.enumerated() {
      config += "url = \"\(base)\(path)\"\noutput = \"\(above)/\(index)\"\n"
    }
    let outcome = try await curl.run(
      [
        "--silent", "--show-error", "--no-progress-meter", "--location", "--max-redirs", "5", "--proto",
        "=http,https", "--globoff",
        "--connect-timeout", "15", "--max-time", "120", "--parallel", "--parallel-max", "16", "--config", "-",
      ], input: Array(config.utf8))
    var answers = [Answer](repeating: Answer(status: 0), count: paths.count)
    for line in outcome.text.split(separator: "\n") {
      let numbers = line.split(separator: " ").compactMap { Int($0) }
      if numbers.count == 2, answers.indices.contains(numbers[0]) { answers[numbers[0]].status = numbers[1] }
    }
    if answers.allSatisfy({ $0.status == 0 }) {
      throw PublishError(
        .unreachable,
        "could not reach \(base): \(outcome.errors.split(separator: "\n").last { $0.hasPrefix("curl:") } ?? "curl gives no reason")"
      )
    }
    let fetched = try local { try PlacedFolder(existing: above) }
    for index in answers.indices where answers[index].status == 200 {
      // An empty file is not written at all.
      answers[index].bytes = try local { try fetched.read("\(index)") ?? [] }
    }
    return answers
  }
}

/// So many files are fetched before their copies are thrown away.
private let batch = 400
