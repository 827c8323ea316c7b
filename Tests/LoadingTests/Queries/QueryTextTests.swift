import Diagnostics
import Files
import Loading
import Testing

@Suite struct `The text of a query` {
  private func read(_ text: String) -> (query: QueryText?, problems: [Problem]) {
    var problems = Problems()
    let query = QueryText(SourceFile(path: "a.sql", bytes: Array(text.utf8)), into: &problems)
    return (query, problems.sorted)
  }

  @Test(arguments: [
    "select 1", "-- why\nSELECT 1;\n-- end; of it\n", "with a as (select 1) select * from a ; /* done */",
    "(select 1) union (select 2)", "select ';' as \"a;b\", `c;d`, 'it''s; so', $$ ; $$, $x$;$$;$x$ -- ;",
  ])
  func `one SELECT is taken, without what follows it`(text: String) {
    let (query, problems) = read(text)
    #expect(problems.isEmpty, "\(problems)")
    #expect(query?.text.contains("end;") == false && query?.text.contains("done") == false)
  }

  @Test(arguments: [
    ("", "query-empty", 1, 1), ("-- nothing\n", "query-empty", 1, 1),
    ("delete from a", "query-not-select", 1, 1),
    ("\n  update a set b = 1", "query-not-select", 2, 3), ("select 1;\n drop table a", "query-not-one", 2, 2),
    ("select 'a", "query-unclosed", 1, 8), ("select /* a", "query-unclosed", 1, 8),
    ("select $a$ $$", "query-unclosed", 1, 8),
    ("select /*/ a", "query-unclosed", 1, 8),
    ("select * from dblink('host=x PassWord=Hush-1')", "credentials-in-content", 1, 30),
    ("select * from dblink('user=x PWD=Hush-1')", "credentials-in-content", 1, 30),
  ])
  func `anything else is refused in its place`(text: String, rule: String, line: Int, column: Int) {
    let (query, problems) = read(text)
    #expect(query == nil)
    #expect(problems.map(\.rule) == [rule], "\(problems)")
    #expect(problems.first?.position.line == line && problems.first?.position.column == column, "\(problems)")
    #expect(problems.first?.message.contains("Hush") == false)
  }

  @Test func `a query ends before its semicolon`() {
    #expect(read("select ';' ; -- x;").query?.text == "select ';' ")
  }

  @Test func `bytes of a query are places in its file`() {
    let query = read("-- ä\nselect 1,\n  x from y").query
    #expect(query?.position(ofByte: 0).description == "a.sql:1:1")
    #expect(query?.position(ofByte: 18).description == "a.sql:3:3")
    #expect(query?.position(ofByte: 9999).line == 3)
  }

  @Test func `a text is the same query with any line ends`() {
    #expect(read("select 1,\r\n 2").query?.digest == read("select 1,\n 2").query?.digest)
  }
}
