/// The numbers of a session, as reports carry them.
package enum StatisticsText: Hashable, Sendable, Worded {
  case counted(registered: Int, evaluated: Int, notEvaluated: Int)
  case kinds(first: Int, upgrade: Int, renewal: Int)
  case ofStar(star: Int, products: Int, producers: Int)
  case eliminated(products: Int, producers: Int)
  case producers(Int)
  case severalStars(names: String)
  case communes(count: Int, each: String)
  case ofCommune(name: String, products: Int)
  case communeMissing(products: Int)
  case sets(each: String)
  case ofSet(number: Int, products: Int)
  case means(lowest: String, highest: String)
  case check(CheckText, left: Int, sign: String, right: Int)
  case checksHold(each: String)
  case checksFail(each: String)
}

/// Which two numbers are held against each other.
package enum CheckText: Hashable, Sendable {
  case stars, outcomes, kinds, communes, registered, kindsRegistered
  case producersEvaluated, producersStars, producersLargest
  case producersOfStar(Int), named(Int), namedProducts(Int)
  case registeredAgain, evaluatedAgain, producersAgain
}
