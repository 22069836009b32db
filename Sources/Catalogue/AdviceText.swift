/// Words about where members differ, and what follows from a result.
package enum AdviceText: Hashable, Sendable, Worded {
  case head, allAgree
  case criterion(code: String, title: String, lowest: Int, highest: Int, max: Int)
  case more(Int)
  case farFromMean(seat: String, total: Int, distance: String)
  case basis(String)
  case rulesTitle
}
