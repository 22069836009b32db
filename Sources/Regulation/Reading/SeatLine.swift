internal import Council
internal import PlainText

/// `ghe.CT = chu_tich | Họ và tên | Cơ quan | tùy chọn…`.
enum SeatLine {
  static let prefix = "ghe."

  static let roles: [(name: String, role: Role)] = [
    ("chu_tich", .chair), ("pho_chu_tich", .deputy), ("uy_vien", .member), ("uy_vien_thu_ky", .memberSecretary),
    ("thu_ky", .secretary), ("chuyen_gia", .expert), ("to_tu_van", .adviser), ("quan_sat", .observer),
  ]

  enum Option: String, CaseIterable {
    case scores = "cham_diem"
    case votes = "bieu_quyet"
    case counts = "tinh_tuc_so"
    case substitute = "thay_the"
  }

  static func read(_ name: String, _ value: String) -> (seat: Seat?, problems: [RegulationFault.Problem]) {
    var problems: [RegulationFault.Problem] = []
    if !isFileName(name) { problems.append(.badSeatName) }
    if SeatID(name).isReserved { problems.append(.reservedName(name)) }
    let parts = value.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    guard parts.count >= 3, !parts[1].isEmpty, !parts[2].isEmpty else { return (nil, problems + [.seatParts]) }
    let role = roles.first { $0.name == SettingValue.folded(parts[0]) }?.role
    if role == nil { problems.append(.unknownRole(allowed: roles.map(\.name))) }
    var options: [Option: String] = [:]
    for part in parts[3...] where !part.isEmpty {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
      guard let option = Option(rawValue: SettingValue.folded(sides[0])) else {
        let known = Option.allCases.map(\.rawValue)
        problems.append(.unknownOption(suggestion: Suggestion.for(SettingValue.folded(sides[0]), among: known)))
        continue
      }
      if options[option] != nil { problems.append(.optionTwice(option.rawValue)) }
      options[option] = sides.count == 2 ? sides[1] : ""
    }
    func flag(_ option: Option) -> Bool? {
      guard let text = options[option] else { return nil }
      switch SettingValue.folded(text) {
      case Rules.yes: return true
      case Rules.no: return false
      default:
        problems.append(.badFlag(option.rawValue))
        return nil
      }
    }
    let (scores, counts, votes) = (flag(.scores), flag(.counts), flag(.votes))
    let substitute = options[.substitute]
    if substitute == "" { problems.append(.badSubstitute) }
    guard problems.isEmpty, let role else { return (nil, problems) }
    return (
      Seat(
        id: SeatID(name), role: role, person: parts[1], agency: parts[2], scores: scores, counts: counts, votes: votes,
        substitute: substitute ?? ""), []
    )
  }
}
