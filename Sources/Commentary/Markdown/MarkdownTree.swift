import CCmarkGFM
import Synchronization

/// The Markdown library's tree of one text; freed with this value.
struct MarkdownTree: ~Copyable {
  private let parser: OpaquePointer
  private let document: OpaquePointer

  /// Registering writes to a global of the library, so it is done once.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// `cmark_parser_finish` changes global tables while it runs: two at once give wrong trees.
  private static let finishing = Mutex<Void>(())

  init(_ text: [UInt8]) {
    guard let parser = cmark_parser_new(CMARK_OPT_SMART) else { preconditionFailure("out of memory") }
    Self.registered
    for name in ["table", "strikethrough"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    guard let tree = OpaquePointer(bitPattern: Self.finish(UInt(bitPattern: parser))) else {
      preconditionFailure("the Markdown library gives a tree for any text")
    }
    self.parser = parser
    document = tree
  }

  /// Pointers cross the lock as numbers: each belongs to one thread, which the compiler cannot see.
  private static func finish(_ parser: UInt) -> UInt {
    finishing.withLock { _ in UInt(bitPattern: cmark_parser_finish(OpaquePointer(bitPattern: parser))) }
  }

  deinit {
    cmark_node_free(document)
    cmark_parser_free(parser)
  }

  /// Reads the tree; its nodes must not be kept.
  borrowing func read<Result>(_ body: (MarkdownNode) -> Result) -> Result {
    body(MarkdownNode(pointer: document))
  }
}
