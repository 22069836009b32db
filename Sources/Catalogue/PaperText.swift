/// Words around sheets that come on paper.
package enum PaperText: Hashable, Sendable, Worded {
  case mark(seat: String, typing: Int)
  case returnedOn(String), late, correction(String)
  case reviewTitle, reviewNote(typing: Int)
  case typedOnce(seat: String), typedTwice(seat: String)
  case differs(count: Int), differsElsewhere
  case lookAgain
  case same
  case waiting(seats: String)
  case confirmTitle
  case typedBy(seat: String, typist: String)
  case confirmNote
  case sealTitle(seat: String)
  case sealed(seat: String)
  case remarkAt(key: String, text: String), opinion(String), eliminate(String)
}
