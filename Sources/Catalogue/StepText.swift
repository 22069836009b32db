/// The steps of the demonstration as it plays itself.
package enum StepText: Hashable, Sendable, Worded {
  case rollCall(present: Int)
  case recused(seat: String, product: String)
  case opened(id: String, product: String)
  case sealed(id: String, count: Int)
  case revealed(id: String, mean: String)
  case rescored(id: String, spread: Int)
  case voted(id: String, subject: FieldTerm, inFavour: Int, against: Int)
  case votedOnList(inFavour: Int)
  case concluded(id: String, product: String, star: Int, outcome: FieldTerm)
}
