/// Numbers that may be missing, in as few bytes as a number takes.
///
/// A country has millions of rows, and most of the memory of a build is theirs. `Double?` takes sixteen bytes where a
/// row has five of them; here what is missing is a pattern of bits that no number has.

/// A number, or none.
@propertyWrapper
package struct Packed: Sendable, Hashable {
  private var bits: UInt64

  package init(wrappedValue: Double?) { bits = Self.bits(wrappedValue) }

  package var wrappedValue: Double? {
    get { bits == missing ? nil : Double(bitPattern: bits) }
    set { bits = Self.bits(newValue) }
  }

  private static func bits(_ value: Double?) -> UInt64 { value.map(numberBits) ?? missing }
}

/// A value, or the reason there is none.
@propertyWrapper
package struct PackedFigure: Sendable, Hashable {
  private var bits: UInt64

  package init(wrappedValue: Figure) { bits = Self.bits(wrappedValue) }

  package var wrappedValue: Figure {
    get {
      switch bits {
      case missing: .none(.notApplicable)
      case missing + 1: .none(.notAvailable)
      case missing + 2: .none(.confidential)
      default: .value(Double(bitPattern: bits))
      }
    }
    set { bits = Self.bits(newValue) }
  }

  private static func bits(_ figure: Figure) -> UInt64 {
    switch figure {
    case .value(let value): numberBits(value)
    case .none(.notApplicable): missing
    case .none(.notAvailable): missing + 1
    case .none(.confidential): missing + 2
    }
  }
}

/// Two limits, or none.
@propertyWrapper
package struct PackedLimits: Sendable, Hashable {
  @Packed private var lower: Double?
  @Packed private var upper: Double?

  package init(wrappedValue: ClosedRange<Double>?) {
    lower = wrappedValue?.lowerBound
    upper = wrappedValue?.upperBound
  }

  package var wrappedValue: ClosedRange<Double>? {
    get {
      guard let lower, let upper else { return nil }
      return lower...upper
    }
    set { self = PackedLimits(wrappedValue: newValue) }
  }
}

/// Those of a value that is no number and that no arithmetic makes.
private let missing: UInt64 = 0x7FF8_5100_0000_0000

/// Nought has one pattern, so that two rows with nought are equal.
private func numberBits(_ value: Double) -> UInt64 { value == 0 ? 0 : value.bitPattern }
