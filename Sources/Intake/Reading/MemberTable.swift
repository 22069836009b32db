package import Council

/// A table of seats: every row a seat of the council, or nothing is taken.
package enum MemberTable {
  static let roles: [(Role, [String])] = [
    (.chair, ["Chủ tịch", "chair", "Chủ tịch Hội đồng", "chairman"]),
    (
      .deputy,
      ["Phó Chủ tịch", "deputy", "Phó Chủ tịch Hội đồng", "Phó Chủ tịch thường trực", "deputy chair", "vice chair"]
    ),
    (.member, ["Ủy viên", "member", "Thành viên", "Ủy viên Hội đồng", "Thành viên Hội đồng"]),
    (
      .memberSecretary,
      ["Ủy viên kiêm Thư ký", "member-secretary", "Ủy viên Thư ký", "Ủy viên, Thư ký", "Thành viên kiêm Thư ký"]
    ),
    (.secretary, ["Thư ký", "secretary", "Thư ký Hội đồng"]),
    (.expert, ["Chuyên gia", "expert"]),
    (.adviser, ["Tổ tư vấn", "adviser", "Thành viên Tổ tư vấn", "Tư vấn"]),
    (.observer, ["Quan sát", "observer", "Quan sát viên", "Dự thính"]),
  ]

  package static func read(_ table: CellTable) throws(IntakeFaults) -> [TableLine<Seat>] {
    let header = TableHeader<MemberColumn>(table, hasCriteria: false)
    var faults = header.faults
    var lines: [TableLine<Seat>] = []
    var names = LineNames()
    for row in table.rows[header.body] {
      var cells = RowReader(table, row, header)
      let seat = seat(&cells, &names)
      faults += cells.faults
      lines.append(TableLine(value: seat, row: row.number))
    }
    // A council is judged as a whole only where all its seats could be read.
    if faults.isEmpty && !lines.isEmpty {
      faults = lines.map(\.value).seatingFaults.map { IntakeFault(place: nil, problem: .seating($0)) }
    }
    if !faults.isEmpty { throw IntakeFaults(faults: faults) }
    name(&lines, &names)
    return lines
  }

  private static func seat(_ cells: inout RowReader<MemberColumn>, _ names: inout LineNames) -> Seat {
    let id = cells.text(.id)
    if !id.isEmpty {
      if !isFileName(id) { cells.fail(.id, .badName(id)) }
      if SeatID(id).isReserved { cells.fail(.id, .reserved(id)) }
      if let other = names.take(id, row: cells.row.number) { cells.fail(.id, .twice(id, row: other)) }
    }
    let role = cells.required(.role).isEmpty ? nil : cells.word(.role, among: roles)
    return Seat(
      id: SeatID(id), role: role ?? .member, person: cells.required(.person), agency: cells.required(.agency),
      scores: cells.flag(.scores), counts: cells.flag(.counts), votes: cells.flag(.votes),
      substitute: cells.text(.substitute))
  }

  /// Seats without a name get one by their role: "CT", "UV1", "UV2"; a number only where several have the same.
  private static func name(_ lines: inout [TableLine<Seat>], _ names: inout LineNames) {
    let unnamed = lines.filter { $0.value.id.rawValue.isEmpty }.map { shortName(of: $0.value.role) }
    for index in lines.indices where lines[index].value.id.rawValue.isEmpty {
      let short = shortName(of: lines[index].value.role)
      let isAlone = unnamed.count { $0 == short } == 1 && short != "UV"
      let name = isAlone && names.take(short, row: 0) == nil ? short : names.next(short, width: 1)
      lines[index].value.id = SeatID(name)
    }
  }

  private static func shortName(of role: Role) -> String {
    switch role {
    case .chair: "CT"
    case .deputy: "PCT"
    case .member: "UV"
    case .memberSecretary, .secretary: "TK"
    case .expert: "CG"
    case .adviser: "TTV"
    case .observer: "QS"
    }
  }
}
