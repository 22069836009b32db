package import Council

/// One thing wrong with a Quy chế file.
package struct RegulationFault: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case tooLarge(limit: Int)
    case notUTF8
    /// A control character, or one that hides or moves others.
    case hostileText
    case tooLong(limit: Int)
    case noEqualsSign
    /// Nothing behind "=".
    case noValue
    /// A "#" behind a value.
    case commentBehindValue
    case unknownKey(suggestion: String?)
    case twice(firstLine: Int)
    case missing
    case badValue(RuleKey)
    /// The setting has one value.
    case fixed(RuleKey)
    case notADay
    case unknownLevel(allowed: [String])
    case unknownRegime(allowed: [String])
    case badSeatName
    case reservedName(String)
    /// Fewer than role, person, agency.
    case seatParts
    case unknownRole(allowed: [String])
    case unknownOption(suggestion: String?)
    case optionTwice(String)
    case badFlag(String)
    case badSubstitute
    case seating(SeatingFault)
    case contradiction(Contradiction)
  }

  package var line: Int
  /// As it stands in the file.
  package var key: String
  package var problem: Problem

  package init(line: Int, key: String, problem: Problem) {
    self.line = line
    self.key = key
    self.problem = problem
  }
}

/// Everything that is wrong with it, in the order of the lines.
package struct RegulationFaults: Error, Hashable, Sendable {
  package let faults: [RegulationFault]
}
