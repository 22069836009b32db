internal import ArgumentParser
internal import Catalogue
internal import Criteria
internal import Lawbook

struct CriteriaShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Xem một bộ hoặc một tiêu chí như trên phiếu.")
  @Argument(help: "Văn bản, ví dụ qd26-2026.") var regime: String
  @Argument(help: "Số của bộ sản phẩm.") var set: Int
  @Argument(help: "Mã tiêu chí, ví dụ 1.5.") var code: String?
  @Option(help: "Lời văn đã nhập, hoặc built-in: lời của chương trình.") var wording: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let lookup = Lookup(common)
    let set = try lookup.set(self.set, of: try lookup.regime(regime), wording: wording)
    let page = SetPage(set: set, language: common.language)
    guard let code else { return page.lines().forEach { Console.answer($0.indented) } }
    guard let criterion = set.criterion(CriterionKey(code)) else {
      throw Stop(.input, [common.text(FaultText.noSuchCriterion(code))])
    }
    (page.wordingLine + page.lines(of: criterion)).forEach { Console.answer($0.indented) }
  }
}
