internal import ArgumentParser
internal import CanonicalJSON
internal import Catalogue
internal import Criteria
internal import Evidence

/// The criteria library.
struct CriteriaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "criteria", abstract: "Thư viện bộ tiêu chí: liệt kê, xem, xuất, kiểm tra.",
    subcommands: [List.self, Show.self, Export.self, Check.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Các văn bản và bộ sản phẩm có trong chương trình.")
    @OptionGroup var common: CommonOptions

    func run() throws {
      let library = CriteriaLibrary.builtIn
      do {
        for id in library.regimeIDs {
          let regime = try library.regime(id)
          let sets = try library.sets(regime.sets, of: regime)
          let whole = Digest(of: CriteriaExport.document(regime, sets: sets).canonicalBytes).hex
          Console.answer(
            common.text(
              CommandText.regimeLine(id: id.rawValue, number: regime.decision.number, sets: sets.count, digest: whole)))
          for gap in regime.gaps { Console.answer(common.text(CommandText.regimeGap(gap))) }
          for set in regime.missingSets {
            Console.answer(common.text(CommandText.missingSet(set.number, name: set.name, why: set.why)))
          }
          for set in sets {
            let digest = Digest(of: CriteriaExport.document(regime, sets: [set]).canonicalBytes).hex
            Console.answer(
              common.text(
                CommandText.setLine(number: set.number, name: set.name, criteria: set.criteria.count, digest: digest)))
          }
        }
      } catch { throw Stop(error, common.language) }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Xem một bộ hoặc một tiêu chí như trên phiếu.")
    @Argument(help: "Văn bản, ví dụ qd26-2026.") var regime: String
    @Argument(help: "Số của bộ sản phẩm.") var set: Int
    @Argument(help: "Mã tiêu chí, ví dụ 1.5.") var code: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let set = try Lookup.set(self.set, regime, common)
      let page = CriteriaPage(set: set, language: common.language)
      guard let code else { return Console.answer(page.whole()) }
      guard let criterion = set.criterion(CriterionKey(code)) else {
        throw Stop(.input, [common.text(FaultText.unknownName(code))])
      }
      Console.answer(page.lines(of: criterion).joined(separator: "\n"))
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Xuất bộ tiêu chí ra JSON.")
    @Option(help: "Văn bản, ví dụ qd26-2026.") var regime: String
    @Option(help: "Chỉ một bộ sản phẩm.") var set: Int?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let regime = try Lookup.regime(self.regime, common)
      do {
        let numbers: [Int]
        if let set {
          guard regime.sets.contains(set) else { throw Stop(.input, [common.text(FaultText.unknownSet(set))]) }
          numbers = [set]
        } else {
          numbers = regime.sets
        }
        let sets = try CriteriaLibrary.builtIn.sets(numbers, of: regime)
        Console.answer(raw: CriteriaExport.document(regime, sets: sets).prettyText)
      } catch let error as CriteriaFaults { throw Stop(error, common.language) }
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Kiểm tra tệp tiêu chí: tệp xuất, hoặc thư mục của một văn bản, hoặc một tệp trong thư mục đó.")
    @Argument(help: "Tệp hoặc thư mục.") var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      do {
        let found = try CriteriaFileCheck.check(file, read: InputFile.read, isFolder: InputFile.isFolder)
        Console.answer(
          common.text(
            CommandText.criteriaGood(
              file: file, sets: found.count, criteria: found.reduce(0) { $0 + $1.criteria.count })))
      } catch {
        let stop = Stop(error, common.language)
        // 3: it could not be read as a document; 1: it was read, and it is not valid.
        let unreadable = error.faults.contains { $0.problem.isUnreadable }
        throw Stop(
          unreadable ? .input : .no, stop.lines + [common.text(CommandText.faultsFound(error.faults.count))])
      }
    }
  }
}

/// Finds what a command was asked for, or says what is there.
enum Lookup {
  static func regime(_ name: String, _ common: CommonOptions) throws -> Regime {
    guard CriteriaLibrary.builtIn.regimeIDs.contains(RegimeID(name)) else {
      throw Stop(.input, [common.text(FaultText.unknownRegime(name))])
    }
    do { return try CriteriaLibrary.builtIn.regime(RegimeID(name)) } catch { throw Stop(error, common.language) }
  }

  static func set(_ number: Int, _ name: String, _ common: CommonOptions) throws -> ProductSet {
    let regime = try regime(name, common)
    guard regime.sets.contains(number) else { throw Stop(.input, [common.text(FaultText.unknownSet(number))]) }
    do { return try CriteriaLibrary.builtIn.set(number, of: regime) } catch { throw Stop(error, common.language) }
  }
}
