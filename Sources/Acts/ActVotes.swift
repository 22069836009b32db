internal import Catalogue
internal import Council

// Reading a ballot: counts and the chair's side, or every voting seat by name.
extension ActInput {
  func votes() throws(ActFault) -> Votes {
    if scene.rules.ballot == .named { return try votesByName() }
    let (inFavour, against, abstaining) = (try count(.inFavour), try count(.against), try count(.abstaining))
    return Votes(
      inFavour: inFavour, against: against, abstaining: abstaining,
      chairInFavour: try chairsSide(inFavour, of: inFavour + against + abstaining))
  }

  /// Asked for in a tie; where everybody is of one mind it is plain.
  private func chairsSide(_ inFavour: Int, of all: Int) throws(ActFault) -> Bool {
    guard ActField.votes(in: scene).contains(.chairsSide) else { return false }
    if let side = try answer(.chairsSide) {
      if side && inFavour == 0 { throw ActFault(field: .chairsSide, problem: .chairNotInFavour) }
      return side
    }
    if 2 * inFavour == all { throw ActFault(field: .chairsSide, problem: .chairNeeded) }
    return inFavour == all
  }

  private static let letters: [String: Resolution.Choice] = [
    "t": .inFavour, "k": .against, "o": .abstaining,
  ]

  /// "t, UV1 k": a letter alone is everybody's who is not named. Also "CT t, PCT k …" with every seat.
  private func votesByName() throws(ActFault) -> Votes {
    let voters = scene.voters
    var (names, others): ([SeatID: Resolution.Choice], Resolution.Choice?) = ([:], nil)
    for part in try text(.names).split(separator: ",") {
      let words = part.split { $0 == " " || $0 == "=" }.map(String.init)
      let letter = words.last.flatMap { Self.letters[$0.lowercased()] }
      if words.count == 1, others == nil, let letter {
        others = letter
        continue
      }
      guard words.count == 2, let letter else {
        throw ActFault(field: .names, problem: .unknownName(words.joined(separator: " ")))
      }
      let seat = try seat(words[0], .names)
      if names[seat] != nil { throw ActFault(field: .names, problem: .seatTwice(seat.rawValue)) }
      names[seat] = letter
    }
    for seat in voters where names[seat] == nil { names[seat] = others }
    let missing = voters.filter { names[$0] == nil }
    if !missing.isEmpty {
      throw ActFault(
        field: .names, problem: .namesMissing(seats: missing.map(\.rawValue).joined(separator: ", ")))
    }
    return Votes(names: names, chair: session.attendance?.presiding)
  }
}
