internal import ArgumentParser
internal import Catalogue
internal import Criteria
internal import Office

struct CriteriaWording: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wording", abstract: "Các lời văn của một văn bản; chọn lời văn cho phiên mới.")
  @Argument(help: "Văn bản, ví dụ qd26-2026.") var regime: String
  @Argument(help: "Tên lời văn sẽ dùng, hoặc built-in: lời của chương trình.") var name: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let lookup = Lookup(common)
    let regime = try lookup.regime(self.regime)
    do throws(OfficeError) {
      if let name { try lookup.law.use(name == "built-in" ? nil : name, of: regime.id) }
      let (wordings, altered) = try lookup.law.wordings(of: regime.id)
      for fault in altered { Stop(OfficeError.shelf(fault), common.language).report() }
      Console.answer(common.text(LawText.builtInWording(isInUse: !wordings.contains(where: \.isInUse))))
      for wording in wordings { Console.answer(common.text(wording.line)) }
    } catch { throw Stop(error, common.language) }
  }
}
