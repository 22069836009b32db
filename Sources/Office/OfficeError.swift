package import Bundle
package import CanonicalJSON
package import Council
package import Criteria
package import Ledger
package import PaperFiles
package import Regulation
package import Trust

/// Why an act that needs several rooms did not happen.
package enum OfficeError: Error, Hashable, Sendable {
  case refused(Refusal)
  /// Failures of that seat since its last right PIN.
  case wrongPIN(SeatID, failures: Int)
  case badPIN(SeatID, TrustError)
  /// The seat has not typed its PIN yet.
  case noPIN(SeatID)
  /// It has one, and it stays.
  case hasPIN(SeatID)
  case ledger(LedgerError)
  case trust(TrustError)
  case criteria(CriteriaFaults)
  case bundle(BundleWriteError)
  case noBundle(BundleRefusal)
  /// A paper could not be made into a file.
  case paper(PaperFailure)
  /// The file system refused: its error number.
  case machine(path: String, errno: Int32)
  /// The two computations differ; nothing is signed.
  case recountDiffers(product: String, first: String, second: String)
  case recountFailed(String)
  case plan([PlanFault])
  case shelf(ShelfFault)
  /// A Quy chế file that cannot be taken.
  case regulation(RegulationFaults)
  /// Its private key is not on this machine: the session came from a result bundle.
  case keyElsewhere(SeatID)
  case backup(BackupFault)
}

/// One thing wrong with a session plan.
package struct PlanFault: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case notJSON(JSONFault.Problem)
    case missing
    case unknownMember
    case reserved(String)
    case wrongKind
    case unknownName(String)
    case noSuchWording(String, regime: String)
    case unknownRegime(String)
    case unknownSet(Int)
    case noSuchCouncil(Authority)
    case twice(String)
    case noChair
    case noSecretary
    case noScorer
    case pin(TrustError)
    case notADay
    /// A number that is not in that range.
    case outside(ClosedRange<Int>)
    /// The part stands in the session file and comes from a file of its own as well.
    case givenTwice
    /// A control character, a line break, something hidden, or more than 2,000 characters.
    case hostileText
    /// The law says which regime applies, and it is another one than the plan's.
    case regimeDiffers(applies: RegimeID, basis: String)
    /// The law leaves it to the secretary, who gives a reason; what is proposed.
    case regimeAsked(Applicability.Question, proposed: RegimeID)
    /// No regime is named, and the dossiers have no day of filing to find it by.
    case regimeNotFound
    /// The dossiers lead to two regimes; a session has one.
    case twoRegimes(first: RegimeID, here: RegimeID)
    case filedAfterEvaluation
    case noRegimeOn(CalendarDay)
    /// A day of evaluation before today, without a reason.
    case evaluatedEarlier
    case councilEnded(Authority, until: CalendarDay)
    /// A setting that a Quy chế file could not have either.
    case setting(RegulationFault.Problem)
    /// One of the five members of `rules` that says it already.
    case settingTwice(member: String)
    /// Rules in the plan beside a Quy chế file.
    case rulesTwice
    /// The Quy chế file says something else.
    case differsFromRegulation(String)
    case seatsDifferFromRegulation

    init(_ fault: SeatingFault) {
      switch fault {
      case .noChair: self = .noChair
      case .twoChairs: self = .twice("chair")
      case .noSecretary: self = .noSecretary
      case .noScorer: self = .noScorer
      }
    }
  }

  package var line: Int
  package var key: String
  package var problem: Problem
  /// The line is one of the Quy chế file.
  package var isInRegulation = false
}
