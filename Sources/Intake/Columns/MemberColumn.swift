/// The columns of a table of seats.
package enum MemberColumn: Hashable, Sendable, CaseIterable, IntakeColumn {
  case id, role, person, agency, scores, counts, votes, substitute

  package static let byKey = Heading.keys(of: Self.self)

  package var isRequired: Bool {
    switch self {
    case .role, .person, .agency: true
    case .id, .scores, .counts, .votes, .substitute: false
    }
  }

  package var names: [String] {
    switch self {
    case .id: ["Ghế", "Seat", "Mã ghế", "Mã", "ID"]
    case .role:
      [
        "Vai trò", "Role", "Vai trò trong Hội đồng", "Chức danh trong Hội đồng", "Chức vụ trong Hội đồng",
        "Nhiệm vụ trong Hội đồng", "Nhiệm vụ", "Chức danh",
      ]
    case .person: ["Họ và tên", "Person", "Họ tên", "Tên", "Thành viên", "Full name", "Name"]
    case .agency:
      ["Cơ quan", "Agency", "Đơn vị", "Đơn vị công tác", "Cơ quan, đơn vị", "Chức vụ, đơn vị công tác"]
    case .scores: ["Chấm điểm", "Scores"]
    case .counts: ["Tính túc số", "Counts", "Túc số"]
    case .votes: ["Biểu quyết", "Votes"]
    case .substitute: ["Người thay thế", "Substitute", "Người dự thay"]
    }
  }

  package static let passedOver: Set<String> = Set(
    ["STT", "TT", "Số thứ tự", "No", "Ghi chú", "Note", "Notes"].map(Heading.key))
}
