/// Words of the field that screens, papers and messages share. See docs/glossary.md for their source.
package enum FieldTerm: Hashable, Sendable, CaseIterable, Worded {
  case chair, deputy, member, memberSecretary, secretary, expert, adviser, observer
  case first, upgrade, renewal
  case province, central, district
  case queued, withdrawn, scoring, closed, revealed, concluded
  case eliminated, none1, none2, noneFloor, recognise3, recognise4, approve5, central5, returnToProvince
  case districtTransfer
  case elimination, splitFloors, spread
  case rehearsal
  case postponed, inWriting
  case agreedSheet, cap, result, list, reopen, reopenSession, otherMotion
  case triggerStars, triggerSpread, triggerRequest, triggerFloors
}
