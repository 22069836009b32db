internal import Council
internal import Documents

// How a vote was taken, and the votes on the session as a whole.
extension Minutes {
  /// The motion in words.
  func motion(of vote: Resolution) -> String {
    vote.question.isEmpty ? Words.subject(vote.subject) : Words.entered(vote.question)
  }

  /// What is not usual: the threshold, a secret or a named ballot.
  func terms(of vote: Resolution) -> String {
    var terms = ""
    if vote.threshold != .moreThanHalf {
      terms += "; cần \(vote.threshold.isStrict ? "quá" : "ít nhất") \(vote.threshold.share) số người dự"
    }
    switch vote.ballot {
    case .counted: break
    case .secret: terms += "; bỏ phiếu kín"
    case .named: terms += "; ghi tên"
    }
    return terms
  }

  mutating func writeNames(of vote: Resolution, level: Int) {
    guard !vote.names.isEmpty else { return }
    let parts = Resolution.Choice.allCases.compactMap { choice -> String? in
      let seats = info.seats.filter { vote.names[$0.id] == choice }.map(\.id.rawValue)
      return seats.isEmpty ? nil : "\(Words.choice(choice)): \(seats.joined(separator: ", "))"
    }
    page.item("Ý kiến của từng ghế: \(parts.joined(separator: "; ")).", mark: "+ ", level: level)
  }

  mutating func writeCommonVotes() {
    let votes = session.resolutions.filter { $0.product == nil }
    if votes.isEmpty { return }
    page.item("Biểu quyết chung của Hội đồng:")
    writeVotes(votes)
  }
}
