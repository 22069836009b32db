/// Words of the program line by line, for screen readers and for terminals that cannot place their cursor.
package enum SpokenText: Hashable, Sendable, Worded {
  // What is asked
  case choose(count: Int), chooseKey, agree, searchFor
  case level(code: String, title: String, highest: Int, left: Int)
  case entry(label: String), entryNow(label: String, text: String)
  case choiceNow(label: String, choices: String, text: String)
  case more(Int)
  // What is said
  case criterion(code: String, title: String, points: Int, max: Int)
  case criterionOpen(code: String, title: String), criterionOff(code: String, title: String)
  case levelLine(digit: Int, points: Int, words: String)
  case chosen(points: Int)
  case sealedAt(products: String), awaitedAt(products: String)
  case inHand(String)
  case handOver
  case simpleTerminal
  // Help
  case helpHead, helpEmpty, helpAll, helpRow(count: Int), helpRowKey, helpCriteria, helpForm, helpClear
  case or(String, String)
  // What was not understood
  case notUnderstood(String), noSuchRow(Int)
}
