internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Council
internal import Office

struct ImportMembers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "members", abstract: "Đọc bảng thành viên Hội đồng, xem trước; xuất JSON cho tệp phiên họp.")
  @Argument(help: "Tệp CSV, XLSX hoặc JSON; - để đọc đầu vào chuẩn.") var file: String
  @Option(help: "Trang của tệp XLSX; mặc định: trang đầu.") var sheet: String?
  @Flag(help: "In danh sách seats dạng JSON cho tệp phiên họp.") var json = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    let parts = try IntakeFile(file, common.language).seats(sheet: sheet)
    let seats = parts.seats ?? []
    if seats.isEmpty { Console.talk(common.text(IntakeText.notInFile)) }
    let show: (String) -> Void = json ? { Console.talk($0) } : { Console.answer($0) }
    SeatPreview(seats: seats, language: common.language).lines.forEach { show($0) }
    if json { return Console.answer(raw: JSONValue.array(seats.map(\.value.json)).prettyText) }
    Console.talk(common.text(IntakeText.seatsStay))
  }
}
