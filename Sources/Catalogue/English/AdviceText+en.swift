extension AdviceText {
  package var english: String {
    switch self {
    case .head: "Where the sheets differ (for discussion, decides nothing):"
    case .allAgree: "The sheets agree on every criterion."
    case .criterion(let code, let title, let lowest, let highest, let max):
      "  \(code) \(title): \(lowest) to \(highest) (at most \(max))"
    case .more(let count): "  … and \(count) more"
    case .farFromMean(let seat, let total, let distance): "Seat \(seat): \(total) points, \(distance) from the mean"
    case .basis(let basis): "By \(basis)"
    case .rulesTitle: "Rules of the session"
    }
  }
}
