import Catalogue
import Council
import Criteria
import Hall
import TerminalKit
import Testing

/// A visit to the hall that reads like a story: keys in, screens out.
///
/// Keys stand for themselves; `⏎` is Enter, `⇥` Tab, `⎋` Escape, `␣` the space bar, `⌫` Backspace, and arrows are arrows.
struct Visit {
  static let wide = Size(rows: 43, columns: 132)
  static let small = Size(rows: 24, columns: 80)

  var hall: HallState
  var shell: MemoryShell
  /// The display of the hall, beside it all the time.
  var display: DisplayState
  private(set) var hasQuit = false
  /// Whether work in steps waits for `goOn()`; else it is done at once.
  var holdsWork = false
  /// Every intent so far.
  private(set) var intents: [Intent] = []

  /// - Parameter rules: of the first edition where nothing is said.
  init(language: Language = .vietnamese, rules: Rules = .firstEdition) throws {
    shell = try FiveSeats.opened(rules)
    hall = HallState(language: language, sessions: shell.lines)
    hall.today = FiveSeats.start.day
    hall.guide = "Phiên tập huấn: mọi ghế dùng mã PIN 246813."
    display = DisplayState(language: language)
    refreshDisplay()
  }

  /// A visit to a session that is under way.
  init(_ shell: MemoryShell, language: Language = .vietnamese) {
    self.shell = shell
    hall = HallState(language: language, sessions: shell.lines)
    display = DisplayState(language: language)
    refreshDisplay()
  }

  // MARK: What people do

  mutating func press(_ keys: String) { for key in keys { take(.key(Self.key(key))) } }

  mutating func type(_ text: String) { for scalar in text.unicodeScalars { take(.key(.character(Character(scalar)))) } }

  mutating func paste(_ text: String) { take(.paste(text)) }

  mutating func take(_ input: Input) {
    if input == .tick { shell.wait(seconds: 600) }
    for intent in hall.update(input) {
      intents.append(intent)
      if intent == .quit { hasQuit = true }
      let height = session.height
      let answer = shell.perform(intent)
      if session.height != height { refreshDisplay() }
      guard let answer else { continue }
      if shell.hasStopped, let seat = shell.seat { hall.show(shell.view(.seat(seat))) }
      shell.hasStopped = false
      hall.receive(answer)
    }
    while !holdsWork, hall.isAtWork { goOn() }
  }

  /// The next step of work on a bundle.
  mutating func goOn() {
    for intent in hall.update(.tick) {
      intents.append(intent)
      if let answer = shell.perform(intent) { hall.receive(answer) }
    }
  }

  private mutating func refreshDisplay() {
    display.show(shell.view(.hall), shell.law, code: session.phase == .closed ? "0412 7730 9921" : nil)
  }

  /// From the seats screen into a seat.
  mutating func sit(_ id: String) {
    if case .handOver = hall.place { press("q") }
    press("g")
    for _ in 0..<(index(of: id)) { press("j") }
    press("⏎")
    type(MemoryShell.pin)
    press("⏎")
  }

  /// From wherever keys have led, forms too; gives up rather than press for ever.
  mutating func backToTheSeats() {
    for _ in 0..<30 where hall.place.name != .seats || hall.form != nil {
      press(hall.place.name == .sessions && hall.form == nil ? "⏎" : "⎋")
    }
  }

  /// The secretary takes the roll (all present, the chair presides) and opens every product; back to the seats.
  mutating func openTheMeeting() {
    press("⏎")
    sit("TK")
    press("d␣␣␣␣␣gc⏎")
    press("O")
    press("q")
  }

  /// From the own sheets: fills in and seals the product under the cursor with these digits, criterion by criterion.
  mutating func score(_ digits: String, reason: String? = nil) {
    press("⏎")
    press("g")
    press(digits)
    press("s⏎")
    if let reason {
      type(reason)
      press("⏎")
    }
    type(MemoryShell.pin)
    press("⏎")
  }

  // MARK: What they see

  func screen(_ size: Size = small) -> String { hall.view(size).text }

  var session: Session { shell.session }

  func draft(_ seat: String, _ product: String) -> Draft? { shell.drafts[SeatID(seat)]?[DossierID(product)] }

  private func index(of id: String) -> Int { session.info.seats.firstIndex { $0.id.rawValue == id } ?? 0 }

  private static func key(_ character: Character) -> Key {
    switch character {
    case "⏎": .enter
    case "⇥": .tab
    case "⎋": .escape
    case "␣": .character(" ")
    case "⌫": .backspace
    case "↓": .down
    case "↑": .up
    case "⇟": .pageDown
    case "⇞": .pageUp
    case "→": .right
    case "←": .left
    default: .character(character)
    }
  }
}

/// The council of the tests: five seats, one product of each set.
enum FiveSeats {
  static let start = Timestamp(seconds: 1_795_222_800)

  static func law() throws -> Law {
    let regime = try CriteriaLibrary.builtIn.regime(.qd26)
    return Law(regime: regime, sets: try CriteriaLibrary.builtIn.sets([1, 11, 26], of: regime))
  }

  static let seats = [
    Seat(id: SeatID("CT"), role: .chair, person: "Đại biểu 1", agency: "UBND tỉnh"),
    Seat(id: SeatID("PCT"), role: .deputy, person: "Đại biểu 2", agency: "Sở Nông nghiệp và Môi trường"),
    Seat(id: SeatID("UV1"), role: .member, person: "Đại biểu 3", agency: "Sở Công Thương"),
    Seat(id: SeatID("UV2"), role: .member, person: "Đại biểu 4", agency: "Sở Y tế"),
    Seat(id: SeatID("TK"), role: .memberSecretary, person: "Đại biểu 5", agency: "Cơ quan tham mưu"),
  ]

  static func opened(_ rules: Rules = .firstEdition) throws -> MemoryShell {
    let law = try law()
    let id = try #require(SessionID("tap-huan"))
    let info = SessionInfo(
      id: id, title: "Phiên tập huấn chấm điểm sản phẩm OCOP", body: "UBND tỉnh", council: "Hội đồng OCOP cấp tỉnh",
      councilDecision: "Quyết định số 1", regulation: "Quy chế số 2", place: "Hội trường", authority: .province,
      regime: law.regime.id.rawValue, criteriaDigest: "", rules: rules, seats: seats, rehearsal: true)
    let opening = LoggedEvent(height: 1, time: start, actor: .program, event: .sessionOpened(info))
    var shell = MemoryShell(try #require(Session(opening: opening)), opening: opening, law: law, at: start)
    for (id, product, set, producer) in [
      ("SP01", "Quả bưởi Múc", 1, "Hợp tác xã Bưởi Múc Thái Niên"),
      ("SP02", "Chè Bát tiên Hướng Tâm", 11, "Hợp tác xã chè Hướng Tâm"),
      ("SP03", "Điểm du lịch cộng đồng bản Hoa Tiến", 26, "Tổ hợp tác du lịch bản Hoa Tiến"),
    ] {
      let refusal = shell.act(
        .queue(
          Dossier(
            id: DossierID(id), product: product, set: set, kind: .first, producer: producer, commune: "Xã Bảo Thắng")),
        by: nil)
      #expect(refusal == nil)
    }
    if !rules.isFirstEdition { #expect(shell.act(.queue(try renewal()), by: nil) == nil) }
    shell.lines[0].products = shell.session.products.count
    return shell
  }

  /// A renewal with everything that a dossier can hold.
  static func renewal() throws -> Dossier {
    func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }
    var dossier = Dossier(
      id: DossierID("SP04"), product: "Mật ong rừng U Minh", set: 11, kind: .renewal,
      producer: "Hợp tác xã Ong rừng", producerType: "Hợp tác xã", commune: "Xã Khánh An", province: "Cà Mau",
      code: "(T)-(X)-(4)-2026", filed: try day("2026-10-12"))
    dossier.registration = "04/2026"
    dossier.address = "Ấp 14"
    dossier.phone = "0290 000 000"
    dossier.received = try day("2026-10-21")
    dossier.previous = Dossier.Recognition(
      star: 4, certificate: "Quyết định 12/QĐ-UBND", issued: try day("2023-11-01"), expires: try day("2026-11-01"))
    dossier.selfAssessment = [
      Dossier.CriterionNote(key: CriterionKey("1.1"), points: 3, text: "Nguyên liệu tại rừng U Minh"),
      Dossier.CriterionNote(key: CriterionKey("1.2"), points: 1, text: ""),
    ]
    var commune = Dossier.CommuneReport()
    commune.document = "Văn bản 33/UBND"
    commune.materials = "Mật khai thác tại địa phương"
    dossier.communeReport = commune
    var advisers = Dossier.AdvisersReport()
    advisers.text = "Hồ sơ đủ, phiếu kiểm nghiệm sắp hết hạn"
    advisers.notes = [Dossier.CriterionNote(key: CriterionKey("1.1"), points: 2, text: "Chưa rõ tỷ lệ nguyên liệu")]
    dossier.advisers = advisers
    dossier.evidence = [
      Dossier.Evidence(
        paper: "Phiếu kiểm nghiệm", number: "77/KN", issued: try day("2025-11-10"), validUntil: try day("2026-11-10"),
        criteria: [CriterionKey("1.1"), CriterionKey("2.1")])
    ]
    dossier.samples = Dossier.Samples(count: 5, received: try day("2026-10-12"))
    return dossier
  }

  /// The digits that tick the same place of every ladder of a set: `share` 1 is the best level, 0 the lowest.
  static func digits(set number: Int, _ share: Double, _ own: [String: Int] = [:]) throws -> String {
    let set = try #require(try law().sets[number])
    return set.criteria.map { criterion in
      // Counted from 1 among the levels of the form; the digit 0 always stands for 0 points.
      let count = max(1, criterion.cases[0].levels.count)
      let level = own[criterion.key.rawValue] ?? max(1, Int((Double(count) * share).rounded()))
      // Of alternatives the first: it is chosen before its level.
      let digit = String(criterion.cases[0].levels.first?.points == 0 ? level - 1 : level)
      return criterion.hasAlternatives ? "1" + digit : digit
    }.joined()
  }
}
