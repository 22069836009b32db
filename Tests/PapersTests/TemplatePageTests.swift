import Foundation
import Papers
import Testing

/// What an office reads about templates is complete: no name that a template may use is missing.
@Suite("The page on templates") struct TemplatePageTests {
  private static let page =
    (try? String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs/mau-van-ban.md"), encoding: .utf8)) ?? ""

  /// Words between backticks.
  private static let names = Set(page.split(separator: "`", omittingEmptySubsequences: false).map(String.init))

  private static let settings = PaperSettings.sample.split(separator: "\n").compactMap { line -> String? in
    let sides = line.dropFirst(2).split(separator: ":", maxSplits: 1)
    guard line.hasPrefix("# "), sides.count == 2, sides[0].allSatisfy({ $0.isLowercase || $0 == "_" || $0.isNumber })
    else { return nil }
    return String(sides[0])
  }

  @Test(arguments: TemplateName.allCases) func everyNameOfAVocabularyIsExplained(_ template: TemplateName) {
    let vocabulary = template.vocabulary
    let members = vocabulary.lists.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    let all = vocabulary.fields.union(vocabulary.lists.keys).union(vocabulary.blocks).union(members)
    #expect(all.subtracting(Self.names).sorted() == [])
    #expect(Self.names.contains(template.fileName))
  }

  @Test func everyDirectiveIsExplained() {
    for directive in Template.Directive.allCases { #expect(Self.names.contains("@\(directive.rawValue)")) }
    for words in ["@neu", "@khong", "@het", "@lap", "{{", "}}", "#", "@@"] {
      #expect(Self.page.contains(words), "\(words)")
    }
  }

  @Test func everySettingIsExplained() {
    #expect(Self.settings.count == 17)
    #expect(Self.settings.filter { !Self.names.contains($0) } == [])
    for column in AnnexForm.Column.allCases { #expect(Self.names.contains(column.rawValue)) }
    for groups in AnnexForm.Groups.allCases { #expect(Self.names.contains(groups.rawValue)) }
    for order in AnnexForm.Order.allCases { #expect(Self.names.contains(order.rawValue)) }
  }

  /// As it is written it sets nothing; each line without its sign is a good setting.
  @Test func theSampleOfSettingsIsGood() throws {
    #expect(try PaperSettings(Array(PaperSettings.sample.utf8)) == PaperSettings())
    let given = PaperSettings.sample.split(separator: "\n").filter { line in
      Self.settings.contains { line.hasPrefix("# \($0): ") }
    }.map { $0.dropFirst(2) + "\n" }
    #expect(given.count == Self.settings.count)
    let settings = try PaperSettings(Array(given.joined().utf8))
    #expect(settings.place == "Lào Cai" && settings.recipients.count == 2 && settings.annex == AnnexForm())
  }

  /// What is written for an office to begin with has no fault, and is what would be used without it.
  @Test(arguments: TemplateName.allCases) func theBuiltInTextIsATemplate(_ template: TemplateName) throws {
    let bytes = Array((template.builtInText + "\n").utf8)
    let (read, faults) = PaperTemplates.reading([template.fileName: bytes])
    #expect(faults.isEmpty)
    #expect(read.template(template) == PaperTemplates.builtIn.template(template))
  }
}
