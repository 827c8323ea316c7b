import Diagnostics
import Files
import Publish
import Testing

private func read(_ text: String) -> (targets: [PublishTarget], rules: [String]) {
  var problems = Problems()
  let targets = readTargets([SourceFile(path: publishFile, bytes: Array(text.utf8))], into: &problems)
  return (targets, problems.sorted.map(\.rule))
}

@Suite struct `Reading targets` {
  @Test func `each kind has its keys`() {
    let (targets, rules) = read(
      """
      targets:
        staging:
          kind: folder
          path: ../staging/
          private: true
        website:
          kind: ssh
          host: web@example.org
          port: 2222
          path: /var/www/site
          layout: in-place
          config: keys/config
          private: false
          keep: 3
        bucket:
          kind: rclone
          remote: council:site/performance
          environment: [AWS_PROFILE]
          grace_days: 0
          private: false
      """)
    #expect(rules == [])
    #expect(
      targets == [
        PublishTarget(name: "staging", kind: .folder(path: "../staging", layout: .releases), isPrivate: true),
        PublishTarget(
          name: "website",
          kind: .ssh(host: "web@example.org", port: 2222, path: "/var/www/site", layout: .inPlace),
          isPrivate: false, config: "keys/config", keep: 3),
        PublishTarget(
          name: "bucket", kind: .rclone(remote: "council:site/performance"), isPrivate: false,
          environment: ["AWS_PROFILE"], graceDays: 0),
      ])
  }

  @Test func `whether a target is private is never guessed`() {
    let (targets, rules) = read("targets:\n  a:\n    kind: folder\n    path: ../a\n")
    #expect(targets == [] && rules == ["missing-key"])
  }

  @Test(
    arguments: [
      "path: /", "path: a b", "path: $HOME", "path: \"a'b\"", "path: -a", "path: \"a`b\"",
      "host: -oProxyCommand=x",
      "host: a;b", "host: a@b@c", "host: \"a b\"", "remote: :s3:x", "remote: a", "remote: a:/x",
      "remote: -a:b",
    ])
  func `what a shell or an engine could misread is refused`(line: String) {
    let kind = line.hasPrefix("remote") ? "rclone" : line.hasPrefix("host") ? "ssh" : "folder"
    let path = kind == "ssh" ? "    path: /a\n" : ""
    let (targets, rules) = read("targets:\n  a:\n    kind: \(kind)\n\(path)    private: true\n    \(line)\n")
    #expect(targets == [] && rules.count == 1 && rules[0].hasPrefix("bad-"), "\(rules)")
  }
}
