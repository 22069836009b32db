/// Words about Quy chế files: what is wrong with one, and what the commands say of it.
package enum RegulationText: Hashable, Sendable, Worded {
  // Faults
  case tooLarge(limit: Int), notUTF8, hostileText, tooLong(limit: Int)
  case noEqualsSign, noValue, commentBehindValue
  case unknownKey, unknownKeyMeant(String), twice(firstLine: Int), missing
  case badValue(RuleForm)
  case comparisonIsFixed, absenceIsFixed, eliminationIsFixed
  case notADay, unknownLevel(allowed: String), unknownRegime(allowed: String)
  case badSeatName, reservedName(String), seatParts, unknownRole(allowed: String)
  case unknownOption, unknownOptionMeant(String), optionTwice(String), badFlag(String), badSubstitute
  case noChair, twoChairs, noSecretary, noScorer
  case trimmingWithConsensus, sheetsWithConsensus, detailsWithoutOpinions, purposeWithoutRound, turnsWithoutVote
  case answersAfterClock, batchDaysFall, moreThanSeats(Int)

  // With a session plan
  case rulesTwice, settingsTwice(String), differs(String), seatsDiffer

  // Commands
  case written(String)
  case good(file: String, given: Int, defaults: Int)
  case document, council, decision, body, level, regime, seats, settings
  case rehearsal
  case seatLine(seat: String, role: FieldTerm, person: String, agency: String)
  case scores(Bool), votes(Bool), counts(Bool), substitute(String)
  case ofRegulation(line: Int), byRegulation, byDefault(RuleBasis)
  case fileDigest(String), noFileDigest, rulesDigest(String)
  case firstEdition
}
