import Foundation
import OracleTables

// Answers the questions of an oracle table: `oracle-check TABLE IN.csv OUT.csv`.

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("oracle-check: \(message)\n".utf8))
  exit(2)
}

let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 3, let name = arguments.first else {
  let names = OracleTables.all.map { "  \($0.name)" }.joined(separator: "\n")
  fail("usage: oracle-check TABLE IN.csv OUT.csv, where TABLE is one of\n\(names)")
}
guard let adapter = OracleTables.named(name) else { fail("no table is called \(name)") }
do {
  let paths = Array(arguments.dropFirst())
  let table = Table(csv: try String(contentsOfFile: paths[0], encoding: .utf8))
  let answers = try adapter.answer(table.rows)
  let written = answersCSV(
    adapter.outputs, zip(table.rows, answers).map { (id: $0.id, answer: $1) })
  try Data(written.utf8).write(to: URL(filePath: paths[1]))
} catch {
  fail("\(error)")
}
