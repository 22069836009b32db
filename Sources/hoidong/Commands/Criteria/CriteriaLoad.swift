internal import ArgumentParser
internal import Catalogue
internal import Criteria
internal import Office

struct CriteriaLoad: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load", abstract: "Nạp một văn bản mới từ thư mục riêng của cơ quan, sau khi kiểm tra.")
  @Argument(help: "Thư mục; tên thư mục là mã của văn bản, ví dụ qd99-2030.") var folder: String
  @Flag(help: "Thay bản đã nạp trước.") var replace = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    do throws(OfficeError) {
      let (regime, sets) = try common.folder.law.load(folder: folder, replacing: replace)
      Console.answer(
        common.text(
          LawText.regimeLoaded(
            id: regime.id.rawValue, sets: sets.count, criteria: sets.reduce(0) { $0 + $1.criteria.count })))
      for id in CriteriaLibrary.builtIn.regimeIDs {
        let known = try? CriteriaLibrary.builtIn.regime(id)
        if known?.decision.number == regime.decision.number {
          Console.talk(common.text(LawText.sameDecision(number: regime.decision.number, regime: id.rawValue)))
        }
      }
      Console.answer(common.text(LawText.regimeUse(id: regime.id.rawValue)))
    } catch { throw Stop(error, common.language) }
  }
}
