internal import Council
internal import Documents

/// Danh sách dự họp: everybody of the council, with room for a signature; further lines for guests.
struct AttendancePaper {
  let concluded: ConcludedSession
  private static let linesForGuests = 6
  /// Two lines high.
  private static let roomToSign = Grid.Cell([[Run(" ")], [Run(" ")]])

  var document: Document {
    var page = Composer()
    let info = concluded.info
    page.add(Heads.head(above: info.body, agency: info.council, series: nil, place: nil))
    page.add(Heads.title("Danh sách dự họp", [Words.entered(info.title)]))
    page.paragraph("Thời gian: ...... giờ ......, \(Heads.blankDay). Địa điểm: \(Words.enteredOrBlank(info.place)).")
    let columns: [(String, Grid.Column)] = [
      ("STT", Grid.Column(70, .centre)), ("Họ và tên", Grid.Column(230)), ("Chức danh", Grid.Column(170)),
      ("Cơ quan", Grid.Column(230)), ("Ký tên", Grid.Column(200)),
    ]
    let seats = info.seats.enumerated().map { index, seat in
      [String(index + 1), Words.person(seat), Words.role(seat.role), Words.entered(seat.agency)]
    }
    let guests = (0..<Self.linesForGuests).map { [String(info.seats.count + $0 + 1), "", "", ""] }
    page.add(
      .table(
        Grid(
          columns: columns.map(\.1), head: [Grid.Row(columns.map { Grid.Cell($0.0) })],
          rows: (seats + guests).map { row in Grid.Row(row.map { Grid.Cell($0) } + [Self.roomToSign]) })))
    page.add(
      .beside(
        Beside(
          [], Heads.signature(["THƯ KÝ"], note: "(Ký, ghi rõ họ tên)", name: concluded.secretaryName), leftShare: 500)))
    return Document(
      title: "Danh sách dự họp: \(info.title)", banners: concluded.banners, parts: [PaperPart(.portrait, page.blocks)])
  }
}
