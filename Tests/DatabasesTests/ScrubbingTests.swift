import Testing

@testable import Databases

@Suite struct `What is taken out of messages` {
  private let connection =
    "Driver={PostgreSQL Unicode};Server=db.example;Port=5432;UID=reader;PWD={tw}}o;w\"ords};ReadOnly=1"

  @Test func `connection strings are taken apart, braces and all`() {
    let parts = connectionParts(connection)
    #expect(parts.map(\.key) == ["Driver", "Server", "Port", "UID", "PWD", "ReadOnly"])
    #expect(
      parts.map(\.value) == ["PostgreSQL Unicode", "db.example", "5432", "reader", "tw}o;w\"ords", "1"])
    #expect(connectionParts("").isEmpty && connectionParts("no pairs").isEmpty)
    #expect(connectionParts("PWD={never closed").map(\.value) == ["never closed"])
  }

  @Test func `the password goes in every form in which a driver may write it`() {
    let scrub = Scrubbing(connection: connection)
    for form in ["tw}o;w\"ords", "tw}}o;w\"ords", "TW}O;W\"ORDS", connection] {
      let said = scrub("no login with \(form), sorry")
      #expect(said == "no login with …, sorry", "\(said)")
    }
  }

  @Test func `every other value goes too, short ones where they stand alone`() {
    let scrub = Scrubbing(connection: connection)
    #expect(
      scrub("FATAL: user \"reader\" at db.example:5432, line 11, flag 1")
        == "FATAL: user \"…\" at …:…, line 11, flag …")
  }

  @Test func `a secret goes however short it is, and within words`() {
    #expect(Scrubbing(connection: "PWD=q")("quick q") == "…uick …")
    #expect(Scrubbing(connection: "Access Token=xy")("a-xy-b xyz") == "a-…-b …z")
  }

  @Test(arguments: [
    "PWD", "Password", "UID", "User", "User ID", "User_Id", "UserName", "Token", "Access_Token",
    "Auth_AccessToken", "Secret", "Client Secret", "Auth_Client_Secret", "PrivateKey", "PRIV_KEY_FILE_PWD",
    "Passcode", "SSLPassword", "Refresh_Token",
  ])
  func `the value of each key of users and passwords is a secret, however the key is written`(key: String) {
    #expect(Scrubbing(connection: "\(key)=q")("quick") == "…uick")
  }

  @Test func `a secret stays one though an open value reads the same`() {
    #expect(Scrubbing(connection: "Database=ql;PWD=ql")("sql_owner") == "s…_owner")
  }

  @Test func `a secret with spaces around it goes without them too`() {
    #expect(Scrubbing(connection: "UID=reader;PWD= hush-hush ;")("no 'hush-hush'") == "no '…'")
  }

  @Test func `values of four bytes go within words, and shorter ones between words of any language`() {
    #expect(Scrubbing(connection: "Database=ab12;Schema=abc")("xab12x xabcx abc") == "x…x xabcx …")
    #expect(Scrubbing(connection: "Flag=1")("é1 1é 1") == "é1 1é …")
  }

  @Test func `a value that holds another is taken out whole`() {
    let scrub = Scrubbing(connection: "UID=ann;PWD=annabel")
    #expect(scrub("annabel ann") == "… …")
  }

  @Test func `what a data source keeps goes as well, and nothing else`() {
    #expect(Scrubbing(connection: "", values: ["hush"])("Hush, now") == "…, now")
    #expect(Scrubbing(connection: "")("as it was") == "as it was")
  }
}
