/// The greatest and least values that a sum of numbers can take, none of them negative, when
/// other sums of them are known or lie between limits.
///
/// The simplex method on a full table with Bland's rule, which never goes round in a circle.
/// For the small systems of disclosure control: a few hundred numbers.
struct Simplex: Sendable {
  /// One known sum: coefficients by the number of the variable, and what it may be.
  struct Row: Sendable {
    var terms: [(variable: Int, factor: Double)]
    var lower: Double
    /// `nil` when there is no end to it.
    var upper: Double?
  }

  /// An optimum, and whether every number of the solution that reaches it is whole: then no
  /// whole numbers can do better, and these are an example.
  struct Optimum: Sendable, Hashable {
    /// `nil` when there is no end to it.
    var value: Double?
    var isWhole: Bool
  }

  private var table: [[Double]] = []
  private var basis: [Int] = []
  private let variables: Int
  private var width: Int
  private static let hair = 1e-9

  /// `nil` when the rows contradict each other.
  init?(_ rows: [Row], variables: Int) {
    self.variables = variables
    var equations: [(terms: [(Int, Double)], right: Double)] = []
    var next = variables
    for row in rows {
      let terms = row.terms.map { ($0.variable, $0.factor) }
      if let upper = row.upper, upper == row.lower {
        equations.append((terms, upper))
        continue
      }
      equations.append((terms + [(next, -1)], row.lower))
      next += 1
      if let upper = row.upper {
        equations.append((terms + [(next, 1)], upper))
        next += 1
      }
    }
    // One stand-in for each row, to start from; a solution is found when all are nought.
    let real = next
    width = real + equations.count
    for (index, equation) in equations.enumerated() {
      var line = [Double](repeating: 0, count: width + 1)
      let sign: Double = equation.right < 0 ? -1 : 1
      for (variable, factor) in equation.terms { line[variable] += sign * factor }
      line[width] = sign * equation.right
      line[real + index] = 1
      table.append(line)
      basis.append(real + index)
    }
    var standIns = [Double](repeating: 0, count: width)
    for column in real..<width { standIns[column] = -1 }
    guard climb(standIns), basis.indices.allSatisfy({ basis[$0] < real || table[$0][width] < 1e-7 }) else {
      return nil
    }
    dropStandIns(from: real)
  }

  /// The greatest value of a sum of variables.
  mutating func maximum(_ terms: [(variable: Int, factor: Double)]) -> Optimum {
    var goal = [Double](repeating: 0, count: width)
    for term in terms { goal[term.variable] += term.factor }
    guard climb(goal) else { return Optimum(value: nil, isWhole: true) }
    var value = 0.0
    var isWhole = true
    for (row, variable) in basis.enumerated() where variable < variables {
      let right = table[row][width]
      value += goal[variable] * right
      if abs(right - right.rounded()) > 1e-6 { isWhole = false }
    }
    return Optimum(value: value, isWhole: isWhole)
  }

  /// The least value of a sum of variables; there always is one, as none is negative.
  mutating func minimum(_ terms: [(variable: Int, factor: Double)]) -> Optimum {
    let opposite = maximum(terms.map { ($0.variable, -$0.factor) })
    return Optimum(value: opposite.value.map { -$0 }, isWhole: opposite.isWhole)
  }

  /// Moves to a better corner until there is none; `false` when there is no end to it.
  private mutating func climb(_ goal: [Double]) -> Bool {
    while true {
      var gains = goal
      for (row, variable) in basis.enumerated() where goal[variable] != 0 {
        let price = goal[variable]
        for column in 0..<width { gains[column] -= price * table[row][column] }
      }
      guard let entering = gains.firstIndex(where: { $0 > Self.hair }) else { return true }
      var leaving: Int?
      var least = Double.infinity
      for row in table.indices where table[row][entering] > Self.hair {
        let ratio = table[row][width] / table[row][entering]
        if ratio < least - Self.hair || (ratio <= least + Self.hair && basis[row] < basis[leaving ?? row]) {
          least = min(least, ratio)
          leaving = row
        }
      }
      guard let leaving else { return false }
      pivot(row: leaving, column: entering)
    }
  }

  private mutating func pivot(row: Int, column: Int) {
    let divisor = table[row][column]
    for index in 0...width { table[row][index] /= divisor }
    let line = table[row]
    let used = line.indices.filter { line[$0] != 0 }
    for other in table.indices where other != row {
      let factor = table[other][column]
      guard factor != 0 else { continue }
      for index in used { table[other][index] -= factor * line[index] }
      table[other][column] = 0
    }
    basis[row] = column
  }

  /// Takes the stand-ins out; a row that has nothing else says nothing new and goes with them.
  private mutating func dropStandIns(from real: Int) {
    for row in table.indices.reversed() where basis[row] >= real {
      if let column = (0..<real).first(where: { abs(table[row][$0]) > Self.hair }) {
        pivot(row: row, column: column)
      } else {
        table.remove(at: row)
        basis.remove(at: row)
      }
    }
    table = table.map { Array($0[0..<real]) + [$0[width]] }
    width = real
  }
}
