internal import ArgumentParser
internal import Catalogue
internal import Council
internal import Hall
internal import Ledger
internal import Office
internal import Terms
internal import Trust

extension SessionCommand {
  /// Whose PIN it is about, and who stands for it; the first that may, where nobody is named.
  struct WitnessOptions: ParsableArguments {
    @Argument(help: "Tên phiên họp.") var id: String
    @Argument(help: "Ghế.") var seat: String
    @Option(help: "Lý do; vào nhật ký phiên họp.") var reason: String
    @Option(help: "Ghế đứng tên Chủ tịch (mặc định: Chủ tịch).") var chair: String?
    @Option(help: "Ghế đứng tên thư ký (mặc định: thư ký).") var secretary: String?

    /// The two, after their PINs were read.
    func witnesses(for seat: SeatID, in session: Session, _ common: CommonOptions) throws -> (Witness, Witness) {
      let pair = session.info.witnessPair(
        for: seat, presiding: session.attendance?.presiding, among: session.info.seats.map(\.id))
      let first = chair.map { SeatID($0) } ?? pair?.chair
      let second = secretary.map { SeatID($0) } ?? pair?.secretary
      guard let first, let second else {
        throw Stop(.no, [common.text(Refusal.needsChairAndSecretary(seat).words)])
      }
      func witness(_ id: SeatID) -> Witness {
        Witness(id, pin: SecretLine.read(common.text(HallText.pinOf(seat: id.rawValue))))
      }
      return (witness(first), witness(second))
    }
  }

  struct UnlockPIN: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unlock-pin", abstract: "Mở khóa mã PIN của một ghế: Chủ tịch và thư ký cùng làm.",
      discussion: "Đọc hai dòng từ đầu vào chuẩn: mã PIN của Chủ tịch, mã PIN của thư ký.")
    @OptionGroup var about: WitnessOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (office, seat) = (try common.office(about.id), SeatID(about.seat))
      let (chair, secretary) = try about.witnesses(for: seat, in: office.session, common)
      do throws(OfficeError) {
        try office.unlockPIN(of: seat, chair: chair, secretary: secretary, reason: about.reason)
      } catch { throw Stop(error, common.language) }
      Console.answer(common.text(SetupText.pinUnlocked(seat: seat.rawValue)))
    }
  }

  struct ResetPIN: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "reset-pin", abstract: "Đặt lại mã PIN đã quên của một ghế, với khóa và chứng thư mới.",
      discussion: "Đọc ba dòng từ đầu vào chuẩn: mã PIN của Chủ tịch, mã PIN của thư ký, mã PIN mới của ghế.")
    @OptionGroup var about: WitnessOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (office, seat) = (try common.office(about.id), SeatID(about.seat))
      let (chair, secretary) = try about.witnesses(for: seat, in: office.session, common)
      let text = SecretLine.read(common.text(HallText.pinOf(seat: seat.rawValue)))
      do throws(OfficeError) {
        let pin: PIN
        do { pin = try PIN(text) } catch { throw .badPIN(seat, error) }
        try office.resetPIN(of: seat, to: pin, chair: chair, secretary: secretary, reason: about.reason)
      } catch { throw Stop(error, common.language) }
      Console.answer(common.text(SetupText.pinReset(seat: seat.rawValue)))
    }
  }
}
