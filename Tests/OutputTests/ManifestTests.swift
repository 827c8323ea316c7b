import Digests
import Files
import TestSupport
import Testing

import Output

@Suite struct `The manifest` {
  private let manifest = Manifest(
    provenance: Provenance(
      generator: "quarterlight \"1\"", inputDigest: sha256([]), reasons: ["illustrative", "embargo"]),
    files: [
      .init(path: "b/index.html", size: 3, sha256: sha256(Array("abc".utf8))),
      .init(path: "a.html", size: 0, sha256: sha256([])),
    ])

  @Test func `SHA-256 is right on the standard's own examples`() {
    #expect(sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `lists files by path, and says what it is`() throws {
    try expectSnapshot(String(decoding: manifest.encoded, as: UTF8.self), named: "manifest.json")
  }

  @Test func `reads back as it was written`() {
    #expect(Manifest(json: manifest.encoded) == manifest)
    #expect(manifest.provenance.publishable == false)
  }

  @Test func `any changed, lost or added byte makes it another text than ours`() {
    let json = manifest.encoded
    var random = SplitMix64(seed: 1)
    for _ in 0..<400 {
      var changed = json
      let at = Int.random(in: 0..<json.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: changed[at] ^= UInt8.random(in: 1...255, using: &random)
      case 1: changed.remove(at: at)
      default: changed.insert(UInt8.random(in: 0...255, using: &random), at: at)
      }
      // A change may make another valid manifest (a digit, a letter); never this one.
      if let read = Manifest(json: changed) { #expect(read != manifest || changed == json) }
    }
    for length in 0..<json.count { #expect(Manifest(json: Array(json.prefix(length))) == nil) }
  }

  @Test(arguments: [
    "", "{}", "[]", "null", "{\n  \"quarterlight_manifest\": ", "{\n  \"quarterlight_manifest\": 2}",
    "{\n  \"quarterlight_manifest\": 99999999999999999999999}",
    "{\n  \"quarterlight_manifest\": 1, \"files\": [{\"size\": -1}]}",
  ])
  func `rubbish is refused`(text: String) {
    #expect(Manifest(json: Array(text.utf8)) == nil)
  }

  @Test func `rubbish that is nested without end is refused`() {
    let nested = "{\n  \"quarterlight_manifest\": " + String(repeating: "[", count: 100_000)
    #expect(Manifest(json: Array(nested.utf8)) == nil)
  }

  @Test func `the input's digest depends on paths and bytes, and not on their order`() {
    let (one, two) = (sha256([1]), sha256([2]))
    #expect(inputDigest([("a", one), ("b", two)]) == inputDigest([("b", two), ("a", one)]))
    #expect(inputDigest([("a", one), ("b", two)]) != inputDigest([("a", one)]))
    #expect(inputDigest([("a", one)]) != inputDigest([("a", two)]))
    #expect(inputDigest([("a", one)]) != inputDigest([("c", one)]))
  }
}
