package import CanonicalJSON

/// One thing wrong with a file of criteria, with its place.
package struct CriteriaFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case unreadable
    case notJSON(JSONFault.Problem)
    case missingKey(String)
    case unknownKey(String)
    case expectedText
    case expectedNumber
    case expectedList
    case expectedObject
    case expectedFlag
    /// No day of the calendar in the form "2026-05-22".
    case notADay(String)
    /// No day of a year in the form "04-30".
    case notAYearDay(String)
    /// The last day stands before the first.
    case daysFall
    case emptyText
    /// A control character, a line break or one that hides.
    case hostileText
    /// Not five grades from five stars down with falling points.
    case bandsDoNotFall
    case textTooLong(count: Int, limit: Int)
    /// A value outside its closed list of names.
    case unknownName(String)
    case numberOutOfRange(Int, ClosedRange<Int>)
    case unknownLadder(String)
    case unknownNote(String)
    case noteOfWrongKind(String)
    case pointsDoNotFitLevels(points: Int, levels: Int)
    case pointsDoNotRise
    case bestLevelIsNotMaximum(best: Int, max: Int)
    case starMarkOnNoLevel(star: Int, points: Int)
    case starMarksFall
    case sameWording
    case sumDiffers(what: Sum, sum: Int, max: Int)
    case partsDiffer(expected: String, found: String)
    case duplicate(String)
    case unknownCriterion(String)
    /// A stated gap that the set does not have.
    case noSuchGap(String)
    case wrongRegime(String)
    case unknownRegime(String)
    /// Changed since it was imported.
    case altered
    case unknownSet(Int)
    /// A table that pairs two regimes and leaves a criterion out, or counts one twice.
    case pairing(PairingFault)
    /// A condition on a criterion that has one itself.
    case conditionOnConditional(String)
    /// A wording without any set.
    case nothingToImport
    /// A wording may change words only.
    case structureDiffers(what: Structure, expected: String, found: String)

    /// The file is no document at all; otherwise it is one that breaks a rule.
    package var isUnreadable: Bool {
      switch self {
      case .unreadable, .notJSON: true
      default: false
      }
    }
  }

  /// What belongs to the structure of a set.
  package enum Structure: String, Hashable, Sendable, CaseIterable {
    case parts, sections, groups, criteria, maximum, mark, condition, alternatives, levels, knockouts, disqualifiers
  }

  package enum Sum: String, Hashable, Sendable { case criteriaOfSection, criteriaOfGroup, sectionsOfPart, partsOfSet }

  /// The file's name as the reader gave it.
  package var file: String
  /// From 1.
  package var line: Int
  /// The way to the value, for example `parts[0].sections[1].criteria[2].points`.
  package var key: String
  package var problem: Problem

  package init(file: String, line: Int, key: String, problem: Problem) {
    self.file = file
    self.line = line
    self.key = key
    self.problem = problem
  }
}

/// All faults that were found; nothing is loaded from a file that has one.
package struct CriteriaFaults: Error, Hashable, Sendable {
  package var faults: [CriteriaFault]

  package init(faults: [CriteriaFault]) { self.faults = faults }
}
