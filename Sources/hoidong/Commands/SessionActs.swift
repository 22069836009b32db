internal import Acts
internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Office
internal import PlainText
internal import Terms

// Acts of a meeting as commands, from the table that the terminal's menu shows.

extension SessionCommand {
  struct DoAct: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "act", abstract: "Làm một việc của phiên họp; các việc: hoidong session acts.",
      discussion: """
        Đọc một dòng từ đầu vào chuẩn: mã PIN của ghế làm việc này. Ví dụ:
        hoidong session act dot2-01 attendance present=tat-ca presiding=CT
        hoidong session act dot2-01 postpone product=SP07 reason='Chờ bổ sung giấy tờ'
        """)
    @Argument(help: "Tên phiên họp.") var id: String
    @Argument(help: "Tên việc.") var act: String
    @Argument(help: "Các ô, mỗi ô là ô=nội-dung.") var fields: [String] = []
    @Option(help: "Ghế làm việc này (mặc định: ghế thư ký).") var seat: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let office = try common.office(id)
      guard let act = Act.named(act) else { throw Stop(.usage, [common.text(ActFaultText.unknownAct(act))]) }
      let texts = try texts(for: act)
      let seat = try actingSeat(office.session.info)
      let pin = SecretLine.read(common.text(HallText.pinOf(seat: seat.rawValue)))
      let before = office.session.height
      let milestone = Milestone(office.session)
      defer { common.copyAgain(office, ifChangedFrom: milestone) }
      do throws(OfficeError) {
        try office.checkPIN(pin, of: seat)
        let scene = try scene(office, seat, texts[ActField.product.name], isAboutProduct: act.scope == .product)
        for command in try commands(of: act, texts, scene) { try perform(command, office, seat, pin) }
      } catch {
        // What was done before the refusal is done, and said.
        report(office, seat, since: before)
        throw Stop(error, common.language)
      }
      report(office, seat, since: before)
    }

    private func texts(for act: Act) throws -> [String: String] {
      let known = act.everyField.map(\.name)
      var texts: [String: String] = [:]
      for field in fields {
        let sides = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard sides.count == 2, known.contains(sides[0]) else {
          let list = known.joined(separator: ", ")
          throw Stop(.usage, [common.text(ActFaultText.unknownField(sides[0], known: list))])
        }
        if texts[sides[0]] != nil { throw Stop(.usage, [common.text(ActFaultText.fieldTwice(sides[0]))]) }
        texts[sides[0]] = sides[1]
      }
      return texts
    }

    private func actingSeat(_ info: SessionInfo) throws -> SeatID {
      guard let name = seat else {
        guard let secretary = info.seats.first(where: \.role.keepsMinutes) else {
          throw Stop(.no, [common.text(MeetingText.nobodyKeepsMinutes)])
        }
        return secretary.id
      }
      guard let known = info.seat(SeatID(name)) else {
        throw Stop(.usage, [common.text(RefusalText.unknownSeat(name))])
      }
      return known.id
    }

    private func scene(
      _ office: SessionOffice, _ seat: SeatID, _ product: String?, isAboutProduct: Bool
    ) throws(OfficeError) -> ActScene {
      let view = office.visible(to: .seat(seat))
      let found = product.flatMap { name in
        view.products.first { $0.id.rawValue.lowercased() == name.lowercased() }
      }
      if let product, isAboutProduct, found == nil { throw .refused(.unknownDossier(DossierID(product))) }
      return ActScene(session: view, product: isAboutProduct ? found : nil, today: Clock.now().day)
    }

    /// A field that cannot be read is wrong usage, and nothing is done.
    private func commands(
      of act: Act, _ texts: [String: String], _ scene: ActScene
    ) throws(OfficeError) -> [Command] {
      do { return try act.commands(texts, in: scene) } catch {
        let words = ActFaultText.at(field: error.field.name, what: common.text(error.problem))
        Stop(.usage, [common.text(words)]).leave()
      }
    }

    /// Sheets are signed with the seat's key.
    private func perform(
      _ command: Command, _ office: SessionOffice, _ seat: SeatID, _ pin: String
    ) throws(OfficeError) {
      switch command {
      case .seal(let product, let draft, let reason):
        try office.seal(draft, product: product, seat: seat, reason: reason, pin: pin)
      case .sealPaper(let product, let owner, let confirming):
        try office.sealPaper(product, of: owner, confirming: confirming, by: seat, pin: pin)
      case .typePaper(let entry): try office.typePaper(entry, by: seat)
      default: try office.perform(command, by: .seat(seat))
      }
    }

    /// What is on record now, but for the PIN.
    private func report(_ office: SessionOffice, _ seat: SeatID, since height: Int) {
      for entry in office.timeline(for: .seat(seat)) where entry.height > height {
        if [.pinFailed, .pinAccepted].contains(entry.kind) { continue }
        Console.answer(TimelinePage.line(entry, common.language))
      }
    }
  }

  struct ListActs: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "acts", abstract: "Những việc mà hoidong session act làm được, và các ô của mỗi việc.")
    @Flag(help: "JSON.") var json = false
    @OptionGroup var common: CommonOptions

    func run() {
      if json {
        let acts = Act.table.map { act -> JSONValue in
          [
            "name": .string(act.name), "about": .string(act.scope.rawValue),
            "fields": .array(
              act.everyField.map { ["name": .string($0.name), "optional": .bool($0.isOptional)] }),
          ]
        }
        return Console.answer(raw: JSONValue.array(acts).prettyText)
      }
      let width = (Act.table.map(\.name.count).max() ?? 0) + 2
      for act in Act.table {
        let fields = act.everyField.map { $0.isOptional ? "[\($0.name)]" : $0.name }.joined(separator: " ")
        Console.answer("\(act.name.padded(to: width))\(common.text(act.words)): \(fields)")
      }
    }
  }
}
