extension StatisticsText {
  package var english: String {
    switch self {
    case .counted(let registered, let evaluated, let notEvaluated):
      "\(registered) products registered; \(evaluated) evaluated; \(notEvaluated) not evaluated."
    case .kinds(let first, let upgrade, let renewal):
      "Evaluated, by kind: first time \(first); upgrade \(upgrade); renewal \(renewal)."
    case .ofStar(let star, let products, let producers): "\(star) stars: products \(products), producers \(producers)."
    case .eliminated(let products, let producers): "Taken out: products \(products), producers \(producers)."
    case .producers(let count): "Producers of what was evaluated: \(count)."
    case .severalStars(let names): "Producers with several grades (so the sum over grades is higher): \(names)."
    case .communes(let count, let each): "Communes: \(count) (\(each))."
    case .ofCommune(let name, let products): "\(name): \(products)"
    case .communeMissing(let products): "commune not given: \(products)"
    case .sets(let each): "By set: \(each)."
    case .ofSet(let number, let products): "set \(number): \(products)"
    case .means(let lowest, let highest): "Lowest mean \(lowest), highest \(highest)."
    case .check(let check, let left, let sign, let right): check.english("\(left) \(sign)", right)
    case .checksHold(let each): "Checked: \(each): they fit."
    case .checksFail(let each): "Checked, DOES NOT FIT: \(each)."
    }
  }
}

extension CheckText {
  fileprivate func english(_ left: String, _ right: Int) -> String {
    switch self {
    case .stars: "by grade and taken out \(left) evaluated \(right)"
    case .outcomes: "by outcome \(left) evaluated \(right)"
    case .kinds: "by kind \(left) evaluated \(right)"
    case .communes: "by commune \(left) evaluated \(right)"
    case .registered: "evaluated and not evaluated \(left) registered \(right)"
    case .kindsRegistered: "registered by kind \(left) registered \(right)"
    case .producersEvaluated: "producers \(left) products evaluated \(right)"
    case .producersStars: "producers \(left) sum of producers by grade \(right)"
    case .producersLargest: "producers \(left) producers of the largest grade \(right)"
    case .producersOfStar(let star): "\(star)-star producers \(left) \(star)-star products \(right)"
    case .named(let star): "\(star)-star producers named \(left) \(star)-star producers \(right)"
    case .namedProducts(let star): "\(star)-star products by producer \(left) \(star)-star products \(right)"
    case .registeredAgain: "registered \(left) registered elsewhere \(right)"
    case .evaluatedAgain: "evaluated \(left) evaluated elsewhere \(right)"
    case .producersAgain: "producers \(left) producers elsewhere \(right)"
    }
  }
}
