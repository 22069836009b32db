/// What the commands say.
package enum CommandText: Hashable, Sendable, Worded {
  /// A word that is no command, option or value here.
  case notUnderstood(String)
  case missingArgument(String)
  case wrongUsage
  case usageHint
  case faultAt(file: String, line: Int, key: String, what: String)
  case fault(file: String, what: String)
  case faultsFound(Int)
  case nothingComputed
  case tallyPlace(product: String, member: String, key: String)
  case criteriaGood(file: String, sets: Int, criteria: Int)
  case regimeLine(id: String, number: String, sets: Int, digest: String)
  case setLine(number: Int, name: String, criteria: Int, digest: String)
  case disqualifiers, floorsHead, correctionsHead
  case correction(place: String, source: String, reading: String, why: String)
  case maximum(Int)
  /// What the source leaves open, of a set or of a whole regime.
  case gap(place: String, why: String)
  case regimeGap(String)
  case missingSet(Int, name: String, why: String)
  case setHasGap(Int, place: String, why: String)
  case sessionMade(id: String, path: String)
  case pinsHead
  case pinLine(seat: String, person: String, pin: String)
  case pinFromFile
  case noSessions
  case sessionState(title: String, closed: Bool, concluded: Int, products: Int, events: Int)
  case storeGood(id: String, events: Int)
  case unsignedWarning
  case demoMade(id: String)
  case terminalGone
  case demoExists(id: String)
  case demoGuide(pin: String)
  case demoStep(Int, String)
  case demoDone
  case lawBuiltIn, lawDiffers
  case lawWorded(names: String)
}
