internal import Catalogue
internal import Council
internal import Criteria

// Reading a sheet from one line, for scripts.
extension ActInput {
  func draft() throws(ActFault) -> Draft {
    var draft = Draft()
    for word in try text(.ticks).split(whereSeparator: { $0 == "," || $0 == " " }) {
      let fault = ActFault(field: .ticks, problem: .badTick(String(word)))
      let sides = word.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, !sides[0].isEmpty, let choice = Self.choice(sides[1]) else { throw fault }
      let key = CriterionKey(String(sides[0]))
      if draft.choices[key] != nil { throw fault }
      draft.choices[key] = choice
    }
    draft.opinion = try text(.opinion)
    let reason = try text(.eliminate)
    draft.eliminate = reason.isEmpty ? nil : reason
    return draft
  }

  /// "3", or "2:3" for 3 points in the second case.
  private static func choice(_ text: Substring) -> Choice? {
    let numbers = text.split(separator: ":", omittingEmptySubsequences: false).map { word in
      (1...3).contains(word.utf8.count) && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }
    switch numbers.count {
    case 1: return numbers[0].map { .points($0) }
    case 2:
      guard let number = numbers[0], let points = numbers[1] else { return nil }
      return .alternative(number, points: points)
    default: return nil
    }
  }
}
